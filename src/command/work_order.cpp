// dispatch, accept, quote, approve, decline, arrive, hold, resume, complete, inform, visit,
// promise, urge: a work order on its way.
#include <algorithm>
#include <set>

#include "command/agreed.hpp"
#include "command/ask_option.hpp"
#include "command/commands.hpp"
#include "command/priced.hpp"
#include "command/team_meant.hpp"
#include "command/typed_ids.hpp"
#include "command/write.hpp"
#include "deskctl/message/slip_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/sla/promise.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"

namespace deskctl {
namespace {

// A command that adds one event without options; a text may come with it.
Exit write_event(Session& session, EventKind kind) {
  return write_to_request(session, [&](const Request&) {
    Draft draft = draft_of(session, kind);
    if (const std::string text = session.arguments().word(1); !text.empty())
      draft.set(Column::text, text_in("TEXT", text));
    return std::vector{std::move(draft)};
  });
}

// The same for every typed request.
Exit write_events(Session& session, EventKind kind) {
  return write_to_requests(session, typed_ids(session.arguments(), Text::none).ids,
                           [&](const Request&) { return std::vector{draft_of(session, kind)}; });
}

// For a slip that comes back: earlier steps of the team, at the times on the slip.
void add_event_at(Session& session, Option option, EventKind kind, std::vector<Draft>& drafts) {
  const auto at = past_option(session, option);
  if (!at) return;
  drafts.push_back(draft_of(session, kind));
  drafts.back().at = *at;
}

void refuse_disorder(Session& session, const std::vector<Draft>& slip) {
  for (std::size_t i = 1; i < slip.size(); ++i)
    if (slip[i].at < slip[i - 1].at)
      refuse(Exit::usage, message::state_slip_order,
             {shown_time(slip[i - 1].at, session.zone()), shown_time(slip[i].at, session.zone())},
             {message::hint_slip_order, {}});
}

void set_agreed_times(Session& session, Draft& draft, const Request& request) {
  const Zone& zone = session.zone();
  if (const auto time = future_option(session, Option::appointment, draft.at))
    draft.set(Column::appointment, zone.format(*time));
  if (const auto time = future_option(session, Option::deadline, draft.at))
    draft.set(Column::deadline, zone.format(*time));
  if (const auto time = future_option(session, Option::reply, draft.at))
    draft.add_fact(Fact::reply, zone.format(*time));
  say_what_is_unwatched(session, draft, request.category);
}

// The resident may still expect what was agreed before the order came back.
void say_ended_appointment(Session& session, const Draft& draft, const Request& request) {
  const auto ended = ended_appointment(request);
  if (!ended || *ended <= draft.at || !draft.field(Column::appointment).empty()) return;
  const std::string shown = shown_time(*ended, session.zone());
  session.note(message::note_appointment_ended, {request.id.text(), shown},
               Said{message::hint_appointment_ended, {request.id.text(), shown}});
}

}  // namespace

void set_assignee(Session& session, Draft& draft, const std::string& typed) {
  const std::size_t slash = std::min(typed.find('/'), typed.find("／"));
  const bool has_person = slash != std::string::npos;
  const std::string team = typed.substr(0, slash);
  const std::string person =
      has_person ? typed.substr(slash + first_character(typed.substr(slash)).length) : "";
  if (team.empty() || has_person == person.empty())
    refuse(message::use_not_an_assignee, {printable(typed)}, {message::hint_give_team, {}});
  draft.set(Column::team, team_meant(session, team));
  draft.add_fact(Fact::person, person);
}

Exit dispatch(Session& session) {
  const std::vector<std::string> ids = typed_ids(session.arguments(), Text::none).ids;
  const std::string to = needed_option(session, Option::to, {message::hint_give_team, {}},
                                       session.desk().policy.teams);
  return write_to_requests(session, ids, [&](const Request& request) {
    Draft draft = draft_of(session, EventKind::dispatched);
    set_assignee(session, draft, to);
    set_agreed_times(session, draft, request);
    say_ended_appointment(session, draft, request);
    return std::vector{std::move(draft)};
  });
}

Exit accept(Session& session) {
  return write_events(session, EventKind::accepted);
}
Exit arrive(Session& session) {
  return write_events(session, EventKind::arrived);
}
Exit approve(Session& session) {
  return write_event(session, EventKind::approved);
}
Exit resume(Session& session) {
  return write_event(session, EventKind::resumed);
}
Exit inform(Session& session) {
  return write_event(session, EventKind::informed);
}
Exit visit(Session& session) {
  return write_event(session, EventKind::visited);
}
Exit urge(Session& session) {
  return write_to(session, request_or_caller(session, session.arguments().word(0)),
                  [&](const Request& request) {
                    Draft draft = draft_of(session, EventKind::urged);
                    if (const std::string text = session.arguments().word(1); !text.empty())
                      draft.set(Column::text, text_in("TEXT", text));
                    if (is_finished(request.status))
                      session.note(message::note_urged_after_end,
                                   {request.id.text(), label(session.language(), Vocabulary::status,
                                                             word_of(request.status))},
                                   Said{message::hint_urged_after_end,
                                        {request.matter.value_or(request.id).text()}});
                    return std::vector{std::move(draft)};
                  });
}

Exit quote(Session& session) {
  const std::string amount = money_option(session, Option::amount);
  const bool infeasible = session.arguments().has(Option::infeasible);
  if (infeasible == !amount.empty())
    refuse(message::use_amount_or_infeasible, {}, {message::hint_give_amount, {""}});
  return write_to_request(session, [&](const Request&) {
    Draft draft = draft_of(session, EventKind::quoted);
    draft.add_fact(Fact::amount, amount);
    draft.add_fact(Fact::infeasible, infeasible ? "yes" : "");
    return std::vector{std::move(draft)};
  });
}

Exit decline(Session& session) {
  return write_with_reason(session, EventKind::declined, refuse_repeat);
}
Exit returned(Session& session) {
  return write_with_reason(session, EventKind::returned);
}
Exit hold(Session& session) {
  return write_with_reason(session, EventKind::held);
}

namespace {

// Somebody who completes it a second time has to know that it stands, by whom and as what.
void refuse_done_already(Session& session, const Request& request) {
  if (request.status != Status::completed && request.status != Status::closed) return;
  const Step* done = nullptr;
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::completed) done = &step;
  if (done == nullptr) return;
  const std::string result = plain(done->event->field(Column::text));
  refuse(Exit::refused, message::use_done_already,
         {request.id.text(), shown_time(done->at, session.zone()),
          printable(plain(done->event->field(Column::by))),
          result.empty() ? ""
                         : say(session.language(), message::out_in_brackets, {printable(result)})},
         {message::hint_done_already, {request.id.text(), std::to_string(done->n)}});
}

// The last amount counts, as of an agreed price: money that was taken before is part of it.
void say_paid_before(Session& session, const Request& request) {
  const std::string before = plain(fact_of(request, Fact::paid));
  if (before.empty() || !session.arguments().has(Option::paid)) return;
  const std::string paid = money_option(session, Option::paid);
  if (cents_in(before) == cents_in(paid)) return;
  session.note(message::note_paid_before, {printable(before), paid},
               Said{message::hint_paid_before,
                    {request.id.text(), shown_money(cents_in(before) + cents_in(paid))}});
}

}  // namespace

Exit complete(Session& session) {
  const TypedIds typed = typed_ids(session.arguments(), Text::may_follow);
  std::set<RequestId> done;
  return write_to_requests(session, typed.ids, [&](const Request& request) {
    if (request.is_repeat() && done.contains(*request.matter)) {
      session.note(message::note_finished_with_matter, {request.id.text(), request.matter->text()});
      return std::vector<Draft>{};
    }
    refuse_repeat(request);
    refuse_done_already(session, request);
    done.insert(request.id);
    std::vector<Draft> drafts;
    add_event_at(session, Option::accepted, EventKind::accepted, drafts);
    add_event_at(session, Option::arrived, EventKind::arrived, drafts);
    Draft& completed = drafts.emplace_back(draft_of(session, EventKind::completed));
    refuse_disorder(session, drafts);
    if (!typed.text.empty())
      completed.set(Column::text, text_in("RESULT", typed.text));
    else
      session.note(message::note_no_result, {});
    add_typed_facts(session, completed,
                    [](const FactSpec& fact) { return fact.in(EventKind::completed); });
    price_work(session, request, completed);
    say_paid_before(session, request);
    return drafts;
  });
}

Exit promise(Session& session) {
  return write_to_request(session, [&](const Request& request) {
    Draft draft = draft_of(session, EventKind::promised);
    set_agreed_times(session, draft, request);
    return std::vector{std::move(draft)};
  });
}

}  // namespace deskctl
