#include "calendar/holiday_summary.hpp"

#include <algorithm>
#include <array>

#include "time/folded.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view without_outer_spaces(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// `上班(补春节假期)` → `春节假期`
std::string_view made_up_for(std::string_view text) {
  for (const std::string_view begin : {"上班(补"sv, "上班（补"sv, "上班(補"sv, "上班（補"sv})
    for (const std::string_view end : {")"sv, "）"sv})
      if (text.starts_with(begin) && text.ends_with(end) && text.size() > begin.size() + end.size())
        return text.substr(begin.size(), text.size() - begin.size() - end.size());
  return text;
}

std::string_view without_end(std::string_view text) {
  constexpr std::array ends{"(休)"sv,     "（休）"sv,   "(班)"sv,     "（班）"sv, "(补班)"sv,
                            "（补班）"sv, "(補班)"sv,   "（補班）"sv, "假期"sv,   "放假"sv,
                            "调休上班"sv, "調休上班"sv, "补班"sv,     "補班"sv,   "上班"sv,
                            "调休"sv,     "調休"sv,     "(work)"sv,   "(off)"sv,  "(Work)"sv,
                            "(Off)"sv,    "(WORK)"sv,   "(OFF)"sv};
  for (const std::string_view end : ends)
    if (text.ends_with(end)) return without_outer_spaces(text.substr(0, text.size() - end.size()));
  return text;
}

}  // namespace

bool says_work(std::string_view summary) {
  if (summary.find("班") != std::string_view::npos) return true;
  // Only whole words count, so that International Workers' Day is no working day.
  for (std::size_t begin = 0; begin < summary.size();) {
    std::size_t end = begin;
    while (end < summary.size() && is_letter(summary[end])) ++end;
    const std::string_view word = summary.substr(begin, end - begin);
    for (const std::string_view work : {"work"sv, "workday"sv, "working"sv})
      if (folded(word) == work) return true;
    begin = std::max(end, begin + 1);
  }
  return false;
}

std::string holiday_in_summary(std::string_view summary) {
  std::string_view name = without_outer_spaces(made_up_for(without_outer_spaces(summary)));
  while (true) {
    const std::string_view shorter = without_end(name);
    if (shorter.empty()) break;
    if (shorter.size() == name.size()) return std::string(name);
    name = shorter;
  }
  return std::string(summary);
}

}  // namespace deskctl
