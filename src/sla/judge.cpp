// A clock is judged cycle by cycle. Each cycle gets its rule, start, stop and due; then promises
// move the due. Pauses come last, because they extend the due that results.
#include "sla/judge.hpp"

#include <algorithm>
#include <utility>

namespace deskctl {

// Moves the due by the pauses of the rule, up to the stop. Returns whether a pause still lasts.
bool Runs::apply_pauses(Run& run) const {
  if (run.rule->pause.empty() || !run.due) return false;
  const Instant until = run.stop == never ? now_ : step(run.stop).at;
  PausedDue paused = paused_due(run, until, detail_);
  run.due = paused.due;
  run.beyond_holiday_data = run.beyond_holiday_data || paused.beyond_holiday_data;
  if (run.reasons) run.reasons->pauses = std::move(paused.credits);
  return paused.paused && run.stop == never;
}

Clock Runs::verdict(Run run, const Cycle& cycle) const {
  Clock clock;
  clock.unpaused_due = run.due;
  clock.pauses_from = run.pauses_from;
  const bool paused = apply_pauses(run);
  clock.policy = &clock_;
  clock.rule = run.rule;
  clock.cycle = cycle.number;
  clock.start = run.start;
  clock.due = run.due;
  clock.beyond_holiday_data = run.beyond_holiday_data;
  clock.too_late = std::move(run.too_late);
  clock.reasons = std::move(run.reasons);
  if (cycle.end != never) clock.ended_by = &step(cycle.end);
  if (const StepIndex closing = closing_of(run, cycle); closing != never) {
    run.stop = closing;
    clock.closed_away = true;
    if (is_excused(run, closing)) {
      clock.status = ClockStatus::excused;
      clock.stopped_by = &step(closing);
      clock.decided = step(closing).at;
      return clock;
    }
  }
  const bool cut_short = cycle.end != never && (run.stop == never || run.stop > cycle.end);
  if (cut_short && !(run.due && step(cycle.end).at > *run.due)) {
    clock.status = ClockStatus::superseded;
    clock.decided = step(cycle.end).at;
    return clock;
  }
  if (run.stop != never) {
    clock.stopped_by = &step(run.stop);
    clock.done = step(run.stop).at;
  }
  clock.paused = paused;
  // A share rule owes no single request, only an activity the calls to its participants.
  const bool of_many = run.rule->share && !run.rule->counts_participants();
  if (of_many && !clock.done) clock.share_due = std::exchange(clock.due, std::nullopt);
  if (!clock.due) {
    clock.status = ClockStatus::no_due;
  } else if (clock.done) {
    clock.status = *clock.done <= *run.due ? ClockStatus::met : ClockStatus::late;
  } else {
    clock.status = now_ <= *run.due ? ClockStatus::pending : ClockStatus::overdue;
  }
  // Under a share rule, late counts as not done in time, but as no breach of this request.
  if (of_many && clock.status == ClockStatus::late) {
    clock.status = ClockStatus::no_due;
    clock.share_due = std::exchange(clock.due, std::nullopt);
  }
  if (is_breach(clock.status)) clock.late = clock.done.value_or(now_) - *run.due;
  if (is_breach(clock.status)) clock.decided = clock.due;
  // A call in the middle of the work is not decided before there was a clock.
  if (clock.status == ClockStatus::met)
    clock.decided = run.stop < run.started ? clock.start : *clock.done;
  return clock;
}

// The closing that ended what was still owed after the work: waived, or for a call-back because
// nobody could be reached. `never` if it was stopped before, or a new cycle began.
StepIndex Runs::closing_of(const Run& run, const Cycle& cycle) const {
  if (!kinds_.has(EventKind::closed) || !outlives_completion(*run.rule)) return never;
  const StepIndex end = std::min({run.stop, cycle.end, count()});
  for (StepIndex i = run.started + 1; i < end; ++i) {
    if (step(i).event->kind != EventKind::closed) continue;
    const std::string_view outcome = step(i).event->fact(Fact::outcome);
    if (outcome == word_of(Outcome::waived) ||
        (outcome == word_of(Outcome::unreachable) && is_callback_rule(*run.rule)))
      return i;
  }
  return never;
}

// A waiver excuses what was not yet due; that nobody could be reached excuses a call-back first
// tried in time.
bool Runs::is_excused(const Run& run, StepIndex closing) const {
  const Instant due = run.due.value_or(latest);
  if (step(closing).at <= due) return true;
  if (step(closing).event->fact(Fact::outcome) != word_of(Outcome::unreachable)) return false;
  for (StepIndex i = run.started + 1; i < closing; ++i)
    if (step(i).event->kind == EventKind::call_missed) return step(i).at <= due;
  return false;
}

void judge_clock(const Request& request, const StepKinds& kinds, const Policy& policy,
                 const ClockPolicy& clock, Instant now, Detail detail, std::vector<Clock>& clocks,
                 const Outline* known) {
  if (request.is_repeat() && !clock.has_repeats()) return;
  const Runs runs(request, kinds, policy, clock, now, detail, known);
  if (clock.after) return judge_owed_later(runs, clocks);
  if (clock.is_of_promises()) return judge_promises(runs, clocks);
  const auto judge = [&](const Cycle& cycle) {
    if (auto run = runs.run_of(cycle)) clocks.push_back(runs.verdict(*std::move(run), cycle));
  };
  if (known != nullptr) {
    if (auto run = runs.run_with(only_cycle, std::nullopt))
      clocks.push_back(runs.verdict(*std::move(run), only_cycle));
    return;
  }
  if (runs.has_one_cycle()) return judge(only_cycle);
  for (const Cycle& cycle : runs.cycles()) judge(cycle);
}

}  // namespace deskctl
