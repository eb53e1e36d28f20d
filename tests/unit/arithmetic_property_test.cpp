// Properties of any calendar, tried on many from a generator that always makes the same ones.
#include "support/amount.hpp"
#include "support/made_up_calendar.hpp"

namespace deskctl::test {

TEST_CASE("arithmetic: it agrees with a walk from minute to minute") {
  Generator next(20261001);
  for (int round = 0; round < few_or_all(300, 1000); ++round) {
    CAPTURE(round);
    const LocalDay middle = some_middle(next);
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
    const LocalDay middle = some_middle(next);
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

TEST_CASE("arithmetic: wider hours never make a deadline later") {
  Generator next(19);
  for (int round = 0; round < 1000; ++round) {
    CAPTURE(round);
    const LocalDay middle = some_middle(next);
    const Calendar narrow = some_calendar(next, middle);
    Calendar wide = narrow;
    for (DayHours& of_day : wide.week) {
      const DayHours more = some_hours(next);
      std::string both = format_hours(of_day);
      if (!both.empty() && !more.empty()) both += ',';
      of_day = hours(both + format_hours(more));
    }
    const Instant start = some_instant(next, middle);
    const Span within{Span::Kind::open_time, Seconds{next.below(200000)}, 0};
    CHECK(deadline(wide, start, within).due <= deadline(narrow, start, within).due);
  }
}

TEST_CASE("arithmetic: the steps of a deadline are the way to it") {
  Generator next(64);
  for (int round = 0; round < 1000; ++round) {
    CAPTURE(round);
    const LocalDay middle = some_middle(next);
    const Calendar calendar = some_calendar(next, middle);
    const Instant start = some_instant(next, middle);
    const Seconds amount{next.below(400000) - 200000};
    const Span within{Span::Kind::open_time, amount, 0};
    const Deadline found = deadline(calendar, start, within, Detail::reasons);
    CHECK(found.due == deadline(calendar, start, within).due);
    CHECK(deadline(calendar, start, within).steps.empty());
    Seconds counted{0};
    Instant cursor = start;
    bool in_order = true;
    for (const DeadlineStep& step : found.steps) {
      if (step.kind != DeadlineStep::Kind::open) {
        CHECK(step.kind == DeadlineStep::Kind::passed_over);
        CHECK_FALSE(calendar.opens_on(step.day));
        continue;
      }
      counted += step.end - step.begin;
      const bool forwards = amount >= Seconds{0};
      in_order = in_order && step.begin < step.end &&
                 (forwards ? step.begin >= cursor : step.end <= cursor);
      cursor = forwards ? step.end : step.begin;
      CHECK(open_between(calendar, step.begin, step.end) == step.end - step.begin);
    }
    CHECK(in_order);
    CHECK(counted == std::chrono::abs(amount));
    if (amount != Seconds{0}) CHECK(cursor == found.due);
  }
}

TEST_CASE("arithmetic: of days, as many are counted as the span says, none of them closed") {
  Generator next(256);
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    const LocalDay middle = some_middle(next);
    const Calendar calendar = some_calendar(next, middle);
    const Instant start = some_instant(next, middle);
    const int count = next.below(12);
    for (const Span::Kind kind : {Span::Kind::calendar_days, Span::Kind::working_days}) {
      const Span within{kind, Seconds{0}, count};
      const Deadline found = deadline(calendar, start, within, Detail::reasons);
      CHECK(found.due == deadline(calendar, start, within).due);
      int counted = 0;
      for (const DeadlineStep& step : found.steps) {
        const bool counts = step.kind == DeadlineStep::Kind::counted;
        counted += counts;
        if (kind == Span::Kind::working_days) CHECK(counts == calendar.opens_on(step.day));
      }
      CHECK(counted == count);
      if (count > 0) CHECK(found.steps.back().end == found.due);
    }
  }
}

}  // namespace deskctl::test
