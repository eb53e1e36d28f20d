// undo: takes back all that this person's last command recorded; again: the one before.
#include <algorithm>
#include <array>

#include "command/commands.hpp"
#include "command/write.hpp"
#include "desk/past_acts.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

bool stands(const Request& request, int n) {
  return std::any_of(request.steps.begin(), request.steps.end(),
                     [n](const Step& step) { return step.n == n; });
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

void take_back(Session& session, Act& act, const PastAct& past) {
  const auto draft_with_reason = [&session](EventKind kind) {
    Draft draft = draft_of(session, kind);
    draft.add_fact(Fact::reason, say(session.language(), message::reason_undo));
    return draft;
  };
  std::vector<RequestId> voided;
  for (const Event* line : past.events) {
    if (line->kind != EventKind::logged) continue;
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

Exit undo(Session& session) {
  const std::string name = author_of(session).name;
  return record(session, [&](Act& act) {
    for (const Instant since : ever_earlier(session.now())) {
      const PastActs lately = past_acts(session.desk().folder, name, since);
      for (const PastAct& past : lately.acts) {
        if (past.is_final) continue;
        const int n = number_of(act, *past.events.front());
        const std::string first = event_name(past.request(), n);
        if (lately.taken_back.contains(first) || !is_left(act, past)) continue;
        act.takes_back(first);
        take_back(session, act, past);
        return;
      }
    }
    refuse(Exit::refused, message::use_nothing_left_to_undo, {printable(name)},
           {message::hint_nothing_to_undo, {}});
  });
}

}  // namespace deskctl
