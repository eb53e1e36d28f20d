#include "deskctl/calendar/calendar.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace deskctl {
namespace {

const DayHours no_hours;

}  // namespace

std::string_view word_of(DayKind kind) {
  constexpr std::array<std::string_view, 5> words{"open", "closed", "off", "work", "special"};
  return words[static_cast<std::size_t>(kind)];
}

const UsualHours& Calendar::usual_on(LocalDay day) const {
  if (from.empty()) return *this;
  const auto next = from.upper_bound(day);
  if (next == from.begin()) return *this;
  return std::prev(next)->second;
}

// Called for every day of every deadline, so it does not call kind_of first.
const DayHours& Calendar::hours_on(LocalDay day) const {
  if (!special.empty()) {
    if (const auto found = special.find(day); found != special.end()) return found->second;
  }
  for (const Period& period : closed)
    if (period.contains(day)) return no_hours;
  if (holidays != nullptr) {
    if (holidays->working.contains(day)) {
      const UsualHours& usual = usual_on(day);
      return usual.make_up ? *usual.make_up : usual.week[1];
    }
    if (holidays->off.contains(day)) return no_hours;
  }
  return usual_on(day).week[date::weekday{day}.c_encoding()];
}

DayKind Calendar::kind_of(LocalDay day) const {
  if (special.contains(day)) return DayKind::special;
  for (const Period& period : closed)
    if (period.contains(day)) return DayKind::closed;
  if (holidays != nullptr) {
    if (holidays->working.contains(day)) return DayKind::work;
    if (holidays->off.contains(day)) return DayKind::off;
  }
  return usual_on(day).week[date::weekday{day}.c_encoding()].empty() ? DayKind::closed
                                                                     : DayKind::open;
}

std::string_view Calendar::holiday_on(LocalDay day) const {
  if (holidays == nullptr) return {};
  for (const auto* days : {&holidays->working, &holidays->off})
    if (const auto found = days->find(day); found != days->end()) return found->second;
  return {};
}

bool Calendar::ever_opens() const {
  const auto opens = [](const DayHours& hours) { return !hours.empty(); };
  const auto week_opens = [&](const UsualHours& usual) {
    return std::any_of(usual.week.begin(), usual.week.end(), opens);
  };
  if (week_opens(*this)) return true;
  for (const auto& [day, usual] : from)
    if (week_opens(usual)) return true;
  for (const auto& [day, hours] : special)
    if (opens(hours)) return true;
  return holidays != nullptr && !holidays->working.empty() && make_up && opens(*make_up);
}

bool Calendar::closes_on_weekdays() const {
  const auto closes = [](const UsualHours& usual) {
    return std::any_of(usual.week.begin(), usual.week.end(),
                       [](const DayHours& hours) { return hours.empty(); });
  };
  return closes(*this) ||
         std::any_of(from.begin(), from.end(), [&](const auto& one) { return closes(one.second); });
}

Instant Calendar::end_of(LocalDay day) const {
  Seconds end = day_length;
  if (const auto& usual_end = usual_on(day).day_end) {
    end = *usual_end;
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
