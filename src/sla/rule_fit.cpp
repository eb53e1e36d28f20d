#include "sla/rule_fit.hpp"

#include <algorithm>

namespace deskctl {
namespace {

std::string_view truth(bool value) {
  return value ? "true" : "false";
}

// An acceptance after the arrival is no news: the arrival was one.
bool is_accepted(std::span<const Step> cycle) {
  for (const Step& step : cycle) {
    if (step.event->kind == EventKind::accepted) return true;
    if (step.event->kind == EventKind::arrived) return false;
  }
  return false;
}

const Condition* failing_condition(const Rule& rule, const Request& request,
                                   const RuleSituation& situation) {
  for (const Condition& condition : rule.when)
    if (!condition.holds_for(value_of(condition.attribute, request, situation))) return &condition;
  return nullptr;
}

bool holds_for(const Rule& rule, const RuleSituation& situation) {
  return rule.repeats || !situation.repeat;
}

// Most rules carry no dates, so the day is worked out only for those that do.
bool in_force(const Rule& rule, const Request& request, const Policy& policy) {
  if (!rule.since && !rule.until_day) return true;
  return rule.in_force_on(policy.round_the_clock.zone.day(request.logged));
}

}  // namespace

std::string_view value_of(Attribute attribute, const Request& request,
                          const RuleSituation& situation) {
  switch (attribute) {
    case Attribute::category:
      return request.category;
    case Attribute::urgency:
      return request.urgency;
    case Attribute::scope:
      return request.scope;
    case Attribute::severity:
      return situation.severity;
    case Attribute::channel:
      return request.channel;
    case Attribute::cause:
      return fact_of(request, Fact::cause);
    case Attribute::appointment:
      return truth(situation.has_appointment);
    case Attribute::accepted:
      return truth(is_accepted(situation.cycle));
    case Attribute::participants:
      return truth(!fact_of(request, Fact::participants).empty());
    case Attribute::incident:
      return truth(!fact_of(request, Fact::incident).empty());
    case Attribute::location:
      return request.location;
    case Attribute::team: {
      std::string_view team;
      for (const Step& step : request.steps)
        if (step.event->kind == EventKind::dispatched) team = step.event->field(Column::team);
      return team;
    }
    case Attribute::owner:
      return request.owner;
    case Attribute::item:
      return fact_of(request, Fact::item);
  }
  return {};
}

const Rule* fitting_rule(const ClockPolicy& clock, const Request& request, const Policy& policy,
                         const RuleSituation& situation) {
  for (const Rule& rule : clock.rules)
    if (holds_for(rule, situation) && in_force(rule, request, policy) &&
        failing_condition(rule, request, situation) == nullptr)
      return &rule;
  return nullptr;
}

std::vector<PassedRule> passed_rules(const ClockPolicy& clock, const Rule* rule,
                                     const Request& request, const Policy& policy,
                                     const RuleSituation& situation) {
  std::vector<PassedRule> passed;
  for (const Rule& one : clock.rules) {
    if (&one == rule) break;
    PassedRule why{&one, nullptr, !holds_for(one, situation), ""};
    if (!why.not_for_repeats && in_force(one, request, policy)) {
      why.condition = failing_condition(one, request, situation);
      if (why.condition != nullptr)
        why.value = value_of(why.condition->attribute, request, situation);
    }
    passed.push_back(std::move(why));
  }
  return passed;
}

}  // namespace deskctl
