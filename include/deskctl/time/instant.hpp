// Instants, local times and days: different types, so that mixing them does not compile.
#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace deskctl {

using Seconds = std::chrono::seconds;
inline constexpr Seconds day_length = std::chrono::hours{24};
/// A moment, the same everywhere; whole seconds since 1970 UTC.
using Instant = date::sys_seconds;
/// The reading of a wall clock in some zone; not a moment until a Zone says which.
using LocalTime = date::local_seconds;
using LocalDay = date::local_days;

/// People's years are 0001 to 9999: everything read or computed stays from `earliest` to `latest`.
inline constexpr Instant earliest = date::sys_days{date::year{1} / 1 / 1};
inline constexpr Instant latest = date::sys_days{date::year{9999} / 12 / 31} + Seconds{86399};

/// `2026-10-01T08:12:30+08:00` or `…Z`, exactly this form (25 or 20 characters): the journal's
/// times.
std::optional<Instant> parse_rfc3339(std::string_view text);
/// `2026-10-01`, exactly; nothing for days that do not exist.
std::optional<LocalDay> parse_day(std::string_view text);
/// `08:12` or `08:12:30` since midnight, exactly; `24:00` too, which only ends something.
std::optional<Seconds> parse_time_of_day(std::string_view text);

std::string format_time_of_day(Seconds time);  ///< `08:12`, with seconds only if there are any
std::string format_day(LocalDay day);          ///< `2026-10-01`
std::string format_local(LocalTime time);      ///< `2026-10-01 08:12:30`
std::string format_utc(Instant instant);       ///< `2026-10-01T00:12:30Z`
/// `2026-10-01T08:12:30+08:00` for an instant in a zone whose offset from UTC then is `offset`. A
/// historic offset with seconds is cut to minutes; the text still means the same instant.
std::string format_rfc3339(Instant instant, Seconds offset);
void add_rfc3339(std::string& to, Instant instant, Seconds offset);  ///< The same behind a text.

}  // namespace deskctl
