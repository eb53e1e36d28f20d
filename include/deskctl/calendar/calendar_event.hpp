// Events of an iCalendar file. This layer loads no library, so what reads them is passed in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// An event as a library that knows iCalendar (RFC 5545) reads it: unfolded, unescaped, repetitions
/// (RRULE, RDATE, EXDATE) worked out.
struct CalendarEvent {
  /// From its start until just before its end, by the desk's clock. Whole days: midnights.
  struct Stretch {
    LocalTime start, end;
  };
  enum class Fault {
    none,
    unreadable,    ///< `property` has a value that is none.
    missing,       ///< `property` is not there.
    unknown_zone,  ///< `property` names a time zone that is not known.
    too_often,     ///< It happens more often than any holiday.
  };

  std::vector<Stretch> times;
  bool endless = false;  ///< Repeated without an end; `times` are those up to 2100.
  std::optional<std::string> summary;
  std::vector<std::string> categories;
  std::string special_day;  ///< X-APPLE-SPECIAL-DAY.
  bool cancelled = false;
  Fault fault = Fault::none;  ///< Then there are no times.
  std::string property;       ///< The one at fault, `DTSTART`.
};

/// Reads the events of a text in its order; throws Refused if the library cannot be had.
using EventReader = std::function<std::vector<CalendarEvent>(const std::string& text)>;

}  // namespace deskctl
