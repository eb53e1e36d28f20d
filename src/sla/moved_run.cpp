// Appointments and promised deadlines can move a due, in the order in which they were made, but
// never one that had already passed when they were recorded: a breach is not undone.
#include <algorithm>
#include <utility>

#include "sla/clock_run.hpp"

namespace deskctl {

bool Runs::too_late(const Step& promise, const Run& run) const {
  if (!run.due) return false;
  const Instant made = std::max(promise.at, promise.event->recorded);
  return made > *run.due && made > paused_due(run, made, Detail::answer).due;
}

PausedDue Runs::paused_due(const Run& run, Instant until, Detail detail) const {
  return due_after_pauses(pauses_of(request_, *run.rule), policy_.calendar(run.rule->calendar),
                          run.pauses_from, *run.due, until, detail);
}

void Runs::note_too_late(Run& run, const Step& promise) {
  run.too_late.push_back(&promise);
  if (run.reasons) run.reasons->moves.push_back({&promise, run.due, run.due, true});
}

void Runs::note_move(Run& run, const Step& promise, const std::optional<Instant>& before) {
  if (run.reasons) run.reasons->moves.push_back({&promise, before, run.due, false});
}

std::optional<Run> Runs::run_of(const Cycle& cycle) const {
  std::optional<Run> run = run_with(cycle, std::nullopt);
  const StepIndex end = std::min(cycle.end, count());
  // An event that both begins the cycle and starts the clock may itself agree on a time.
  const bool is_first = cycle.begin != before_all && is_start(step(cycle.begin).event->kind);
  const bool is_moved = kinds_.has_promise(Start::Kind::appointment);
  for (StepIndex i = cycle.begin + (is_first ? 0 : 1); is_moved && i < end; ++i) {
    const std::optional<Instant> appointment = step(i).event->appointment();
    if (!appointment) continue;
    if (run && run->stop < i) break;
    std::optional<Run> moved = run_with(cycle, appointment);
    if (run && too_late(step(i), *run)) {
      // Appointments do not concern most clocks.
      if (!moved || moved->due != run->due) note_too_late(*run, step(i));
      continue;
    }
    // An arrival before the appointment was made does not keep it.
    if (moved && moved->stop < i) break;
    if (moved) {
      const std::optional<Instant> before = run ? run->due : std::nullopt;
      if (run) {
        moved->too_late = std::move(run->too_late);
        if (moved->reasons) moved->reasons->moves = std::move(run->reasons->moves);
      }
      if (moved->due != before) note_move(*moved, step(i), before);
    }
    run = std::move(moved);
  }
  if (run && clock_.promised_deadline && kinds_.has_promise(Start::Kind::deadline))
    apply_promises(*run, cycle.begin, end);
  return run;
}

void Runs::apply_promises(Run& run, StepIndex begin, StepIndex end) const {
  for (StepIndex i = 0; i < std::min(end, run.stop); ++i) {
    const std::optional<Instant> promised = step(i).event->deadline();
    // A promise for a time before this cycle does not concern it.
    if (!promised || (i < begin && *promised < run.start)) continue;
    if (too_late(step(i), run)) {
      note_too_late(run, step(i));
      continue;
    }
    const std::optional<Instant> before = std::exchange(run.due, promised);
    run.pauses_from = std::max(run.pauses_from, step(i).at);
    run.beyond_holiday_data = false;
    note_move(run, step(i), before);
  }
}

}  // namespace deskctl
