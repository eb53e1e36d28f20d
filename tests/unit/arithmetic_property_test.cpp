// What must hold for any calendar, tried on many made by a generator that always makes the same
// ones.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "support/calendars.hpp"

namespace deskctl::test {
namespace {

constexpr Seconds minute = std::chrono::minutes{1};

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

constexpr const char* zones[] = {"Asia/Shanghai",       "America/New_York", "America/Sao_Paulo",
                                 "Australia/Lord_Howe", "America/Havana",   "America/St_Johns",
                                 "Asia/Tehran",         "Europe/Berlin"};

// Days on and around which clocks changed in these zones, at midnight in some.
constexpr const char* around[] = {"2010-03-14", "2010-11-07", "2015-02-22", "2015-10-18",
                                  "2018-04-01", "2026-03-29", "2026-11-01"};

// Up to three intervals, which may overlap and pass midnight.
DayHours some_hours(Generator& next) {
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

Calendar some_calendar(Generator& next, LocalDay middle) {
  Calendar calendar;
  calendar.zone = zone(zones[next.below(8)]);
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

Instant some_instant(Generator& next, LocalDay middle) {
  return Instant{middle.time_since_epoch()} + (next.below(8 * 1440) - 4 * 1440) * minute;
}

}  // namespace

TEST_CASE("arithmetic: it agrees with a walk from minute to minute") {
  Generator next(20261001);
  for (int round = 0; round < 250; ++round) {
    CAPTURE(round);
    const LocalDay middle = day(around[next.below(7)]);
    const Calendar calendar = some_calendar(next, middle);
    const Minutes minutes(calendar, middle);
    const Instant start = some_instant(next, middle);
    const Seconds amount = next.below(300) * minute;
    CAPTURE(calendar.zone.name());
    CAPTURE(format_utc(start));
    Instant instant = start;
    while (!minutes.open_at(instant)) instant += minute;
    CHECK(format_utc(next_open(calendar, start)) == format_utc(instant));
    Seconds left = amount;
    for (; left > Seconds{0}; instant += minute)
      if (minutes.open_at(instant)) left -= minute;
    CHECK(format_utc(deadline(calendar, start, {Span::Kind::open_time, amount, 0}).due) ==
          format_utc(instant));
    CHECK(open_between(calendar, start, instant).count() == amount.count());

    if (amount == Seconds{0}) continue;
    instant = start;
    for (left = amount; left > Seconds{0}; instant -= minute)
      if (minutes.open_at(instant - minute)) left -= minute;
    CHECK(format_utc(deadline(calendar, start, {Span::Kind::open_time, -amount, 0}).due) ==
          format_utc(instant));
  }
}

TEST_CASE("arithmetic: deadlines and open time are each other's inverse and add up") {
  Generator next(8);
  for (int round = 0; round < 1000; ++round) {
    CAPTURE(round);
    const LocalDay middle = day(around[next.below(7)]);
    const Calendar calendar = some_calendar(next, middle);
    const Instant start = some_instant(next, middle) + Seconds{next.below(60)};
    const auto after = [&](Instant from, Seconds amount) {
      return deadline(calendar, from, {Span::Kind::open_time, amount, 0}).due;
    };
    const Seconds one{1 + next.below(200000)};
    const Seconds two{1 + next.below(200000)};
    const Instant due = after(start, one + two);
    CHECK(open_between(calendar, start, due) == one + two);
    CHECK(after(after(start, one), two) == due);
    const Instant between = start + Seconds{next.below(static_cast<int>((due - start).count()))};
    CHECK(open_between(calendar, start, between) + open_between(calendar, between, due) ==
          one + two);
    CHECK(open_between(calendar, after(due, -one), due) == one);
    CHECK(after(after(due, -two), -one) == after(due, -(one + two)));
    CHECK(after(start, Seconds{0}) <= after(start, Seconds{1}));
  }
}

}  // namespace deskctl::test
