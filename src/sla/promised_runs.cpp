// A time that was promised is owed until the promise is kept. A promise made while one is owed
// moves it; one made after it was kept is a new one.
#include <utility>

#include "sla/judge.hpp"

namespace deskctl {

std::optional<Instant> promised_time(const Event& event, Start::Kind kind) {
  switch (kind) {
    case Start::Kind::appointment:
      return event.appointment();
    case Start::Kind::deadline:
      return event.deadline();
    case Start::Kind::reply:
      return parse_rfc3339(event.fact(Fact::reply));
    case Start::Kind::event:
    case Start::Kind::receipt:
      break;
  }
  return std::nullopt;
}

void judge_promises(const Runs& runs, std::vector<Clock>& clocks) {
  const Start::Kind kind = runs.clock().rules.front().from.kind;
  const bool appointment = kind == Start::Kind::appointment;
  if (!runs.kinds().has_promise(kind)) return;
  if (runs.fitting_run(only_cycle, appointment).rule == nullptr) return;
  std::optional<Run> owed;
  for (StepIndex i = 0; i < runs.count(); ++i) {
    const Step& step = runs.step(i);
    const auto promised = step.n == 0 ? std::nullopt : promised_time(*step.event, kind);
    if (promised && owed && runs.too_late(step, *owed)) {
      Runs::note_too_late(*owed, step);
    } else if (promised) {
      const bool moved = owed.has_value();
      const std::optional<Instant> before = moved ? owed->due : std::nullopt;
      if (!moved) {
        owed = runs.fitting_run(only_cycle, appointment);
        owed->started = i;
      }
      owed->start = appointment ? *promised : step.at;
      owed->pauses_from = step.at;
      if (owed->reasons) {
        owed->reasons->started_by = &step;
        owed->reasons->counted_from = *promised;
      }
      runs.set_due(*owed, *promised);
      if (moved) Runs::note_move(*owed, step, before);
    } else if (owed && Runs::stops(*owed->rule, step)) {
      owed->stop = i;
      clocks.push_back(runs.verdict(*std::exchange(owed, std::nullopt), only_cycle));
    }
  }
  if (owed) clocks.push_back(runs.verdict(*std::move(owed), only_cycle));
}

}  // namespace deskctl
