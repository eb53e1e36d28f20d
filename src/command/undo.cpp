// undo: takes back all that this person's last command recorded; again: the one before.
#include <algorithm>
#include <array>

#include "command/commands.hpp"
#include "command/entry_write.hpp"
#include "command/key.hpp"
#include "command/read.hpp"
#include "command/recorded.hpp"
#include "command/write.hpp"
#include "desk/past_acts.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// An event that changes nothing stands too, and is taken back like any other.
bool stands(const Request& request, int n) {
  return std::any_of(request.steps.begin(), request.steps.end(),
                     [n](const Step& step) { return step.n == n; }) ||
         std::any_of(request.passed_over.begin(), request.passed_over.end(),
                     [n](const PassedOver& one) { return one.step.n == n; });
}

// Where a journal's line stands among the events of its request; 0 if it does not. Of lines that
// are alike in all the last that stands.
int number_of(const Request& request, const Event& line) {
  const auto& events = request.events;
  int found = 0;
  for (std::size_t i = events.size(); i-- > 0;) {
    const int n = static_cast<int>(i) + 1;
    if (events[i]->recorded != line.recorded ||
        events[i]->field(Column::sum) != line.field(Column::sum))
      continue;
    if (stands(request, n)) return n;
    if (found == 0) found = n;
  }
  return found;
}

int number_of(Act& act, const Event& line) {
  const Request* request = act.find(line.request);
  return request == nullptr ? 0 : number_of(*request, line);
}

// Whether any of its events can still be taken back. A log is taken back by a void, by anybody.
bool is_left(Act& act, const PastAct& past) {
  return std::any_of(past.events.begin(), past.events.end(), [&](const Event* line) {
    const int n = number_of(act, *line);
    if (n == 0) return false;
    const Request& request = *act.find(line->request);
    const bool gone = request.status == Status::voided && line->kind == EventKind::logged;
    return !gone && stands(request, n);
  });
}

// Usually it is from today; after an absence it is further back.
std::vector<Instant> ever_earlier(Instant now) {
  return {now - date::days{2}, now - date::days{62}, earliest};
}

// Others' later work would be thrown away with the opening.
void refuse_under_others(const std::string& id, const Event& opening, const Event& event, int n,
                         std::string said, std::string to_void) {
  const std::string by = plain(event.field(Column::by));
  const bool is_correction = event.kind == EventKind::amended && !event.fact(Fact::event).empty();
  if (&event == &opening || is_correction || by == plain(opening.field(Column::by))) return;
  Problem problem;
  problem.what = {message::use_undo_under_others,
                  {id, std::to_string(n), std::move(said), printable(by)},
                  {"", "", "event"}};
  problem.hint = Said{message::hint_undo_under_others, {std::move(to_void)}};
  throw Refused(Exit::refused, std::move(problem));
}

void take_back(Session& session, Act& act, const PastAct& past) {
  const auto draft_with_reason = [&session](EventKind kind) {
    Draft draft = draft_of(session, kind);
    draft.add_fact(Fact::reason, say(session.ledger_language(), message::reason_undo));
    return draft;
  };
  std::vector<RequestId> voided;
  for (const Event* line : past.events) {
    if (line->kind != EventKind::logged) continue;
    const std::string id = line->request.text();
    for (const Step& step : act.find(line->request)->steps)
      refuse_under_others(id, *line, *step.event, step.n, std::string(word_of(step.event->kind)),
                          "void " + id);
    act.add(line->request, {draft_with_reason(EventKind::voided)});
    voided.push_back(line->request);
  }
  std::vector<std::pair<RequestId, std::vector<Draft>>> revoked;
  for (const Event* line : past.events) {
    // The void of a request takes back its other events too.
    if (std::find(voided.begin(), voided.end(), line->request) != voided.end()) continue;
    const int n = number_of(act, *line);
    if (n == 0 || !stands(*act.find(line->request), n)) continue;
    if (revoked.empty() || revoked.back().first != line->request)
      revoked.emplace_back(line->request, std::vector<Draft>{});
    Draft draft = draft_with_reason(EventKind::amended);
    draft.add_fact(Fact::event, std::to_string(n));
    draft.add_fact(Fact::revoke, "yes");
    revoked.back().second.push_back(std::move(draft));
  }
  for (auto& [id, drafts] : revoked) act.add(id, std::move(drafts));
}

}  // namespace

namespace {

int number_of(const Entry& entry, const Event& line) {
  for (std::size_t i = entry.events.size(); i-- > 0;)
    if (entry.events[i]->recorded == line.recorded &&
        entry.events[i]->field(Column::sum) == line.field(Column::sum))
      return static_cast<int>(i) + 1;
  return 0;
}

bool stands(const Entry& entry, int n) {
  return std::any_of(entry.steps.begin(), entry.steps.end(),
                     [n](const EntryStep& step) { return step.n == n; }) ||
         std::any_of(entry.passed_over.begin(), entry.passed_over.end(),
                     [n](const EntryPassedOver& one) { return one.step.n == n; });
}

// Whether any event of the act can still be taken back. An amendment is no step, but its values
// count until it is revoked.
bool is_left(const Entry& entry, const PastAct& past) {
  if (entry.status == EntryStatus::voided && past.events.front()->kind != EventKind::voided)
    return false;
  return std::any_of(past.events.begin(), past.events.end(), [&](const Event* line) {
    return line->kind == EventKind::amended || stands(entry, number_of(entry, *line));
  });
}

void take_back(Session& session, EntryAct& act, const PastAct& past) {
  const auto draft_with_reason = [&session](EventKind kind) {
    Draft draft = entry_draft(session, word_of(kind));
    draft.facts.emplace_back(correction_reason,
                             say(session.ledger_language(), message::reason_undo));
    return draft;
  };
  for (const Event* line : past.events) {
    if (line->kind != EventKind::logged) continue;
    const std::string id = line->request.text();
    for (const EntryStep& step : act.entry().steps) {
      const RegisterVerb* verb = act.of_register().find_verb(step.verb());
      refuse_under_others(id, *line, *step.event, step.n,
                          verb == nullptr ? std::string(step.verb())
                                          : verb->label.in(session.language(), verb->word),
                          "register " + past.of_register + " void " + id);
    }
    return act.add({draft_with_reason(EventKind::voided)});
  }
  std::vector<Draft> revoked;
  for (const Event* line : past.events) {
    Draft draft = draft_with_reason(EventKind::amended);
    draft.add_fact(Fact::event, std::to_string(number_of(act.entry(), *line)));
    draft.add_fact(Fact::revoke, "yes");
    revoked.push_back(std::move(draft));
  }
  act.add(std::move(revoked));
}

// The newest act of that person that can be taken back, of the ledger or of a register, under the
// lock that is held; nothing if there is none.
std::optional<Exit> undo_newest(Session& session, Writing& held, const PastActs& lately) {
  for (const PastAct& past : lately.acts) {
    if (past.is_final) continue;
    if (past.of_register.empty()) {
      Act probe(held, stamp_of(session));
      const Request* request = probe.find(past.request());
      const int n = request == nullptr ? 0 : number_of(*request, *past.events.front());
      if (n == 0) continue;
      const std::string first = event_name(request->events, n, session.desk().config);
      if (lately.is_taken_back(past, first) || !is_left(probe, past)) continue;
      return record_in(session, held, [&](Act& act) {
        act.takes_back(first);
        take_back(session, act, past);
      });
    }
    const RegisterPolicy& of_register = *session.desk().policy.find_register(past.of_register);
    Writing writing(held, of_register.book());
    EntryAct probe(writing, of_register, stamp_of(session));
    const Entry* entry = probe.find(past.request());
    if (entry == nullptr) continue;
    const int n = number_of(*entry, *past.events.front());
    if (n == 0) continue;
    const std::string first = event_name(entry->events, n, session.desk().config);
    if (lately.is_taken_back(past, first) || !is_left(*entry, past)) continue;
    return record_entry_in(session, held, of_register, [&](EntryAct& act) {
      act.find(past.request());
      act.takes_back(first);
      take_back(session, act, past);
    });
  }
  return std::nullopt;
}

}  // namespace

Exit undo(Session& session) {
  const std::string name = author_of(session).name;
  session.format();
  Writing held(session.desk(), lock_patience(session), "undo");
  session.look_at_clock();
  if (const auto known = recorded_before(session, stamp_of(session))) {
    if (!known->of_register.empty()) return show_entry_again(session, held, *known);
    Act act(held, stamp_of(session));
    show_again(session, act, known->request);
    return Exit::done;
  }
  const std::vector<Book> books = books_of(session.desk().policy);
  for (const Instant since : ever_earlier(session.now()))
    if (const auto exit = undo_newest(
            session, held,
            past_acts(session.desk().folder, books, name, since, end_of_recorded(session))))
      return *exit;
  refuse(Exit::refused, message::use_nothing_left_to_undo, {printable(name)},
         {message::hint_nothing_to_undo, {}});
}

}  // namespace deskctl
