#include <algorithm>
#include <cstdio>

#include "fuzz.hpp"
#include "support/line_properties.hpp"

namespace deskctl::fuzz {
namespace {

// Nothing outside the desk may be written, nor over the desk's own files.
bool reaches_outside(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    if (word == "init" || word.starts_with("--output") || word.starts_with("--desk")) return true;
    const bool letters = word.size() > 1 && word[0] == '-' && word[1] != '-';
    return letters && word.find_first_of("oC") != std::string::npos;
  });
}

// Command lines, an argument a line, `%` between two of them.
std::vector<std::vector<std::string>> typed_in(std::string_view input) {
  std::vector<std::vector<std::string>> typed(1);
  for (const std::string_view argument : lines_of(input)) {
    if (argument == "%")
      typed.emplace_back();
    else
      typed.back().emplace_back(argument.substr(0, argument.find('\0')));
  }
  return typed;
}

}  // namespace

void grammar(std::string_view input) {
  constexpr std::size_t most = 8;
  test::TypedScript script;
  std::vector<std::vector<std::string>> typed{
      {"log-call", "3-2-1201", "漏水", "--category", "repair", "--dispatch", "eng"},
      {"log-call", "8-1-301", "噪音", "--category", "complaint"}};
  for (auto& words : typed_in(input))
    if (typed.size() < most && !reaches_outside(words)) typed.push_back(std::move(words));
  test::WatchedDesk desk(script, {.keys = false, .undone = false, .apart = false});
  Instant time = parse_rfc3339("2026-10-12T09:00:00+08:00").value();
  for (auto& words : typed) {
    time += std::chrono::minutes(1);
    script.lines.push_back({format_rfc3339(time, std::chrono::hours(8)),
                            "林悦",
                            std::move(words),
                            {"口述的内容", "x"}});
    const auto fault = desk.type(script.lines.back());
    if (!fault) continue;
    std::fputs(test::Found{script, *fault}.text().c_str(), stderr);
    require(false, fault->kind.c_str());
  }
}

}  // namespace deskctl::fuzz
