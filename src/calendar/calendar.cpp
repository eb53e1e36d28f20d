#include "deskctl/calendar/calendar.hpp"

#include <algorithm>

namespace deskctl {
namespace {

const DayHours no_hours;

}  // namespace

const DayHours& Calendar::hours_on(LocalDay day) const {
  if (!special.empty()) {
    if (const auto found = special.find(day); found != special.end()) return found->second;
  }
  for (const Period& period : closed)
    if (period.contains(day)) return no_hours;
  if (holidays != nullptr) {
    if (holidays->working.contains(day)) return make_up ? *make_up : week[1];
    if (holidays->off.contains(day)) return no_hours;
  }
  return week[date::weekday{day}.c_encoding()];
}

bool Calendar::ever_opens() const {
  const auto opens = [](const DayHours& hours) { return !hours.empty(); };
  if (std::any_of(week.begin(), week.end(), opens)) return true;
  for (const auto& [day, hours] : special)
    if (opens(hours)) return true;
  return holidays != nullptr && !holidays->working.empty() && make_up && opens(*make_up);
}

Instant Calendar::end_of(LocalDay day) const {
  Seconds end = day_length;
  if (day_end) {
    end = *day_end;
  } else if (const DayHours& hours = hours_on(day); !hours.empty()) {
    end = hours.back().end;
  }
  return zone.meaning(day + end).second;
}

bool Calendar::knows(LocalDay day) const {
  if (holidays == nullptr) return true;
  return holidays->years.contains(static_cast<int>(date::year_month_day{day}.year()));
}

}  // namespace deskctl
