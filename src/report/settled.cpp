#include "deskctl/report/settled.hpp"

#include <algorithm>

#include "deskctl/report/day.hpp"
#include "deskctl/sla/ladder.hpp"

namespace deskctl {

bool is_over(const Request& request) {
  const bool ended = request.status == Status::closed || request.status == Status::voided;
  return ended && !urged_after_end(request);
}

bool is_settled(const Request& request, const Policy& policy) {
  if (is_over(request)) return true;
  if (request.status == Status::open || urged_after_end(request)) return false;
  // At the latest possible time every clock has begun.
  const std::vector<Clock> clocks = clocks_of(request, policy, latest);
  return std::none_of(clocks.begin(), clocks.end(),
                      [&](const Clock& clock) { return is_owed(request, clock); }) &&
         owed_escalations(request, clocks, policy, latest).empty();
}

std::optional<Instant> over_before(const Policy& policy, Instant begin) {
  const auto is_decided_before = [&](Instant over) {
    // A day more, because what is left of a span in days is rounded up; and a receipt out of hours
    // counts from the next opening.
    const Instant start = next_open(policy.calendar(policy.receipt.calendar), over + date::days{1});
    for (const ClockPolicy& clock : policy.clocks)
      for (const Rule& rule : clock.rules)
        if (rule.share && rule.within &&
            deadline(policy.calendar(rule.calendar), start, *rule.within).due >= begin)
          return false;
    return true;
  };
  const bool has_share =
      std::any_of(policy.clocks.begin(), policy.clocks.end(), [](const ClockPolicy& clock) {
        return std::any_of(clock.rules.begin(), clock.rules.end(),
                           [](const Rule& rule) { return rule.share.has_value(); });
      });
  if (!has_share) return begin - Seconds{1};
  for (int days = 0; days <= 1024; days = std::max(1, 2 * days)) {
    const Instant over = begin - date::days{days} - Seconds{1};
    if (is_decided_before(over)) return over;
  }
  return std::nullopt;
}

std::optional<Instant> settled_since(const Request& request, const Policy& policy) {
  if (!is_settled(request, policy)) return std::nullopt;
  // The state known at an earlier time follows from the events recorded by then. So events are
  // dropped from the end until the rest is not settled. If the recording clock ever went back, that
  // order is unknown.
  std::vector<const Event*> events = request.events;
  Instant since = earliest;
  for (const Event* event : events) since = std::max(since, event->recorded);
  const bool in_order =
      std::is_sorted(events.begin(), events.end(),
                     [](const Event* a, const Event* b) { return a->recorded < b->recorded; });
  while (in_order && !request.is_repeat() && !events.empty()) {
    since = events.back()->recorded;
    events.pop_back();
    if (events.empty()) break;
    const Request before = fold_one(events).request;
    if (!before.situation.logged || !is_settled(before, policy)) break;
  }
  // An event may be recorded a few minutes before it happens.
  return request.turns.empty() ? since : std::max(since, request.turns.back().at);
}

}  // namespace deskctl
