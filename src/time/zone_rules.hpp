// The content of a zone file (TZif, RFC 8536): past changes of a zone's clocks, and the rule for
// future ones.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// Local time is `offset` ahead of UTC from `at` on.
struct OffsetChange {
  Instant at;
  Seconds offset;
};

/// The day and time of each year at which summer time begins or ends.
struct YearlyDay {
  enum class Kind {
    weekday,               ///< `M3.2.0`: the second Sunday of March; week 5 is the last.
    day_without_leap,      ///< `J60`: 1 March in every year.
    day_counted_from_zero  ///< `59`: the sixtieth day.
  };
  Kind kind = Kind::weekday;
  int month = 1, week = 1, weekday = 0, day = 0;
  Seconds time = std::chrono::hours{2};  ///< On the clock before the change; may be outside of the
                                         ///< day.

  LocalTime in(date::year year) const;
};

/// After the last change in the file: one offset, or summer time every year.
struct OffsetRule {
  Seconds standard{0};
  struct Summer {
    Seconds offset{0};
    YearlyDay begin, end;
  };
  std::optional<Summer> summer;

  /// The two changes of a year, in order. Precondition: there is summer time.
  std::array<OffsetChange, 2> changes_in(date::year year) const;
};
/// `EST5EDT,M3.2.0,M11.1.0`, the last line of a zone file. Nothing if it is not a rule.
std::optional<OffsetRule> parse_offset_rule(std::string_view text);

/// A stretch of time without a change of the clocks: from `begin` to (without) `end`.
struct SteadyTime {
  Instant begin = Instant::max();
  Instant end = Instant::min();
  Seconds offset{0};
  bool contains(Instant instant) const { return begin <= instant && instant < end; }
};

struct ZoneRules {
  Seconds first_offset{0};            ///< Before the first change.
  std::vector<OffsetChange> changes;  ///< In order; each changes the offset.
  std::optional<OffsetRule> rule;  ///< After the last change; without a rule the last offset stays.

  SteadyTime around(Instant instant) const;
};
/// Nothing if `file` is not a zone file, is broken, or counts leap seconds.
std::optional<ZoneRules> parse_zone_file(std::string_view file);

}  // namespace deskctl
