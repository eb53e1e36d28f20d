#include "command/write.hpp"

#include <algorithm>

#include "command/ask_option.hpp"
#include "command/key.hpp"
#include "command/recorded.hpp"
#include "deskctl/message/accident_messages.hpp"
#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::chrono::seconds usual_patience{5};

// Nothing is refused or put into another order for it; but somebody has to set the clock.
void say_if_clock_is_behind(Session& session, Writing& writing, const Month& month) {
  if (session.clock_given() || !writing.is_behind(month, session.now())) return;
  const Journal journal = read_month(session.desk().folder, month);
  if (journal.events.empty()) return;
  const Event& last = journal.events.back();
  if (last.recorded <= session.now() + clock_slack || last.fact(Fact::clock) == "given") return;
  Problem problem;
  problem.what = {message::accident_clock_back,
                  {std::to_string(last.line), session.zone().format(last.recorded)}};
  problem.hint = Said{message::hint_accident_clock_back, {}};
  problem.file = journal.files[static_cast<std::size_t>(last.file)].name;
  problem.line = last.line;
  session.say_problem(problem, true);
}

Draft upgrade_draft(Session& session, const OwedUpgrade& owed) {
  Draft draft = draft_of(session, EventKind::upgraded);
  draft.set(Column::severity, owed.severity);
  draft.add_fact(Fact::complaints, std::to_string(owed.count));
  draft.add_fact(Fact::reason, say(session.ledger_language(), message::reason_repeated,
                                   {std::to_string(owed.count)}));
  return draft;
}

void say_lost(Session& session, const RequestId& id, const RequestId& first,
              const std::vector<Problem>& problems) {
  Problem lost;
  lost.what = {message::out_matter_not_upgraded, {id.text(), first.text()}};
  lost.hint = Said{message::hint_matter_not_upgraded, {}};
  session.say_problem(lost, true);
  for (const Problem& problem : problems) session.say_problem(problem, true);
}

// The first month is on disk, a later one is not.
void say_cut_short(Session& session, const std::vector<Problem>& problems) {
  Problem half;
  half.what = {message::out_act_cut_short, {}};
  half.hint = Said{message::hint_act_cut_short, {}};
  session.say_problem(half, true);
  for (const Problem& problem : problems) session.say_problem(problem, true);
}

// Somebody must be told of it within minutes, so it is recorded with the call that made it due. But
// the call itself is recorded whatever becomes of its matter: `escalate --due` makes up for it.
void upgrade_matters(Session& session, Act& act) {
  const RequestId id = act.requests().front();
  try {
    const Act::Upgrades upgrades = act.upgrade_matters(
        [&session](const OwedUpgrade& owed) { return upgrade_draft(session, owed); });
    for (const OwedUpgrade& one : upgrades.added)
      session.note(message::note_matter_upgraded,
                   {one.id.text(), std::to_string(one.complaints),
                    label(session.language(), Vocabulary::severity, one.severity)});
    for (const OwedUpgrade& one : upgrades.impossible) say_lost(session, id, one.id, {});
  } catch (const Refused& refused) {
    const Request* request = act.find(id);
    say_lost(session, id, request->matter.value_or(request->same_as.value_or(id)),
             refused.problems());
  }
}

}  // namespace

std::chrono::milliseconds lock_patience(const Session& session) {
  const std::string typed = session.arguments().value(Option::lock_timeout);
  if (typed.empty()) return usual_patience;
  const auto span = parse_span(typed);
  if (!span || span->kind != Span::Kind::open_time || span->open < Seconds{0})
    refuse(message::config_bad_span, {printable(typed)}, {message::hint_config_span, {}});
  return span->open;
}

ActStamp stamp_of(Session& session) {
  ActStamp stamp{session.now(), session.clock_given()};
  stamp.key = text_option(session, Option::key);
  if (!stamp.key.empty()) stamp.typed = digest_of(session.arguments());
  return stamp;
}

Draft draft_of(Session& session, EventKind kind) {
  const Author author = author_of(session);
  Draft draft;
  draft.kind = kind;
  draft.at = past_option(session, Option::at).value_or(session.now());
  draft.set(Column::by, author.name);
  draft.set(Column::role, author.role);
  draft.add_fact(Fact::acting_for, author.acting_for);
  return draft;
}

Exit record(Session& session, const std::function<void(Act&)>& want,
            const std::function<void(Act&, const RequestId&)>& show) {
  session.format();
  Writing writing(session.desk(), lock_patience(session),
                  std::string(name_of(session.arguments().command)));
  session.look_at_clock();  // whoever held the lock recorded something meanwhile
  if (const auto known = recorded_before(session, stamp_of(session))) {
    Act act(writing, stamp_of(session));
    show ? show(act, known->request) : show_again(session, act, known->request);
    return Exit::done;
  }
  return record_in(session, writing, want, show);
}

Exit record_in(Session& session, Writing& writing, const std::function<void(Act&)>& want,
               const std::function<void(Act&, const RequestId&)>& show) {
  Act act(writing, stamp_of(session));
  want(act);
  const std::size_t asked = act.requests().size();
  const auto show_it = [&] {
    show ? show(act, act.requests().front()) : show_recorded(session, act, asked);
  };
  upgrade_matters(session, act);
  if (session.dry_run()) {
    act.fold();
    show_it();
    return Exit::done;
  }
  say_if_clock_is_behind(session, writing, act.requests().front().month());
  const auto cut_short = act.append();
  session.output().recorded = true;
  for (const Problem& note : writing.notes()) session.say_problem(note, true);
  show_it();
  if (!cut_short) return Exit::done;
  say_cut_short(session, cut_short->problems());
  const std::vector<RequestId> ids = act.requests();
  const bool all_asked = std::all_of(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(asked),
                                     [&](const RequestId& id) { return act.is_recorded(id); });
  return all_asked ? Exit::done : cut_short->exit();
}

const Request& request_of(Session& session, Act& act, const std::string& typed) {
  const bool by_phone = session.arguments().command == Command::urge;
  const RequestId id =
      request_to_write(session, by_phone ? request_or_caller(session, typed) : typed);
  const Request* request = act.find(id);
  if (request != nullptr) return *request;
  request_in(session, id.text());  // says what there is instead
  refuse(Exit::refused, message::use_no_such_request, {id.text()});
}

namespace {

// A request that was logged ahead of the clock takes no event before that is put right; the refusal
// says how.
void add(Session& session, Act& act, const Request& request, std::vector<Draft> drafts) {
  try {
    act.add(request.id, std::move(drafts));
  } catch (const Refused& refused) {
    const bool is_ahead = !session.clock_given() && request.logged > session.now() + clock_slack;
    if (refused.exit() != Exit::refused || !is_ahead) throw;
    std::vector<Problem> problems = refused.problems();
    for (Problem& problem : problems)
      problem.hint = Said{message::hint_check_move,
                          {request.id.text(), std::to_string(request.steps.front().n)}};
    throw Refused(Exit::refused, std::move(problems));
  }
}

}  // namespace

Exit write_to_requests(Session& session, const std::vector<std::string>& typed,
                       const Drafting& drafts) {
  std::vector<Problem> refusals;
  const Exit exit = record(session, [&](Act& act) {
    for (const std::string& one : typed) {
      try {
        const Request& request = request_of(session, act, one);
        if (std::vector<Draft> wanted = drafts(request); !wanted.empty())
          add(session, act, request, std::move(wanted));
      } catch (const Refused& refused) {
        if (refused.exit() != Exit::refused) throw;
        refusals.insert(refusals.end(), refused.problems().begin(), refused.problems().end());
      }
    }
    // Under a key all or nothing: the same command again has to come to the same.
    const bool keyed = session.arguments().has(Option::key);
    if (keyed && !act.empty() && !refusals.empty()) {
      Problem all;
      all.what = {message::use_key_all, {}};
      refusals.push_back(std::move(all));
      throw Refused(Exit::refused, refusals);
    }
    if (act.empty()) throw Refused(Exit::refused, refusals);
  });
  for (const Problem& problem : refusals) session.say_problem(problem, false);
  return refusals.empty() ? exit : Exit::refused;
}

Exit write_to(Session& session, const std::string& typed, const Drafting& drafts) {
  return write_to_requests(session, {typed}, drafts);
}

Exit write_to_request(Session& session, const Drafting& drafts) {
  return write_to(session, session.arguments().word(0), drafts);
}

std::string reason_option(Session& session) {
  return needed_option(session, Option::reason, {message::hint_give_reason, {}});
}

void refuse_repeat(const Request& request) {
  if (!request.is_repeat()) return;
  refuse(Exit::refused, message::use_finished_with_matter,
         {request.id.text(), request.matter->text()},
         {is_finished(request.status) ? message::hint_reopen_first : message::hint_complete_first,
          {request.matter->text()}});
}

Exit write_with_reason(Session& session, EventKind kind, void (*check)(const Request&)) {
  const std::string reason = reason_option(session);
  return write_to_request(session, [&](const Request& request) {
    if (check != nullptr) check(request);
    Draft draft = draft_of(session, kind);
    draft.add_fact(Fact::reason, reason);
    return std::vector{std::move(draft)};
  });
}

}  // namespace deskctl
