#include "deskctl/sla/next.hpp"

#include <algorithm>

#include "deskctl/sla/closing.hpp"
#include "deskctl/sla/ladder.hpp"
#include "sla/next_command.hpp"
#include "sla/work.hpp"

namespace deskctl {
namespace {

// Events that a repeat leaves to its matter.
bool is_the_matters(EventKind kind) {
  return kind == EventKind::completed || kind == EventKind::declined || kind == EventKind::closed;
}

std::optional<NextStep> next_of_open(const Request& request, std::span<const Clock> clocks,
                                     const Policy& policy) {
  std::vector<const Clock*> running;
  for (const Clock& clock : clocks)
    if (clock.running()) running.push_back(&clock);
  std::stable_sort(running.begin(), running.end(),
                   [](const Clock* a, const Clock* b) { return due_before(*a, *b); });
  if (request.situation.held)
    return step_of(EventKind::resumed, running.empty() ? nullptr : running.front(), request,
                   policy);
  const std::vector<EventKind> work = work_of(request, policy);
  for (const Clock* clock : running)
    for (const EventKind stop : stops_of(*clock->rule)) {
      if (request.is_repeat() && is_the_matters(stop)) continue;
      if (const auto kind = towards(stop, request, work))
        return step_of(*kind, clock, request, policy);
    }
  if (request.is_repeat()) return std::nullopt;
  const auto kind = towards(EventKind::completed, request, work);
  return kind ? std::optional(step_of(*kind, nullptr, request, policy)) : std::nullopt;
}

bool is_unreachable(const NextStep& step, const Request& request, const Policy& policy) {
  return step.event == EventKind::called_back && policy.unreachable_after > 0 &&
         request.situation.missed_calls >= policy.unreachable_after;
}

NextStep next_of_finished(const Request& request, std::span<const Clock> clocks,
                          const Policy& policy, Instant now) {
  bool unreachable = false;
  for (NextStep& step : owed_after_work(request, clocks, policy)) {
    if (!is_unreachable(step, request, policy)) return std::move(step);
    unreachable = true;
  }
  if (untold_call(request, policy, now) != nullptr)
    return step_of(EventKind::escalated, nullptr, request, policy);
  NextStep close = step_of(EventKind::closed, nullptr, request, policy);
  if (unreachable)
    close.arguments.push_back({name_of(Fact::outcome), std::string(word_of(Outcome::unreachable))});
  return close;
}

// A repeat is closed with its matter, but its own resident is called.
std::optional<NextStep> call_of_repeat(const Request& request, std::span<const Clock> clocks,
                                       const Policy& policy) {
  if (owed_callback(clocks) == nullptr) return std::nullopt;
  for (NextStep& step : owed_after_work(request, clocks, policy))
    if (step.event == EventKind::called_back) return std::move(step);
  return std::nullopt;
}

}  // namespace

const Clock* asked_escalation(std::span<const Clock> clocks) {
  const Clock* asked = nullptr;
  for (const Clock& clock : clocks)
    if (clock.running() && !clock.rule->until.to.empty() &&
        (asked == nullptr || due_before(clock, *asked)))
      asked = &clock;
  return asked;
}

std::optional<NextStep> next_step(const Request& request, std::span<const Clock> clocks,
                                  const Policy& policy, Instant now) {
  switch (request.status) {
    case Status::open:
      return next_of_open(request, clocks, policy);
    case Status::completed:
    case Status::declined:
      if (request.is_repeat()) return call_of_repeat(request, clocks, policy);
      return next_of_finished(request, clocks, policy, now);
    case Status::closed:
    case Status::voided:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace deskctl
