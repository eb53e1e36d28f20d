#include "sla/work.hpp"

#include <algorithm>
#include <span>

#include "sla/rule_fit.hpp"

namespace deskctl {
namespace {

using EventKinds = std::vector<EventKind>;

bool contains(const EventKinds& kinds, EventKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// The steps since the work last began anew.
std::span<const Step> steps_of_cycle(const Request& request) {
  const auto last =
      std::find_if(request.steps.rbegin(), request.steps.rend(),
                   [](const Step& step) { return begins_work_anew(step.event->kind); });
  return std::span(request.steps)
      .last(static_cast<std::size_t>(std::distance(request.steps.rbegin(), last)));
}

bool was_done(const Request& request, EventKind kind) {
  const auto steps = steps_of_cycle(request);
  return std::any_of(steps.begin(), steps.end(),
                     [kind](const Step& step) { return step.event->kind == kind; });
}

// An event that counts once a cycle, and was there: one more would be passed over.
bool would_be_second(EventKind kind, const Request& request) {
  if (kind != EventKind::accepted && kind != EventKind::arrived) return false;
  return was_done(request, kind) || was_done(request, EventKind::arrived);
}

bool has_appointment(const Request& request) {
  const auto steps = steps_of_cycle(request);
  return std::any_of(steps.begin(), steps.end(),
                     [](const Step& step) { return step.event->appointment().has_value(); });
}

// Whether a rule is for requests like this one. Urgency, severity and what was accepted are
// ignored, because they change the speed, not the work.
bool is_for(const Rule& rule, const Request& request) {
  const bool agreed = has_appointment(request);
  if (rule.from.kind == Start::Kind::appointment && !agreed) return false;
  const RuleSituation situation{request.situation.severity, agreed};
  return std::all_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
    return condition.attribute == Attribute::severity ||
           condition.attribute == Attribute::urgency ||
           condition.attribute == Attribute::accepted ||
           condition.holds_for(value_of(condition.attribute, request, situation));
  });
}

// Whether a clock starts with that event or waits for it. Only the first of the stopping events
// counts as waited for; the others are substitutes.
bool is_watched(EventKind kind, const Request& request, const Policy& policy) {
  for (const ClockPolicy& clock : policy.clocks)
    for (const Rule& rule : clock.rules) {
      const bool from = rule.from.kind == Start::Kind::event && rule.from.event == kind;
      const bool until = !rule.until.events.empty() && rule.until.events.front() == kind;
      if ((from || until) && is_for(rule, request)) return true;
    }
  return false;
}

}  // namespace

bool begins_work_anew(EventKind kind) {
  return kind == EventKind::reopened || kind == EventKind::returned;
}

std::vector<EventKind> work_of(const Request& request, const Policy& policy) {
  const bool priced = request.scope == word_of(Scope::out);
  const auto watched = [&](EventKind kind) { return is_watched(kind, request, policy); };
  EventKinds work;
  if (needs_work_order(request.category) || watched(EventKind::dispatched))
    work.push_back(EventKind::dispatched);
  if (priced || watched(EventKind::accepted)) work.push_back(EventKind::accepted);
  if (priced) work.insert(work.end(), {EventKind::quoted, EventKind::approved});
  if (watched(EventKind::arrived)) work.push_back(EventKind::arrived);
  work.push_back(EventKind::completed);
  return work;
}

std::optional<EventKind> towards(EventKind goal, const Request& request, EventKinds work) {
  const auto possible = [&](EventKind kind) {
    return may_happen(kind, request.situation) && !would_be_second(kind, request);
  };
  const auto goal_alone = [&]() -> std::optional<EventKind> {
    if (possible(goal)) return goal;
    return std::nullopt;
  };
  if (!contains(work, goal)) return goal_alone();
  // Somebody sent at once does not wait for the price.
  if (goal == EventKind::arrived)
    std::erase_if(work, [](EventKind kind) {
      return kind == EventKind::quoted || kind == EventKind::approved;
    });
  const auto end = std::find(work.begin(), work.end(), goal) + 1;
  // A skipped step is not asked for once a later one was done.
  auto next = work.begin();
  for (auto one = work.begin(); one != end; ++one)
    if (was_done(request, *one)) next = one + 1;
  if (next == end) return goal_alone();
  for (; next != end; ++next) {
    const bool infeasible = *next == EventKind::approved && !request.situation.quoted &&
                            was_done(request, EventKind::quoted);
    if (infeasible) return EventKind::declined;
    if (possible(*next)) return *next;
  }
  return std::nullopt;
}

}  // namespace deskctl
