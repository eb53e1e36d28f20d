#include "deskctl/sla/holiday_gaps.hpp"

#include <algorithm>

#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {

void HolidayGaps::add(const Clock& clock) {
  if (!clock.beyond_holiday_data || !clock.due) return;
  const Calendar& calendar = policy_->calendar(clock.rule->calendar);
  const LocalDay due = calendar.zone.day(*clock.due);
  const LocalDay start = calendar.zone.day(clock.start);
  add_days(calendar, std::min(start, due), std::max(start, due));
}

void HolidayGaps::add(std::span<const Clock> clocks) {
  for (const Clock& clock : clocks) add(clock);
}

void HolidayGaps::add_owed(std::span<const Clock> clocks, Status status) {
  for (const Clock& clock : clocks)
    if (clock.running() && (status == Status::open || clock.outlives_completion())) add(clock);
}

void HolidayGaps::add(const HolidayGaps& others) {
  for (const auto& [calendar, years] : others.years_)
    years_[calendar].insert(years.begin(), years.end());
}

void HolidayGaps::add_days(const Calendar& calendar, LocalDay first, LocalDay last) {
  for (const int year : calendar.unknown_years(first, last)) years_[&calendar].insert(year);
}

Said import_hint(const Calendar& calendar) {
  // `cn` is the default of the command, so the hint leaves it out.
  const bool usual = calendar.holiday_names == std::vector<std::string>{"cn"};
  return {message::hint_unknown_years,
          {usual ? "" : " --holidays " + joined(calendar.holiday_names, "|")}};
}

}  // namespace deskctl
