// Calendars written short for the tests.
#pragma once

#include "deskctl/calendar/calendar.hpp"
#include "support/times.hpp"

namespace deskctl::test {

inline DayHours hours(std::string_view text) {
  if (const auto parsed = parse_hours(text)) return *parsed;
  throw std::invalid_argument(std::string(text));
}

/// The same hours every day.
inline Calendar daily(std::string_view zone_name, std::string_view text) {
  Calendar calendar;
  calendar.name = "site";
  calendar.zone = zone(zone_name);
  calendar.week.fill(hours(text));
  return calendar;
}

/// The same hours from Monday to Friday.
inline Calendar weekdays(std::string_view zone_name, std::string_view text) {
  Calendar calendar = daily(zone_name, text);
  calendar.week[0].clear();
  calendar.week[6].clear();
  return calendar;
}

inline Span span(std::string_view text) {
  if (const auto parsed = parse_span(text)) return *parsed;
  throw std::invalid_argument(std::string(text));
}

/// The due instant in the calendar's own zone.
inline std::string due(const Calendar& calendar, std::string_view start, std::string_view within) {
  return calendar.zone.format(deadline(calendar, at(start), span(within)).due);
}

}  // namespace deskctl::test
