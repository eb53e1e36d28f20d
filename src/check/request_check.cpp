// The values and steps that one request lacks.
#include "check/request_check.hpp"

#include <algorithm>
#include <utility>

#include "check/line_check.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/report/retention.hpp"
#include "deskctl/request/change.hpp"
#include "deskctl/sla/closing.hpp"
#include "deskctl/sla/ladder.hpp"
#include "deskctl/sla/severity.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {
namespace {

constexpr Seconds long_ago = date::days{366};

using AskedField = RequestChecking::AskedField;
using OfCategory = RequestChecking::OfCategory;

class RequestCheck {
 public:
  RequestCheck(const Request& request, const std::vector<Clock>& clocks, const Journal& journal,
               const Policy& policy, const OfCategory& of_category, Instant now, LocalDay today,
               const Zone& zone, std::vector<Finding>& findings)
      : request_(request),
        journal_(journal),
        policy_(policy),
        of_category_(of_category),
        now_(now),
        today_(today),
        zone_(zone),
        clocks_(clocks),
        findings_(findings) {}

  void run() {
    check_moments();
    check_passed_over();
    check_receipt();
    check_retention();
    if (request_.status == Status::voided) return;
    check_words();
    check_clocks();
    check_agreed_deadline();
    check_end();
    check_telling();
  }

 private:
  void add(CheckRule rule, const Event& event, Said what, std::optional<Said> hint) {
    findings_.push_back(
        {rule, request_.id, problem_at(journal_, event, std::move(what), std::move(hint))});
  }
  void add(CheckRule rule, Said what, std::optional<Said> hint) {
    add(rule, request_.log_event(), std::move(what), std::move(hint));
  }

  // Compares the (corrected) times of events with the times of their recording.
  void check_moments() {
    for (const Step& step : request_.steps) {
      const Event& event = *step.event;
      const auto kind = [&] { return std::string(word_of(event.kind)); };
      if (step.at > event.recorded + clock_slack)
        add(CheckRule::in_future, event,
            {message::check_happened_ahead, {kind(), shown(step.at)}, {"event"}},
            Said{message::hint_check_move, {id(), std::to_string(step.n)}});
      else if (event.recorded - step.at > policy_.counting.late_entry &&
               event.kind != EventKind::amended)
        add(CheckRule::late_entry, event,
            {message::check_late_entry,
             {kind(), std::to_string((event.recorded - step.at) / std::chrono::minutes{1})},
             {"event", "minutes"}},
            std::nullopt);
    }
  }

  void check_passed_over() {
    const bool is_void = request_.status == Status::voided;  // then nothing is taken back
    for (const PassedOver& passed : request_.passed_over)
      add(CheckRule::passed_over, *passed.step.event,
          {message::check_passed_over,
           {std::string(word_of(passed.step.event->kind)), shown(passed.step.at),
            std::string(word_of(passed.counted.event->kind)), shown(passed.counted.at),
            std::to_string(passed.counted.n)},
           {"event", "", "event"}},
          is_void ? std::nullopt
                  : std::optional(Said{message::hint_check_take_back,
                                       {"amend " + id(), std::to_string(passed.step.n)}}));
  }

  void check_receipt() {
    if (is_received_after_log(request_))
      add(CheckRule::receipt_after_log,
          {message::state_receipt_after_log,
           {id(), shown(*request_.received_as_given), shown(request_.logged)}},
          Said{message::hint_check_amend, {id(), "received"}});
    const Event& log = request_.log_event();
    if (log.recorded - request_.logged > long_ago)
      add(CheckRule::dated_long_ago,
          {message::check_dated_long_ago, {shown(request_.logged), shown(log.recorded)}},
          Said{message::hint_check_void, {id()}});
  }

  void check_retention() {
    const auto& kept = of_category_.kept;
    if (!kept || !may_be_redacted(request_, policy_, zone_, kept->since) ||
        !holds_personal(request_.events))
      return;
    add(CheckRule::redaction_due,
        {message::check_redaction_due,
         {format_day(last_day_of(request_, zone_)), std::to_string(kept->months)}},
        Said{message::hint_check_redact, {format_day(kept->since)}});
  }

  // Checks the fields that the policy asks for.
  void check_words() {
    for (const AskedField& field : of_category_.asked) {
      const auto amend = [&] { return Said{message::hint_check_amend, {id(), field.name}}; };
      switch (field.kind) {
        case AskedField::Kind::result:
          check_result();
          break;
        case AskedField::Kind::contact:
          if (request_.contact.empty())
            add(CheckRule::contact_missing, {message::check_contact_missing, {}}, amend());
          break;
        case AskedField::Kind::phone:
          if (request_.phone.empty())
            add(CheckRule::phone_missing, {message::check_phone_missing, {}}, amend());
          break;
        case AskedField::Kind::fact:
          if (!is_missed(*field.fact)) break;
          if (field.fact->fact == Fact::owner)
            add(CheckRule::owner_missing, {message::check_owner_missing, {}}, amend());
          else
            add(CheckRule::field_missing, {message::check_field_missing, {field.name}}, amend());
          break;
      }
    }
  }

  // A fact known only after the work is not missing before. A repeat shares its matter's owner and
  // result.
  bool is_missed(const FactSpec& fact) const {
    if (fact.fact == Fact::owner) return request_.owner.empty() && !request_.is_repeat();
    const bool at_end = fact.asked == AskedWhen::when_completed;
    return fact_of(request_, fact.fact).empty() &&
           (!at_end || (request_.completed.has_value() && !request_.is_repeat()));
  }

  // A note after the completion counts as its result, until the work begins anew.
  void check_result() {
    const Step* completed = nullptr;
    for (const Step& step : request_.steps) {
      if (step.event->kind == EventKind::completed) completed = &step;
      if (step.event->kind == EventKind::reopened) completed = nullptr;
      if (step.event->kind == EventKind::noted && !is_slip_print(*step.event)) completed = nullptr;
    }
    if (completed != nullptr && completed->event->field(Column::text).empty())
      add(CheckRule::result_missing, *completed->event, {message::check_result_missing, {}},
          Said{message::hint_check_note, {id()}});
  }

  void check_clocks() {
    for (const Clock& clock : clocks_) {
      for (const Step* promise : clock.too_late) {
        add(CheckRule::promise_too_late, *promise->event,
            {message::check_promise_too_late,
             {std::to_string(promise->n), clock.name(), shown(agreed_in(*promise->event, clock)),
              cycle_of(clock)},
             {"", "clock"}},
            std::nullopt);
      }
      check_role(clock);
      check_handover(clock);
    }
  }

  static std::string cycle_of(const Clock& clock) {
    return clock.cycle > 1 ? " (" + std::to_string(clock.cycle) + ')' : "";
  }

  // The time that a promise names for a clock; one promise may name several.
  static Instant agreed_in(const Event& promise, const Clock& clock) {
    if (clock.rule->from.kind == Start::Kind::reply)
      return parse_rfc3339(promise.fact(Fact::reply)).value_or(Instant{});
    if (clock.rule->from.kind == Start::Kind::deadline)
      return promise.deadline().value_or(Instant{});
    const auto deadline = promise.deadline();
    if (clock.policy->promised_deadline && deadline) return *deadline;
    return promise.appointment().value_or(Instant{});
  }

  void check_role(const Clock& clock) {
    if (!clock.is_stopped_by_other_role()) return;
    const Event& event = *clock.stopped_by->event;
    const std::string_view role = event.field(Column::role);
    add(CheckRule::role_violation, event,
        {message::check_role_violation,
         {std::string(word_of(event.kind)), plain(event.field(Column::by)), std::string(role)},
         {"event", "", "role"}},
        Said{message::hint_check_roles, {"role " + joined(clock.rule->by)}, {"words"}});
  }

  void check_handover(const Clock& clock) {
    for (const OwedStep& owed : owed_steps(request_, clock, policy_, now_)) {
      if (owed.at < *clock.due) continue;  // before the due it is only a warning
      const std::string to(owed.to);
      add(CheckRule::handover_owed,
          {owed.at == *clock.due ? message::check_handover_owed : message::check_handover_step,
           {clock.name(), shown(*clock.due), to, shown(owed.at), cycle_of(clock)},
           {"clock", "", "role"}},
          Said{message::hint_check_escalate, {id(), to}});
    }
  }

  // The highest severity has a due only by promise.
  void check_agreed_deadline() {
    for (const Clock& clock : clocks_) {
      if (!clock.policy->promised_deadline || clock.rule->within || clock.due) continue;
      if (clock.status != ClockStatus::no_due) continue;
      const bool is_over = is_finished(request_.status);  // a promise would come too late
      if (is_over && is_explained_after_end()) continue;
      add(CheckRule::no_agreed_deadline, {message::check_no_agreed_deadline, {}},
          Said{is_over ? message::hint_check_note : message::hint_check_promise, {id()}});
    }
  }

  void check_end() {
    if (request_.status == Status::closed) return check_closing();
    const bool done = request_.status == Status::completed || request_.status == Status::declined;
    if (!done) return;
    const std::vector<NextStep> owed = owed_after_work(request_, clocks_, policy_);
    const auto call = std::find_if(owed.begin(), owed.end(), [](const NextStep& step) {
      return step.event == EventKind::called_back;
    });
    if (call != owed.end() && request_.completed)
      add(CheckRule::callback_owed,
          {message::check_callback_owed, {shown(*request_.completed), shown(call->due())}},
          Said{message::hint_check_command, {command_of(*call)}});
    else if (owed.empty() && !request_.is_repeat())  // a repeat is closed with its matter
      add(CheckRule::not_closed, {message::check_not_closed, {}},
          Said{message::hint_check_close, {id()}});
  }

  // Older versions allowed it; today such a closing is refused.
  void check_closing() {
    const Step* closed = nullptr;
    for (const Step& step : request_.steps)
      if (step.event->kind == EventKind::closed) closed = &step;
    if (closed == nullptr) return;  // never: a closed request has that event
    const std::string_view outcome = closed->event->fact(Fact::outcome);
    for (const NextStep& owed : owed_at_closing(request_, clocks_, policy_, outcome)) {
      const bool possible = may_happen(owed.event, request_.situation);
      add(CheckRule::closed_owing, *closed->event,
          {message::check_closed_owing, {owed.clock->name(), shown(owed.due())}, {"clock"}},
          possible ? Said{message::hint_check_command, {command_of(owed)}}
                   : Said{message::hint_check_reopen, {id(), command_of(owed)}});
    }
  }

  bool was_escalated_to(Role role) const {
    return std::any_of(request_.steps.begin(), request_.steps.end(), [role](const Step& step) {
      return step.event->kind == EventKind::escalated &&
             step.event->fact(Fact::to) == word_of(role);
    });
  }

  // What is graver than general goes through the supervisor on the same day (S1 L14): told, or the
  // author of an event.
  bool saw_supervisor_that_day() const {
    const std::string_view supervisor = word_of(Role::supervisor);
    const LocalDay day = zone_.day(request_.logged);
    return std::any_of(request_.steps.begin(), request_.steps.end(), [&](const Step& step) {
      const Event& event = *step.event;
      return zone_.day(step.at) == day &&
             (event.field(Column::role) == supervisor ||
              (event.kind == EventKind::escalated && event.fact(Fact::to) == supervisor));
    });
  }

  // A note after the end explains a step that can no longer be made.
  bool is_explained_after_end() const {
    bool is_explained = false;
    for (const Step& step : request_.steps) {
      if (step.event->kind == EventKind::closed) is_explained = false;
      if (step.event->kind == EventKind::noted && finished_at(request_.turns, step.at))
        is_explained = true;
    }
    return is_explained;
  }

  void check_complaint() {
    const Step* dispatched = nullptr;
    for (const Step& step : request_.steps)
      if (step.event->kind == EventKind::dispatched) dispatched = &step;
    // The department signs for it (S1 L13).
    if (is_explained_after_end() && !may_happen(EventKind::accepted, request_.situation))
      dispatched = nullptr;
    if (dispatched != nullptr && request_.situation.dispatched && !request_.situation.accepted)
      add(CheckRule::department_unsigned, *dispatched->event,
          {message::check_department_unsigned,
           {plain(dispatched->event->field(Column::team)), shown(dispatched->at)},
           {"team"}},
          Said{may_happen(EventKind::accepted, request_.situation) ? message::hint_check_accept
                                                                   : message::hint_check_note,
               {id()}});
    const bool graver = higher_severity(request_.situation.severity, word_of(Severity::general)) !=
                        word_of(Severity::general);
    if (graver && today_ > zone_.day(request_.logged) && !saw_supervisor_that_day())
      add(CheckRule::supervisor_not_told, {message::check_supervisor_not_told, {}},
          Said{message::hint_check_escalate, {id(), std::string(word_of(Role::supervisor))}});
  }

  // Suggestions are collected and handed to the project manager (S2 L251), bad call-backs to the
  // general manager (S1 L17).
  void check_telling() {
    if (of_category_.is_complaint && !request_.is_repeat()) check_complaint();
    if (of_category_.is_suggestion && !was_escalated_to(Role::manager))
      add(CheckRule::suggestion_not_forwarded, {message::check_not_forwarded, {}},
          Said{message::hint_check_forward, {id()}});
    const std::string& to = policy_.unqualified_to;
    const Step* unqualified = last_unqualified(request_);
    if (unqualified != nullptr && !to.empty() &&
        told_of_unqualified(request_, *unqualified, policy_) == nullptr)
      add(CheckRule::unqualified_not_reported, *unqualified->event,
          {message::check_unqualified, {to}, {"role"}},
          Said{message::hint_check_escalate, {id(), to}});
  }

  std::string id() const { return request_.id.text(); }
  std::string shown(Instant instant) const { return shown_time(instant, zone_); }
  std::string shown(const std::optional<Instant>& due) const { return due ? shown(*due) : "–"; }

  const Request& request_;
  const Journal& journal_;
  const Policy& policy_;
  const OfCategory& of_category_;
  Instant now_;
  LocalDay today_;
  const Zone& zone_;
  const std::vector<Clock>& clocks_;
  std::vector<Finding>& findings_;
};

}  // namespace

const RequestChecking::OfCategory& RequestChecking::of(std::string_view category) {
  for (const OfCategory& one : categories_)
    if (one.category == category) return one;
  OfCategory& found = categories_.emplace_back();
  found.category = category;
  found.is_complaint = has_severity(category);
  found.is_suggestion = is_like(category, Category::suggestion);
  if (const auto months = policy_.retention.months_for(category))
    found.kept = Kept{*months, months_before(today_, *months)};
  for (const std::string& name : policy_.asked.of(category)) {
    AskedField field{name, AskedField::Kind::fact, nullptr};
    if (name == "result")
      field.kind = AskedField::Kind::result;
    else if (name == name_of(Column::contact))
      field.kind = AskedField::Kind::contact;
    else if (name == name_of(Column::phone))
      field.kind = AskedField::Kind::phone;
    else if (field.fact = find_fact(name); field.fact == nullptr)
      continue;
    found.asked.push_back(std::move(field));
  }
  return found;
}

void RequestChecking::check(const Request& request, const std::vector<Clock>& clocks,
                            const Journal& journal, std::vector<Finding>& findings) {
  RequestCheck(request, clocks, journal, policy_, of(request.category), now_, today_, zone_,
               findings)
      .run();
}

}  // namespace deskctl
