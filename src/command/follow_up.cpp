// escalate, close, reopen, note: the desk's own steps, besides the work.
#include "command/closing_in.hpp"
#include "command/commands.hpp"
#include "command/severity_in.hpp"
#include "command/typed_ids.hpp"
#include "command/write.hpp"
#include "deskctl/message/ladder_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/sla/ladder.hpp"
#include "deskctl/sla/next.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

Exit reopen(Session& session) {
  return write_with_reason(session, EventKind::reopened, refuse_repeat);
}

namespace {

struct Telling {
  std::string to, reason;
};

// To whom a clock of the request, or a call-back that went badly, asks.
std::optional<Telling> asked_telling(Session& session, const Request& request) {
  const Policy& policy = session.desk().policy;
  const Language language = session.ledger_language();
  const std::vector<Clock> clocks = clocks_of(request, policy, session.now());
  if (const Clock* asked = asked_escalation(clocks))
    return Telling{asked->rule->until.to, say(language, message::reason_asked,
                                              {label(language, "clock", asked->policy->name),
                                               shown_time(*asked->due, session.zone())})};
  const Step* call = untold_call(request, policy, session.now());
  if (call == nullptr) return std::nullopt;
  return Telling{policy.unqualified_to, say(language, message::reason_ladder_unqualified,
                                            {shown_time(call->at, session.zone())})};
}

Exit escalate_as_asked(Session& session) {
  const std::string reason = text_option(session, Option::reason);
  return write_to_request(session, [&](const Request& request) {
    auto asked = asked_telling(session, request);
    if (!asked)
      refuse(Exit::refused, message::use_nothing_to_escalate, {request.id.text()},
             has_severity(request.category) ? Said{message::hint_to_or_severity, {}}
                                            : Said{message::hint_give_role, {}});
    Draft draft = draft_of(session, EventKind::escalated);
    draft.add_fact(Fact::to, std::move(asked->to));
    if (!reason.empty()) asked->reason = reason;
    draft.add_fact(Fact::reason, std::move(asked->reason));
    return std::vector{std::move(draft)};
  });
}

}  // namespace

Exit escalate(Session& session) {
  if (session.arguments().has(Option::due)) return escalate_due(session);
  if (session.arguments().word(0).empty())
    refuse(message::use_missing, {"ID"}, {message::hint_see_help, {"escalate"}});
  if (session.arguments().has(Option::quiet_if_empty))
    refuse(message::use_only_with_due, {dashed(Option::quiet_if_empty)},
           {message::hint_only_with_due, {}});
  const std::string to = word_option(session, Option::to, Vocabulary::role);
  const std::string severity = word_option(session, Option::severity, Vocabulary::severity);
  if (!to.empty() && !severity.empty())
    refuse(message::use_to_or_severity, {}, {message::hint_to_or_severity, {}});
  if (to.empty() && severity.empty()) return escalate_as_asked(session);
  const std::string reason = reason_option(session);
  return write_to_request(session, [&](const Request& request) {
    // The state table requires a higher severity; here it must also reach the one due by the facts.
    const std::string_view current = request.situation.severity;
    if (severity != current && higher_severity(current, severity) == severity)
      refuse_below_facts(session, severity, severity_facts(request));
    Draft draft = draft_of(session, to.empty() ? EventKind::upgraded : EventKind::escalated);
    draft.set(Column::severity, severity);
    draft.add_fact(Fact::to, to);
    draft.add_fact(Fact::reason, reason);
    return std::vector{std::move(draft)};
  });
}

Exit close(Session& session) {
  const std::string given = word_option(session, Option::outcome, Vocabulary::outcome);
  const std::string reason = text_option(session, Option::reason);
  const std::vector<std::string> ids = typed_ids(session.arguments(), Text::none).ids;
  return write_to_requests(session, ids, [&](const Request& request) {
    Draft draft = draft_of(session, EventKind::closed);
    draft.add_fact(Fact::outcome, given);
    draft.add_fact(Fact::reason, reason);
    check_closing(session, request, draft);
    return std::vector{std::move(draft)};
  });
}

Exit note(Session& session) {
  const TypedIds typed = typed_ids(session.arguments(), Text::must_follow);
  if (typed.text.empty()) refuse(message::use_missing, {"TEXT"}, {message::hint_text, {}});
  return write_to_requests(session, typed.ids, [&](const Request&) {
    Draft draft = draft_of(session, EventKind::noted);
    draft.set(Column::text, text_in("TEXT", typed.text));
    return std::vector{std::move(draft)};
  });
}

}  // namespace deskctl
