// The table's rows about complaints.
#include "support/plain_rows.hpp"

namespace deskctl::test::plain {

// | department | complaint larger and above, not a repeat | receipt | 10 min | always | dispatched
// or completed |
void Rows::department() {
  const std::string severity = life_.severity_after(happenings_.size());
  if (severity.empty() || severity == word_of(Severity::general)) return;
  run("department", whole(), receipt() + Seconds{10 * minute},
      stop_of(0, by({Kind::dispatched, Kind::completed})));
}

// | respond | complaint | receipt (after an upgrade: upgraded) | general 10, larger 8, major 5,
// extra 1 min | always | general: dispatched or completed; larger: escalated to manager or above;
// major, extra: escalated to gm |
void Rows::respond(const Cycle& cycle) {
  const std::string severity = life_.severity_after(cycle.begin + 1);
  const Instant start = cycle.number == 1 ? receipt() : time_of(cycle.begin);
  const Stops told_gm = [](const Happening& happening) {
    return happening.kind == Kind::escalated && happening.event->fact(Fact::to) == "gm";
  };
  const Stops told_manager = [told_gm](const Happening& happening) {
    return told_gm(happening) ||
           (happening.kind == Kind::escalated && happening.event->fact(Fact::to) == "manager");
  };
  const auto answered = [&](long long minutes, const Stops& stops) {
    run("respond", cycle, start + Seconds{minutes * minute}, stop_of(cycle.begin, stops));
  };
  if (severity == word_of(Severity::general)) answered(10, by({Kind::dispatched, Kind::completed}));
  if (severity == word_of(Severity::larger)) answered(8, told_manager);
  if (severity == word_of(Severity::major)) answered(5, told_gm);
  if (severity == word_of(Severity::extra)) answered(1, told_gm);
}

// | complete | complaint, not a repeat | receipt (after an upgrade: upgraded) | the promised
// deadline if any; else general 12 h, larger 48 h (always), major 5d (desk), extra none | |
// completed |
void Rows::complete(const Cycle& cycle) {
  const std::string severity = life_.severity_after(cycle.begin + 1);
  const Instant start = cycle.number == 1 ? receipt() : time_of(cycle.begin);
  Due due;
  if (severity == word_of(Severity::general)) due = start + Seconds{12 * hour};
  if (severity == word_of(Severity::larger)) due = start + Seconds{48 * hour};
  if (severity == word_of(Severity::major)) due = end_of_day_after(Place::desk, start, 5);
  const Index stop = stop_of(cycle.begin, by({Kind::completed}));
  for (std::size_t i = 0; i < std::min(cycle.end, stop.value_or(cycle.end)); ++i) {
    const Happening& promise = happenings_[i];
    if (!gives_time(promise) || !promise.event->deadline()) continue;
    // Promised before this cycle, for a time before it: not a promise of this one.
    if (cycle.number > 1 && i < cycle.begin && *promise.event->deadline() < start) continue;
    if (is_in_time(i, due)) due = promise.event->deadline();
  }
  run("complete", cycle, due, stop);
}

// | inform | complaint, not a repeat | completed | 0d | always | informed |
void Rows::inform() {
  const Index completed = first(whole(), Kind::completed);
  if (!completed) return;
  const Due due = end_of_day_after(Place::always, time_of(*completed), 0);
  const Index stop = stop_of(*completed, by({Kind::informed}));
  std::optional<GivenUp> given_up;
  if (const Index waived =
          closing(*completed, stop.value_or(happenings_.size()), {Outcome::waived}))
    given_up = GivenUp{*waived, time_of(*waived) <= *due};
  run("inform", whole(), due, stop, given_up);
}

}  // namespace deskctl::test::plain
