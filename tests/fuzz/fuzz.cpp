#include "fuzz.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "deskctl/journal/event.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl::fuzz {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

void require_showable(std::string_view text) {
  require(!first_flaw(text), "what is shown holds nothing that a terminal acts on");
}

void require_worded(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems)
    require(problem.line >= 0 && problem.column >= 0, "a problem has a place");
  for (const Language language : {Language::english, Language::simplified, Language::traditional})
    require_showable(colored(format_problems(problems, ProblemKind::error, language), false));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string with_sums(std::string_view text) {
  std::string out;
  for (const std::string_view line : lines_of(text)) {
    const std::string_view summed = line.substr(0, line.rfind(','));
    out.append(out.empty() ? line : std::string(summed) + ',' + sum_of(summed)).append("\n");
  }
  return out;
}

}  // namespace deskctl::fuzz
