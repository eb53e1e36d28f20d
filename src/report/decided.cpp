#include "deskctl/report/decided.hpp"

#include <algorithm>
#include <iterator>

#include "deskctl/request/happened.hpp"

namespace deskctl {
namespace {

Figure& column_of(DecidedClock& clock, Decision decision) {
  switch (decision) {
    case Decision::met:
      return clock.met;
    case Decision::breached:
      return clock.breached;
    case Decision::superseded:
      return clock.superseded;
    case Decision::excused:
      break;
  }
  return clock.excused;
}

// Nothing happened after `instant`, so the clock ran then as it does now; only that its due had
// passed may not have been so yet.
bool ran_unchanged(const Request& request, Clock clock, Instant instant) {
  if (!clock.running() || !clock.due) return false;
  const bool was_due = *clock.due < instant;
  if (clock.policy->after && !was_due) return false;  // not owed yet
  clock.status = was_due ? ClockStatus::overdue : ClockStatus::pending;
  return is_owed(request, clock);
}

bool had_running_clock(const Request& request, const std::vector<Clock>& clocks,
                       const Policy& policy, Instant instant) {
  if (!went_on_after(request, instant))
    return std::any_of(clocks.begin(), clocks.end(),
                       [&](const Clock& clock) { return ran_unchanged(request, clock, instant); });
  const Request then = happened_by(request, instant);
  const std::vector<Clock> clocks_then = clocks_of(then, policy, instant);
  return std::any_of(clocks_then.begin(), clocks_then.end(),
                     [&](const Clock& clock) { return is_owed(then, clock); });
}

}  // namespace

std::optional<Instant> decided_at(const Request& request, const Clock& clock) {
  if (!clock.decided) return std::nullopt;
  return std::max(*clock.decided, request.logged);
}

Decided::Decided(const Policy& policy) {
  for (const ClockPolicy& clock : policy.clocks) clocks.emplace_back().name = clock.name;
}

void Decided::count(const Request& request, const std::vector<Clock>& judged, const Policy& policy,
                    Instant begin, Instant end) {
  bool breach = false;
  for (const Clock& clock : judged) {
    const auto decision = clock.decision();
    if (!decision) continue;
    const Instant decided = *decided_at(request, clock);
    if (decided < begin || decided >= end) continue;
    const auto index = static_cast<std::size_t>(clock.policy - policy.clocks.data());
    column_of(clocks[index], *decision).add(request.id);
    breach = breach || *decision == Decision::breached;
  }
  if (!breach) return;
  const auto insert = [&](std::vector<RequestId>& ids) {
    ids.insert(std::upper_bound(ids.begin(), ids.end(), request.id), request.id);
  };
  insert(breached);
  if (request.logged < begin) insert(from_earlier);
}

std::vector<RequestId> Carried::ids() const {
  std::vector<RequestId> ids = open.ids();
  const std::vector<RequestId> others = running.ids();
  ids.insert(ids.end(), others.begin(), others.end());
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void Carried::count(const Request& request, const std::vector<Clock>& clocks, const Policy& policy,
                    Instant instant) {
  if (request.logged > instant || request.status == Status::voided) return;
  if (!request.is_repeat() && !finished_at(request.turns, instant)) open.add(request.id);
  if (had_running_clock(request, clocks, policy, instant)) running.add(request.id);
}

}  // namespace deskctl
