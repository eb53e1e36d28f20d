#include "deskctl/policy/kept_policy.hpp"

#include <algorithm>

namespace deskctl {
namespace {

std::string identity_of(const LadderStep& step) {
  std::string text = step.to + '@';
  text += step.percent ? std::to_string(*step.percent) + '%' : format_span(step.from_due);
  if (step.since) text += " since " + format_day(*step.since);
  if (step.until_day) text += " until " + format_day(*step.until_day);
  return text + ';';
}

bool has_rule(const Policy& policy, const std::string& clock, const std::string& identity) {
  const ClockPolicy* known = policy.find_clock(clock);
  return known != nullptr &&
         std::any_of(known->rules.begin(), known->rules.end(),
                     [&](const Rule& rule) { return identity_of(rule, policy) == identity; });
}

bool same_hours(const UsualHours& a, const UsualHours& b) {
  return a.week == b.week && a.day_end == b.day_end && a.make_up == b.make_up;
}

// Whether both have the same usual hours on every day up to `day`.
bool same_until(const Calendar& a, const Calendar& b, LocalDay day) {
  if (!same_hours(a, b) || a.holiday_names != b.holiday_names) return false;
  for (const Calendar* one : {&a, &b})
    for (const auto& [from, usual] : one->from)
      if (from <= day && !same_hours(a.usual_on(from), b.usual_on(from))) return false;
  return true;
}

}  // namespace

std::string identity_of(const Rule& rule, const Policy& policy) {
  std::string text;
  for (const Condition& condition : rule.when) {
    text += std::string(word_of(condition.attribute)) + (condition.negated ? "!=" : "=");
    for (const std::string& value : condition.values) text += value + ',';
    text += ';';
  }
  text += std::to_string(static_cast<int>(rule.from.kind)) + std::string(word_of(rule.from.event));
  text += rule.until.last_finished ? " last finished " : " until ";
  for (const EventKind kind : rule.until.events) text += std::string(word_of(kind)) + ',';
  text += rule.until.to + (rule.within ? " within " + format_span(*rule.within) : "");
  text += " in " + (rule.calendar < 0 ? "" : policy.calendar(rule.calendar).name) + " by";
  for (const std::string& role : rule.by) text += ' ' + role;
  for (const std::string& reason : rule.pause) text += " pause " + reason;
  if (rule.repeats) text += " repeats";
  if (rule.share) text += " share " + std::to_string(*rule.share);
  for (const LadderStep& step : rule.overdue) text += " overdue " + identity_of(step);
  for (const LadderStep& step : rule.ladder) text += " ladder " + identity_of(step);
  return text;
}

std::vector<Retroactive> retroactive_changes(const Policy& policy,
                                             const std::vector<KeptPolicy>& kept) {
  std::vector<Retroactive> changes;
  for (const ClockPolicy& clock : policy.clocks)
    for (const Rule& rule : clock.rules) {
      const std::string identity = identity_of(rule, policy);
      for (auto one = kept.rbegin(); one != kept.rend(); ++one) {
        // Of later days a policy kept before says nothing.
        if ((rule.since && *rule.since > one->day) || has_rule(one->policy, clock.name, identity))
          continue;
        if (!rule.since) changes.push_back({&clock, &rule, nullptr, one->day});
        break;
      }
    }
  for (const Calendar& calendar : policy.calendars)
    for (auto one = kept.rbegin(); one != kept.rend(); ++one) {
      const Calendar* before = one->policy.find_calendar(calendar.name);
      if (before == nullptr || same_until(calendar, *before, one->day)) continue;
      changes.push_back({nullptr, nullptr, &calendar, one->day});
      break;
    }
  return changes;
}

bool was_dated_in_time(const ClockPolicy& clock, const Rule& rule, const Policy& policy,
                       const std::vector<KeptPolicy>& kept) {
  const std::string identity = identity_of(rule, policy);
  return std::any_of(kept.begin(), kept.end(), [&](const KeptPolicy& one) {
    return one.day <= *rule.since && has_rule(one.policy, clock.name, identity);
  });
}

}  // namespace deskctl
