// A promised reply is owed until it is given. A promise made while one is owed moves it; a promise
// made after it was given is a new one.
#include <utility>

#include "sla/judge.hpp"

namespace deskctl {

void judge_replies(const Runs& runs, std::vector<Clock>& clocks) {
  if (runs.fitting_run(only_cycle, false).rule == nullptr) return;
  std::optional<Run> owed;
  for (StepIndex i = 0; i < runs.count(); ++i) {
    const auto reply = parse_rfc3339(runs.step(i).event->fact(Fact::reply));
    if (reply && owed && runs.too_late(runs.step(i), *owed)) {
      Runs::note_too_late(*owed, runs.step(i));
    } else if (reply) {
      const bool moved = owed.has_value();
      const std::optional<Instant> before = moved ? owed->due : std::nullopt;
      if (!moved) owed = runs.fitting_run(only_cycle, false);
      owed->start = owed->pauses_from = runs.step(i).at;
      if (owed->reasons) {
        owed->reasons->started_by = &runs.step(i);
        owed->reasons->counted_from = *reply;
      }
      runs.set_due(*owed, *reply);
      if (moved) Runs::note_move(*owed, runs.step(i), before);
    } else if (owed && Runs::stops(*owed->rule, runs.step(i))) {
      owed->stop = i;
      clocks.push_back(runs.verdict(*std::exchange(owed, std::nullopt), only_cycle));
    }
  }
  if (owed) clocks.push_back(runs.verdict(*std::move(owed), only_cycle));
}

}  // namespace deskctl
