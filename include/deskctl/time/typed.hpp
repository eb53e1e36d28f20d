// Times, days and periods as people type them, in English and Chinese.
#pragma once

#include <string_view>

#include "deskctl/time/instant.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// A time said to be past may be this far ahead of our clock, because machines' clocks differ.
inline constexpr Seconds clock_slack = std::chrono::minutes{5};

/// Which of several possible days a word such as `mon` means.
enum class Lean {
  past,  ///< The last one, today included if not later than now: --at, --received.
  next,  ///< The next one, today included if not earlier than now: --appointment, --deadline …
};

/// The instant that `original` means for somebody in `zone` at `now`. Full-width digits and signs
/// are read as their ASCII forms. Throws Refused (usage), with a hint, if it is not a time, does
/// not exist in the zone, or exists twice there.
Instant parse_typed_time(std::string_view original, Instant now, const Zone& zone, Lean lean);

/// Days from `first` to `last`, both included, in the desk's zone.
struct Period {
  LocalDay first;
  LocalDay last;

  bool contains(LocalDay day) const { return first <= day && day <= last; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// `2026-10`, `2026-10-01`, `2026-10-01..2026-10-31`, `2026`, `2026-Q3`, `2026-H1`,
/// `2026-01..2026-12` (any two of months, quarters, halves and years), `this-month`,
/// `last-month`, `today`, `yesterday` and their Chinese forms (本月 上月 今天 昨天). Throws Refused
/// (usage) for others.
Period parse_period(std::string_view typed, LocalDay today);
/// `2026-10` for a whole month, `2026` for a year, else `2026-10-01` or `2026-10-01..2026-10-31`.
std::string format_period(const Period& period);

/// The first instant of a day in a zone, and the first instant after it.
Instant start_of_day(LocalDay day, const Zone& zone);
Instant end_of_day(LocalDay day, const Zone& zone);

}  // namespace deskctl
