#include "command/unknown_years.hpp"

#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// `2027`, `2027-2030`: one import covers successive years, so they share a line.
std::vector<std::string> runs_of(const std::set<int>& years) {
  std::vector<std::string> runs;
  for (auto first = years.begin(); first != years.end();) {
    auto last = first;
    auto next = std::next(first);
    while (next != years.end() && *next == *last + 1) last = next++;
    runs.push_back(std::to_string(*first) + (last == first ? "" : '-' + std::to_string(*last)));
    first = next;
  }
  return runs;
}

}  // namespace

void note_unknown_years(Session& session, const HolidayGaps& gaps) {
  // A job would mail it every hour until the next notice; `check` has it as a finding.
  if (session.arguments().has(Option::quiet_if_empty)) return;
  for (const auto& [calendar, years] : gaps.years())
    for (const std::string& run : runs_of(years))
      session.note(message::out_unknown_years, {printable(calendar->name), run},
                   import_hint(*calendar));
}

}  // namespace deskctl
