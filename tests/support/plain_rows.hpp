// Shared by the rows of the table of clocks: cycles, stops, moves by promises, and verdicts.
#pragma once

#include <algorithm>
#include <functional>

#include "support/plain_judge.hpp"

namespace deskctl::test::plain {

using Kind = EventKind;
using Stops = std::function<bool(const Event&)>;
using Due = std::optional<Instant>;
inline constexpr long long minute = 60;
inline constexpr long long hour = 3600;

class Rows {
 protected:
  Rows(const Life& life, Instant now) : life_(life), happenings_(life.happenings), now_(now) {}

  // A cycle: from one happening up to the one that begins the next cycle, or to the end.
  struct Cycle {
    int number;
    std::size_t begin, end;
  };

  bool is(std::initializer_list<std::string_view> categories) const {
    return std::find(categories.begin(), categories.end(), life_.category) != categories.end();
  }
  bool written() const {
    return life_.channel == word_of(Channel::email) || life_.channel == word_of(Channel::app) ||
           life_.channel == word_of(Channel::letter);
  }
  // For email, app and letter moved to the next desk-open moment.
  Instant receipt() const {
    // A receipt is never after the log.
    const Instant given = std::min(life_.received.value_or(life_.logged()), life_.logged());
    return written() ? opening(Place::desk, given) : given;
  }
  static Stops by(Kind kind) {
    return [kind](const Event& event) { return event.kind == kind; };
  }

  Cycle whole() const { return {1, 0, happenings_.size()}; }
  std::vector<Cycle> cycles(Kind again, Kind or_again) const {
    std::vector<Cycle> out{{1, 0, happenings_.size()}};
    for (std::size_t i = 0; i < happenings_.size(); ++i) {
      if (happenings_[i].kind != again && happenings_[i].kind != or_again) continue;
      out.back().end = i;
      out.push_back({out.back().number + 1, i, happenings_.size()});
    }
    return out;
  }
  std::vector<Cycle> cycles(Kind again) const { return cycles(again, again); }
  std::optional<std::size_t> first(const Cycle& cycle, Kind kind) const {
    for (std::size_t i = cycle.begin; i < cycle.end; ++i)
      if (happenings_[i].kind == kind) return i;
    return std::nullopt;
  }
  std::optional<std::size_t> stop_of(std::size_t start, const Stops& stops) const {
    for (std::size_t i = start + 1; i < happenings_.size(); ++i)
      if (stops(*happenings_[i].event)) return i;
    return std::nullopt;
  }

  // Appointments and deadlines are agreed when it is logged or dispatched, or promised.
  static bool gives_time(const Happening& happening) {
    return happening.kind == Kind::logged || happening.kind == Kind::dispatched ||
           happening.kind == Kind::promised;
  }
  Due reply_of(std::size_t index) const {
    if (happenings_[index].kind != Kind::promised) return std::nullopt;
    return parse_rfc3339(happenings_[index].event->fact(Fact::reply));
  }
  // A promise that came, or was recorded, after the due it would move undoes no breach; after the
  // stop there is nothing left to move.
  bool in_time(std::size_t promise, Due due, std::optional<std::size_t> stop) const {
    return (!due || happenings_[promise].known() <= *due) && (!stop || promise < *stop);
  }
  // Five minutes before the last appointment of the cycle that could still move `due`.
  Due appointed(const Cycle& cycle, Due due, std::optional<std::size_t> stop) const {
    Due moved;
    for (std::size_t i = cycle.begin; i < cycle.end; ++i) {
      if (!gives_time(happenings_[i]) || !happenings_[i].event->appointment()) continue;
      if (!in_time(i, moved ? moved : due, stop)) continue;
      moved = *happenings_[i].event->appointment() - Seconds{5 * minute};
    }
    return moved;
  }

  // A clock that runs from the happening at `from` to the first one after it that stops it, unless
  // a new cycle begins before it is due.
  void run(const char* name, const Cycle& cycle, Due due, std::size_t from, const Stops& stops) {
    const auto stop = stop_of(from, stops);
    const bool stopped = stop && *stop < cycle.end;
    const bool superseded =
        !stopped && cycle.end < happenings_.size() && (!due || happenings_[cycle.end].at <= *due);
    if (superseded)
      verdicts_.push_back({name, cycle.number, due, std::nullopt, "superseded", 0});
    else
      judged(name, cycle.number, due, stop ? Due(happenings_[*stop].at) : std::nullopt);
  }

  void judged(const char* name, int cycle, Due due, Due done) {
    Verdict verdict{name, cycle, due, done, "no-due", 0};
    if (due) {
      const Instant end = done.value_or(now_);
      if (end <= *due)
        verdict.status = done ? "met" : "pending";
      else
        verdict.status = done ? "late" : "overdue";
      if (end > *due) verdict.late_minutes = (end - *due).count() / 60;
    }
    verdicts_.push_back(verdict);
  }

  const Life& life_;
  const std::vector<Happening>& happenings_;
  const Instant now_;
  std::vector<Verdict> verdicts_;
};

}  // namespace deskctl::test::plain
