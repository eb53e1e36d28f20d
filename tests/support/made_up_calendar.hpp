// Calendars made by a generator that always makes the same ones, around days on which clocks
// changed in their zones; and the slow way to count their open time, from minute to minute.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "support/calendars.hpp"

namespace deskctl::test {

inline constexpr Seconds minute = std::chrono::minutes{1};

/// Numbers without a pattern that matters here (Knuth's MMIX constants).
class Generator {
 public:
  explicit Generator(std::uint64_t seed) : state_(seed) {}
  int below(int limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(limit));
  }

 private:
  std::uint64_t state_;
};

inline constexpr std::array zone_names{
    "Asia/Shanghai",   "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe",
    "America/Havana",  "America/St_Johns", "Asia/Tehran",       "Europe/Berlin",
    "Europe/Dublin",   "Asia/Kathmandu",   "America/Santiago",  "Africa/Casablanca",
    "Antarctica/Troll"};

// Days on and around which clocks changed in these zones, at midnight in some.
inline constexpr std::array around{"2010-03-14", "2010-11-07", "2015-02-22", "2015-10-18",
                                   "2018-04-01", "2026-03-29", "2026-11-01"};

// Up to three intervals, which may overlap and pass midnight.
inline DayHours some_hours(Generator& next) {
  std::string text;
  for (int left = next.below(4); left > 0; --left) {
    const int begin = next.below(48);
    const int end = (begin + 1 + next.below(40)) % 48;
    if (begin == end) continue;
    if (!text.empty()) text += ',';
    text += format_time_of_day(30 * begin * minute) + '-' + format_time_of_day(30 * end * minute);
  }
  return hours(text);
}

inline Calendar some_calendar(Generator& next, LocalDay middle) {
  Calendar calendar;
  calendar.zone = zone(zone_names[static_cast<std::size_t>(next.below(13))]);
  for (DayHours& day : calendar.week) day = some_hours(next);
  calendar.week[2] = hours("08:00-09:00");  // open some time
  calendar.special[middle + date::days{next.below(5) - 2}] = some_hours(next);
  const LocalDay closed = middle + date::days{next.below(9) - 4};
  calendar.closed = {{closed, closed + date::days{next.below(2)}}};
  return calendar;
}

/// The slow way: every minute of half a year marked open or not, edges read as the calendar does.
class Minutes {
 public:
  Minutes(const Calendar& calendar, LocalDay middle)
      : first_(Instant{middle.time_since_epoch()} - date::days{reach}), open_(2 * reach * 1440) {
    for (LocalDay day = middle - date::days{reach}; day < middle + date::days{reach};
         day += date::days{1}) {
      for (const Hours& hours : calendar.hours_on(day)) {
        const Instant begin = calendar.zone.meaning(day + hours.begin).first;
        const Instant end = calendar.zone.meaning(day + hours.end).second;
        for (std::size_t i = index(begin); i < std::min(index(end), open_.size()); ++i)
          open_[i] = 1;
      }
    }
  }
  bool open_at(Instant at) const { return open_.at(index(at)) != 0; }

 private:
  static constexpr int reach = 90;  // days either way

  // From the first minute on; what is before it counts as it.
  std::size_t index(Instant at) const {
    return static_cast<std::size_t>(std::max(at - first_, Seconds{0}) / minute);
  }

  Instant first_;
  std::vector<char> open_;
};

inline LocalDay some_middle(Generator& next) {
  return day(around[static_cast<std::size_t>(next.below(7))]);
}

inline Instant some_instant(Generator& next, LocalDay middle) {
  return Instant{middle.time_since_epoch()} + (next.below(8 * 1440) - 4 * 1440) * minute;
}

}  // namespace deskctl::test
