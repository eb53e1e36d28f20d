// Amounts of time as written in policies and typed by people: 90s 15min 2h 1h30m, 2d, 2wd, -5min.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// A time allowed for something. The three kinds count differently (Civil Code 201, 203).
struct Span {
  enum class Kind {
    open_time,      ///< Seconds in which a calendar is open; negative means before.
    calendar_days,  ///< Days after the day of the start, due at the calendar's day end.
    working_days,   ///< The same, counting only days on which the calendar opens.
  };
  Kind kind = Kind::open_time;
  Seconds open{0};  ///< For open_time.
  int days = 0;     ///< For the other two kinds; 0 is the end of the start's own day.

  friend bool operator==(const Span&, const Span&) = default;
};

/// Nothing when `text` is not a span. Numbers are decimal, without a leading zero; units s min m h
/// d wd, larger before smaller, days and working days alone. At most ten thousand years.
std::optional<Span> parse_span(std::string_view text);
/// The canonical text of a span, which parse_span reads back: `1h30min`, `2wd`, `-5min`.
std::string format_span(const Span& span);

}  // namespace deskctl
