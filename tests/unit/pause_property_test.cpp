// Pauses against a walk from minute to minute in which paused minutes do not count.
#include "sla/pause.hpp"
#include "support/amount.hpp"
#include "support/made_up_calendar.hpp"

namespace deskctl::test {
namespace {

Instant due_of(const Calendar& calendar, Instant start, Seconds amount,
               const std::vector<Pause>& pauses, Instant until) {
  const Instant due = deadline(calendar, start, {Span::Kind::open_time, amount, 0}).due;
  return due_after_pauses(pauses, calendar, start, due, until, Detail::answer).due;
}

std::vector<Pause> some_pauses(Generator& next, Instant start) {
  std::vector<Pause> pauses;
  Instant cursor = start - 300 * minute;
  for (int left = next.below(5); left > 0; --left) {
    const Instant begin = cursor + next.below(600) * minute;
    cursor = begin + (1 + next.below(900)) * minute;
    pauses.push_back({begin, cursor, nullptr});
  }
  return pauses;
}

bool paused_at(const std::vector<Pause>& pauses, Instant at) {
  return std::any_of(pauses.begin(), pauses.end(),
                     [at](const Pause& pause) { return pause.begin <= at && at < *pause.end; });
}

}  // namespace

TEST_CASE("pauses: they move a due as a walk from minute to minute does that leaves them out") {
  Generator next(13);
  for (int round = 0; round < few_or_all(300, 1000); ++round) {
    CAPTURE(round);
    const LocalDay middle = some_middle(next);
    const Calendar calendar = some_calendar(next, middle);
    const Minutes minutes(calendar, middle);
    const Instant start = some_instant(next, middle);
    const Seconds amount = (1 + next.below(300)) * minute;
    const std::vector<Pause> pauses = some_pauses(next, start);
    Instant instant = start;
    for (Seconds left = amount; left > Seconds{0}; instant += minute)
      if (minutes.open_at(instant) && !paused_at(pauses, instant)) left -= minute;
    CHECK(format_utc(due_of(calendar, start, amount, pauses, latest)) == format_utc(instant));
  }
}

TEST_CASE("pauses: one outside open hours changes nothing, and one in two pieces is one") {
  Generator next(17);
  for (int round = 0; round < 1000; ++round) {
    CAPTURE(round);
    const LocalDay middle = some_middle(next);
    const Calendar calendar = some_calendar(next, middle);
    const Instant start = some_instant(next, middle);
    const Seconds amount{1 + next.below(100000)};
    const Instant plain = due_of(calendar, start, amount, {}, latest);
    const Instant begin = start + next.below(3000) * minute;
    const Instant opens = next_open(calendar, begin);
    if (opens > begin)
      CHECK(due_of(calendar, start, amount, {{begin, opens, nullptr}}, latest) == plain);

    const Instant end = begin + (2 + next.below(900)) * minute;
    const Instant cut = begin + minute;
    CHECK(due_of(calendar, start, amount, {{begin, end, nullptr}}, latest) ==
          due_of(calendar, start, amount, {{begin, cut, nullptr}, {cut, end, nullptr}}, latest));
    CHECK(due_of(calendar, start, amount, {{begin, end, nullptr}}, latest) >= plain);
    // While it lasts, what is left of the time stays what it was.
    const Instant while_paused =
        due_of(calendar, start, amount, {{begin, std::nullopt, nullptr}}, end);
    if (begin < plain)
      CHECK(open_between(calendar, end, while_paused) == open_between(calendar, begin, plain));
  }
}

}  // namespace deskctl::test
