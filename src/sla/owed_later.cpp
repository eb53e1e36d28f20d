// A clock such as `visit`: nothing is owed until `after` has passed with the request unfinished.
// From then on it is owed at once, and only later events meet it.
#include <algorithm>
#include <utility>

#include "sla/judge.hpp"

namespace deskctl {

void judge_owed_later(const Runs& runs, std::vector<Clock>& clocks) {
  auto run = runs.run_with(only_cycle, std::nullopt);
  if (!run) return;
  Deadline owed = deadline(runs.policy().calendar(run->rule->calendar), run->start,
                           *runs.clock().after, runs.detail());
  if (runs.now() <= owed.due || finished_at(runs.request().turns, owed.due)) return;
  Clock clock;
  clock.policy = &runs.clock();
  clock.rule = run->rule;
  clock.start = run->start;
  clock.due = owed.due;
  clock.beyond_holiday_data = owed.beyond_holiday_data;
  clock.status = ClockStatus::overdue;
  clock.late = runs.now() - owed.due;
  if (run->reasons) run->reasons->steps = std::move(owed.steps);
  clock.reasons = std::move(run->reasons);
  for (StepIndex i = 0; i < runs.count(); ++i) {
    if (runs.step(i).at <= owed.due || !Runs::stops(*run->rule, runs.step(i))) continue;
    clock.status = ClockStatus::met;
    clock.late = Seconds{0};
    clock.stopped_by = &runs.step(i);
    clock.done = runs.step(i).at;
    break;
  }
  // Decided by what came first: somebody went, or the work was finished without.
  clock.decided = clock.done;
  for (const Turn& turn : runs.request().turns)
    if (turn.finished && turn.at > owed.due) {
      clock.decided = std::min(turn.at, clock.done.value_or(turn.at));
      break;
    }
  clocks.push_back(std::move(clock));
}

}  // namespace deskctl
