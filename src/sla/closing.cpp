#include "deskctl/sla/closing.hpp"

#include <algorithm>

#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "sla/next_command.hpp"

namespace deskctl {
namespace {

// The situation just before it was closed; the present one if it is not closed.
Situation before_closing(const Request& request) {
  Situation situation = request.situation;
  if (situation.status != Status::closed) return situation;
  Situation walked;
  walked.category = request.category;
  walked.severity = request.first_severity;
  for (const Step& step : request.steps) {
    if (step.event->kind == EventKind::closed) situation = walked;
    advance(walked, *step.event);
  }
  return situation;
}

bool may_be_owed_after_work(const Clock& clock) {
  const bool no_due = clock.status == ClockStatus::no_due && !clock.done && !clock.rule->share;
  return (clock.running() || no_due) && clock.outlives_completion();
}

Message owing(const NextStep& step) {
  if (step.clock->rule->from.kind == Start::Kind::reply) return message::use_reply_owed;
  if (step.event == EventKind::called_back) return message::use_callback_owed;
  if (step.event == EventKind::informed) return message::use_inform_owed;
  return message::use_clock_owed;
}

Objection objection_of(const NextStep& step, const Policy& policy) {
  const auto due = step.due();
  const std::string shown = due ? shown_time(*due, policy.round_the_clock.zone) : "–";
  return {{owing(step), {step.id.text(), shown, step.clock->name()}, {"", "", "clock"}},
          {step.event == EventKind::called_back ? message::hint_callback_owed : message::hint_owed,
           {command_of(step)}}};
}

}  // namespace

std::vector<NextStep> owed_after_work(const Request& request, std::span<const Clock> clocks,
                                      const Policy& policy) {
  std::vector<NextStep> owed;
  if (std::none_of(clocks.begin(), clocks.end(), may_be_owed_after_work)) return owed;
  const Situation situation = before_closing(request);
  for (const Clock& clock : clocks) {
    if (!may_be_owed_after_work(clock)) continue;
    const std::vector<EventKind> stops = stops_of(*clock.rule);
    const auto possible = std::find_if(stops.begin(), stops.end(),
                                       [&](EventKind kind) { return may_happen(kind, situation); });
    // An earlier cycle's debt is settled with the newest cycle.
    const bool older = std::any_of(clocks.begin(), clocks.end(), [&](const Clock& other) {
      return other.policy == clock.policy && other.cycle > clock.cycle;
    });
    if (possible == stops.end() || older) continue;
    NextStep step = step_of(*possible, &clock, request, policy);
    step.or_missed = *possible == EventKind::called_back && situation.missed_calls > 0 &&
                     situation.missed_calls < policy.unreachable_after;
    owed.push_back(std::move(step));
  }
  std::stable_sort(owed.begin(), owed.end(), [](const NextStep& a, const NextStep& b) {
    return due_before(*a.clock, *b.clock);
  });
  return owed;
}

std::vector<NextStep> owed_at_closing(const Request& request, std::span<const Clock> clocks,
                                      const Policy& policy, std::string_view outcome) {
  if (outcome == word_of(Outcome::waived)) return {};
  std::vector<NextStep> owed = owed_after_work(request, clocks, policy);
  // An unreachable resident is not called again, but can still be told in another way.
  if (outcome == word_of(Outcome::unreachable))
    std::erase_if(owed, [](const NextStep& step) { return step.event == EventKind::called_back; });
  return owed;
}

std::vector<Objection> objections_to_closing(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, std::string_view outcome,
                                             std::string_view role, bool just_called) {
  const std::string id = request.id.text();
  if (request.status == Status::voided) return {};
  const bool is_closed = request.status == Status::closed;
  if (request.is_repeat()) {
    const std::string matter = request.matter->text();
    return {{{message::use_finished_with_matter, {id, matter}},
             is_closed ? Said{message::hint_already_closed, {matter}}
                       : Said{message::hint_close_matter, {matter}}}};
  }
  if (is_closed) return {};
  const bool unresolvable = outcome == word_of(Outcome::unresolvable);
  const auto& roles = policy.unresolvable_by;
  if (unresolvable && std::find(roles.begin(), roles.end(), role) == roles.end())
    return {{{message::use_role_may_not_close, {id, std::string(role)}},
             {message::hint_escalate_instead, {id}}}};
  const int missed = request.situation.missed_calls;
  if (outcome == word_of(Outcome::unreachable) && request.status == Status::completed &&
      missed < policy.unreachable_after)
    return {{{message::use_not_unreachable,
              {id, std::to_string(missed), std::to_string(policy.unreachable_after)}},
             {message::hint_call_again, {id}}}};
  std::vector<Objection> objections;
  // The state table already refuses to close an unfinished request.
  if (request.status == Status::open && !unresolvable) return objections;
  for (const NextStep& step : owed_at_closing(request, clocks, policy, outcome))
    if (step.event != EventKind::closed && !(just_called && step.event == EventKind::called_back))
      objections.push_back(objection_of(step, policy));
  return objections;
}

std::optional<Objection> objection_to_mid_term(const Request& request, const Policy& policy) {
  const std::string id = request.id.text();
  if (request.status != Status::open && request.status != Status::completed) return std::nullopt;
  if (request.status == Status::completed)
    return Objection{{message::use_mid_term_done, {id}}, {message::hint_call_plainly, {id}}};
  const std::string_view like = like_of(Vocabulary::category, request.category);
  for (const std::string& category : policy.mid_term)
    if (category == request.category || category == like) return std::nullopt;
  return Objection{
      {message::use_no_mid_term, {id, std::string(request.category)}, {"", "category"}},
      {message::hint_no_mid_term, {}}};
}

}  // namespace deskctl
