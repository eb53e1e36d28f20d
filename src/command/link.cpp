// link, unlink: requests that turn out to be one matter, or not.
#include "command/ask_option.hpp"
#include "command/commands.hpp"
#include "command/write.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/request/matter.hpp"

namespace deskctl {
namespace {

void refuse_if(const std::optional<Objection>& objection) {
  if (!objection) return;
  Problem problem;
  problem.what = objection->what;
  problem.hint = objection->hint;
  throw Refused(Exit::refused, std::move(problem));
}

// Restores the state before the repeat: upgrades that it caused are revoked, and made again if the
// matter has enough complaints without it.
void take_back_upgrades(Session& session, Act& act, const RequestId& first) {
  for (const int n : act.automatic_upgrades(first)) {
    Draft draft = draft_of(session, EventKind::amended);
    draft.at = session.now();
    draft.add_fact(Fact::event, std::to_string(n));
    draft.add_fact(Fact::revoke, "yes");
    draft.add_fact(Fact::reason, say(session.ledger_language(), message::reason_unlinked));
    act.add(first, {std::move(draft)});
  }
}

}  // namespace

Exit link(Session& session) {
  const std::string typed =
      needed_option(session, Option::same_as, {message::hint_give_same_as, {}});
  return record(session, [&](Act& act) {
    const Request& later = request_of(session, act, session.arguments().word(0));
    const Request& earlier = request_of(session, act, typed);
    refuse_if(objection_to_link(later, earlier));
    Draft draft = draft_of(session, EventKind::linked);
    draft.set(Column::same_as, earlier.id.text());
    const RequestId id = later.id, first = earlier.id;
    act.add(id, {std::move(draft)});
    if (!act.find(id)->is_repeat())
      refuse(Exit::refused, message::state_link_no_effect, {id.text(), first.text()},
             {message::hint_link_no_effect, {}});
  });
}

Exit unlink(Session& session) {
  return record(session, [&](Act& act) {
    const Request& request = request_of(session, act, session.arguments().word(0));
    refuse_if(objection_to_unlink(request));
    const RequestId first = request.matter.value_or(*request.same_as);
    act.add(request.id, {draft_of(session, EventKind::unlinked)});
    take_back_upgrades(session, act, first);
  });
}

}  // namespace deskctl
