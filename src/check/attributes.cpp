// The effect of a git attributes file on the journals.
#include <algorithm>

#include "deskctl/check/check.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/text/lines.hpp"

namespace deskctl {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) break;
    line.remove_prefix(begin);
    const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return words;
}

// Warns too often rather than too rarely: any pattern that may match a journal file.
bool may_mean_journals(std::string_view pattern) {
  return pattern.find("ledger") != std::string_view::npos ||
         pattern.find("registers") != std::string_view::npos || pattern.ends_with(".csv") ||
         pattern == "*" || pattern.ends_with("/*") || pattern.ends_with("**");
}

}  // namespace

std::vector<Problem> merging_attributes(std::string_view text, const std::string& file) {
  std::vector<Problem> problems;
  for (int number = 1; !text.empty(); ++number) {
    const auto words = fields_of(take_line(text));
    if (words.empty() || words.front().starts_with('#') || !may_mean_journals(words.front()))
      continue;
    if (std::find(words.begin() + 1, words.end(), "merge=union") == words.end()) continue;
    Problem problem;
    problem.what = {message::check_merge_union, {}};
    problem.hint = Said{message::hint_check_merge_union, {std::string(words.front()) + " -text"}};
    problem.file = file;
    problem.line = number;
    problems.push_back(std::move(problem));
  }
  return problems;
}

}  // namespace deskctl
