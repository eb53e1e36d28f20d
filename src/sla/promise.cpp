#include "deskctl/sla/promise.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sla/judge.hpp"
#include "sla/work.hpp"

namespace deskctl {
namespace {

constexpr std::array all{Promise::appointment, Promise::deadline, Promise::reply};

Start::Kind start_of(Promise promise) {
  switch (promise) {
    case Promise::appointment:
      return Start::Kind::appointment;
    case Promise::deadline:
      return Start::Kind::deadline;
    case Promise::reply:
      break;
  }
  return Start::Kind::reply;
}

bool is_made(const Draft& draft, Promise promise) {
  switch (promise) {
    case Promise::appointment:
      return !draft.field(Column::appointment).empty();
    case Promise::deadline:
      return !draft.field(Column::deadline).empty();
    case Promise::reply:
      return std::any_of(draft.facts.begin(), draft.facts.end(),
                         [](const auto& fact) { return fact.first == name_of(Fact::reply); });
  }
  return false;
}

bool watches(const ClockPolicy& clock, const Rule& rule, Promise promise) {
  switch (promise) {
    case Promise::appointment:
      return rule.from.kind == Start::Kind::appointment;
    case Promise::deadline:
      return clock.promised_deadline || rule.from.kind == Start::Kind::deadline;
    case Promise::reply:
      return rule.from.kind == Start::Kind::reply;
  }
  return false;
}

bool is_watched(Promise promise, std::string_view category, const Policy& policy) {
  const auto is_for = [&](const Rule& rule) {
    return std::all_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
      return condition.attribute != Attribute::category || condition.holds_for(category);
    });
  };
  return std::any_of(policy.clocks.begin(), policy.clocks.end(), [&](const ClockPolicy& clock) {
    return std::any_of(clock.rules.begin(), clock.rules.end(), [&](const Rule& rule) {
      return watches(clock, rule, promise) && is_for(rule);
    });
  });
}

}  // namespace

std::string_view word_of(Promise promise) {
  switch (promise) {
    case Promise::appointment:
      return name_of(Column::appointment);
    case Promise::deadline:
      return name_of(Column::deadline);
    case Promise::reply:
      return name_of(Fact::reply);
  }
  return {};
}

std::vector<Promised> promised_of(const Request& request) {
  std::vector<Promised> promised;
  for (const Promise promise : all) {
    std::optional<Instant> last;
    for (const Step& step : request.steps) {
      if (promise == Promise::appointment && begins_work_anew(step.event->kind)) last.reset();
      if (const auto time = promised_time(*step.event, start_of(promise))) last = time;
    }
    if (last) promised.push_back({promise, *last});
  }
  return promised;
}

std::optional<Instant> ended_appointment(const Request& request) {
  std::optional<Instant> standing, ended;
  for (const Step& step : request.steps) {
    if (begins_work_anew(step.event->kind) && standing) ended = std::exchange(standing, {});
    if (const auto time = step.event->appointment()) standing = time;
  }
  return standing ? std::nullopt : ended;
}

std::vector<Promise> unwatched_promises(const Draft& draft, std::string_view category,
                                        const Policy& policy) {
  std::vector<Promise> unwatched;
  for (const Promise promise : all)
    if (is_made(draft, promise) && !is_watched(promise, category, policy))
      unwatched.push_back(promise);
  return unwatched;
}

}  // namespace deskctl
