#include "deskctl/calendar/calendar.hpp"

#include <algorithm>

namespace deskctl {
namespace {

const DayHours no_hours;

}  // namespace

DayKind Calendar::kind_of(LocalDay day) const {
  if (!special.empty() && special.contains(day)) return DayKind::special;
  for (const Period& period : closed)
    if (period.contains(day)) return DayKind::closed;
  if (holidays != nullptr) {
    if (holidays->working.contains(day)) return DayKind::make_up;
    if (holidays->off.contains(day)) return DayKind::holiday;
  }
  return DayKind::usual;
}

const DayHours& Calendar::hours_on(LocalDay day) const {
  switch (kind_of(day)) {
    case DayKind::special:
      return special.at(day);
    case DayKind::closed:
    case DayKind::holiday:
      return no_hours;
    case DayKind::make_up:
      return make_up ? *make_up : week[1];
    case DayKind::usual:
      break;
  }
  return week[date::weekday{day}.c_encoding()];
}

std::string_view Calendar::holiday_on(LocalDay day) const {
  if (holidays == nullptr) return "";
  for (const auto* days : {&holidays->off, &holidays->working})
    if (const auto found = days->find(day); found != days->end()) return found->second;
  return "";
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
