#include "deskctl/register/entry_clock.hpp"

#include <algorithm>

namespace deskctl {
namespace {

// The start of a rule, if the entry has it.
std::optional<Instant> start_of(const Entry& entry, const RegisterRule& rule) {
  if (rule.from_field) return parse_rfc3339(entry.field(rule.from));
  for (const EntryStep& step : entry.steps)
    if (step.verb() == rule.from) return step.at;
  return std::nullopt;
}

// The first of its verbs that happened after the start; the closing ends every clock.
std::optional<Instant> stop_of(const Entry& entry, const RegisterRule& rule, Instant start) {
  for (const EntryStep& step : entry.steps) {
    const bool is_named =
        std::find(rule.until.begin(), rule.until.end(), step.verb()) != rule.until.end();
    const bool in_order = rule.from_field || step.at >= start;
    if (is_named && in_order && step.event->kind != EventKind::logged) return step.at;
  }
  return entry.closed;
}

}  // namespace

std::vector<EntryClock> clocks_of(const Entry& entry, const RegisterPolicy& of_register,
                                  const Policy& policy, Instant now) {
  std::vector<EntryClock> clocks;
  if (entry.status == EntryStatus::voided) return clocks;
  const LocalDay opened = policy.round_the_clock.zone.day(entry.opened);
  for (const RegisterClock& clock : of_register.clocks) {
    for (const RegisterRule& rule : clock.rules) {
      const auto start = rule.in_force_on(opened) ? start_of(entry, rule) : std::nullopt;
      if (!start) continue;
      const Deadline until = deadline(policy.calendar(rule.calendar), *start, rule.within);
      EntryClock one;
      one.policy = &clock;
      one.rule = &rule;
      one.start = *start;
      one.due = until.due;
      one.beyond_holiday_data = until.beyond_holiday_data;
      one.done = stop_of(entry, rule, *start);
      const bool in_time = one.done.value_or(now) <= one.due;
      if (one.done)
        one.status = in_time ? ClockStatus::met : ClockStatus::late;
      else
        one.status = in_time ? ClockStatus::pending : ClockStatus::overdue;
      if (!in_time) one.late = one.done.value_or(now) - one.due;
      clocks.push_back(one);
      break;
    }
  }
  return clocks;
}

}  // namespace deskctl
