#include "deskctl/calendar/calendar.hpp"

#include <algorithm>
#include <array>

namespace deskctl {
namespace {

const DayHours no_hours;

}  // namespace

std::string_view word_of(DayKind kind) {
  constexpr std::array<std::string_view, 5> words{"open", "closed", "off", "work", "special"};
  return words[static_cast<std::size_t>(kind)];
}

// Called for every day of every deadline, so it does not call kind_of first.
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

DayKind Calendar::kind_of(LocalDay day) const {
  if (special.contains(day)) return DayKind::special;
  for (const Period& period : closed)
    if (period.contains(day)) return DayKind::closed;
  if (holidays != nullptr) {
    if (holidays->working.contains(day)) return DayKind::work;
    if (holidays->off.contains(day)) return DayKind::off;
  }
  return week[date::weekday{day}.c_encoding()].empty() ? DayKind::closed : DayKind::open;
}

std::string_view Calendar::holiday_on(LocalDay day) const {
  if (holidays == nullptr) return {};
  for (const auto* days : {&holidays->working, &holidays->off})
    if (const auto found = days->find(day); found != days->end()) return found->second;
  return {};
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
  return holidays->years.contains(year_of(day));
}

std::vector<int> Calendar::unknown_years(LocalDay first, LocalDay last) const {
  std::vector<int> years;
  if (holidays == nullptr) return years;
  for (int year = year_of(first); year <= year_of(last); ++year)
    if (!holidays->years.contains(year)) years.push_back(year);
  return years;
}

}  // namespace deskctl
