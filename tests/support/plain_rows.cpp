// What the rows of the table share: cycles, stops, promises, verdicts.
#include "support/plain_rows.hpp"

namespace deskctl::test::plain {

bool Rows::is(std::initializer_list<std::string_view> categories) const {
  return std::find(categories.begin(), categories.end(), life_.category) != categories.end();
}

bool Rows::is_written() const {
  return life_.channel == word_of(Channel::email) || life_.channel == word_of(Channel::app) ||
         life_.channel == word_of(Channel::letter);
}

// For email, app and letter moved to the next desk-open moment.
Instant Rows::receipt() const {
  // A receipt is never after the log.
  const Instant given = std::min(life_.received.value_or(life_.logged()), life_.logged());
  return is_written() ? opening(Place::desk, given) : given;
}

std::vector<Rows::Cycle> Rows::cycles(std::initializer_list<Kind> again) const {
  std::vector<Cycle> out{whole()};
  for (std::size_t i = 0; i < happenings_.size(); ++i) {
    if (std::find(again.begin(), again.end(), happenings_[i].kind) == again.end()) continue;
    out.back().end = i;
    out.push_back({out.back().number + 1, i, happenings_.size()});
  }
  return out;
}

Index Rows::first(const Cycle& cycle, Kind kind) const {
  for (std::size_t i = cycle.begin; i < cycle.end; ++i)
    if (happenings_[i].kind == kind) return i;
  return std::nullopt;
}

Stops Rows::by(std::initializer_list<Kind> kinds) {
  const auto bit = [](Kind kind) { return 1U << static_cast<unsigned>(kind); };
  unsigned any = 0;
  for (const Kind kind : kinds) any |= bit(kind);
  return [any, bit](const Happening& happening) { return (any & bit(happening.kind)) != 0; };
}

Index Rows::stop_of(std::size_t start, const Stops& stops, long long count) const {
  for (std::size_t i = start + 1; i < happenings_.size(); ++i)
    if (stops(happenings_[i]) && --count == 0) return i;
  return std::nullopt;
}

// Appointments and deadlines are agreed when it is logged or dispatched, or promised.
bool Rows::gives_time(const Happening& happening) {
  return happening.kind == Kind::logged || happening.kind == Kind::dispatched ||
         happening.kind == Kind::promised;
}

// A promise that came, or was recorded, after the due it would move undoes no breach.
bool Rows::is_in_time(std::size_t promise, Due due) const {
  return !due || happenings_[promise].known() <= *due;
}

// Five minutes before the last appointment of the cycle that could still move `due`; after the stop
// there is nothing left to move.
Due Rows::appointed(const Cycle& cycle, Due due, Index stop) const {
  Due moved;
  for (std::size_t i = cycle.begin; i < std::min(cycle.end, stop.value_or(cycle.end)); ++i) {
    if (!gives_time(happenings_[i]) || !happenings_[i].event->appointment()) continue;
    if (!is_in_time(i, moved ? moved : due)) continue;
    moved = *happenings_[i].event->appointment() - Seconds{5 * minute};
  }
  return moved;
}

Index Rows::closing(std::size_t from, std::size_t end,
                    std::initializer_list<Outcome> outcomes) const {
  for (std::size_t i = from + 1; i < end; ++i)
    for (const Outcome outcome : outcomes)
      if (happenings_[i].is_closed_as(outcome)) return i;
  return std::nullopt;
}

// A clock of one cycle. What ends the cycle may be its stop too; else the clock is superseded by
// that, unless it was a breach by then: a breach runs on. `given_up` stands before all these.
void Rows::run(const char* name, const Cycle& cycle, Due due, Index stop,
               std::optional<GivenUp> given_up) {
  const bool stopped = stop && *stop <= cycle.end;
  const bool another = cycle.end < happenings_.size();
  if (given_up && given_up->excused)
    ended(name, cycle.number, due, "excused", given_up->index);
  else if (given_up)
    judged(name, cycle.number, due, time_of(given_up->index));
  else if (!stopped && another && (!due || time_of(cycle.end) <= *due))
    ended(name, cycle.number, due, "superseded", cycle.end);
  else
    judged(name, cycle.number, due, stop ? Due(time_of(*stop)) : std::nullopt);
}

void Rows::judged(const char* name, int cycle, Due due, Due done) {
  Verdict verdict{name, cycle, due, done, "no-due", 0, std::nullopt, ""};
  if (due) {
    const Instant end = done.value_or(now_);
    const bool breached = end > *due;
    if (breached) {
      verdict.status = done ? "late" : "overdue";
      verdict.late_minutes = (end - *due).count() / 60;
      verdict.decided = due;
      verdict.decided_as = "breached";
    } else if (done) {
      verdict.status = "met";
      verdict.decided = done;
      verdict.decided_as = "met";
    } else {
      verdict.status = "pending";
    }
  }
  verdicts_.push_back(verdict);
}

void Rows::ended(const char* name, int cycle, Due due, const char* how, std::size_t index) {
  verdicts_.push_back({name, cycle, due, std::nullopt, how, 0, time_of(index), how});
}

// A promise is owed until it is kept or waived. Made again while it is owed, it is the same promise
// for another time; made afterwards, it is a new one.
void Rows::owed(const char* name, const std::function<Due(const Happening&)>& promised,
                const Stops& stops, std::initializer_list<Outcome> waivers) {
  for (std::size_t i = 0; i < happenings_.size(); ++i) {
    Due due = promised(happenings_[i]);
    if (!due) continue;
    const Index stop = stop_of(i, stops);
    const Index waived = closing(i, stop.value_or(happenings_.size()), waivers);
    const std::size_t end = waived ? *waived : stop.value_or(happenings_.size());
    for (std::size_t again = i + 1; again < end; ++again)
      if (const Due moved = promised(happenings_[again]); moved && is_in_time(again, due))
        due = moved;
    std::optional<GivenUp> given_up;
    if (waived) given_up = GivenUp{*waived, time_of(*waived) <= *due};
    run(name, whole(), due, stop, given_up);
    i = end;
  }
}

}  // namespace deskctl::test::plain
