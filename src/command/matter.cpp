// link, unlink: two requests that turn out to be one matter, or not.
#include "deskctl/request/matter.hpp"

#include "command/commands.hpp"
#include "command/write.hpp"
#include "desk/repeats.hpp"
#include "deskctl/sla/ladder.hpp"

namespace deskctl {
namespace {

void refuse_if(const std::optional<Objection>& objection) {
  if (!objection) return;
  Problem problem;
  problem.what = objection->what;
  problem.hint = objection->hint;
  throw Refused(Exit::refused, std::move(problem));
}

// The upgrade that one more complaint of the matter makes due: somebody has to be told within
// minutes.
void say_upgrade(Session& session, Request later, const RequestId& first) {
  const Folder& folder = session.desk().folder;
  const auto begun = find_request(folder, first, session.now());
  if (!begun) return;
  MatterCounting matter;
  matter.add(begun->request);
  each_repeat(folder, first, session.now(), [&](const Request& repeat) { matter.add(repeat); });
  later.matter = first;
  later.same_as_since = session.now();
  matter.add(later);
  for (const OwedUpgrade& owed : matter.owed(session.desk().policy))
    session.note(Message::note_link_upgrade,
                 {first.text(), std::to_string(owed.count),
                  label(session.language(), Vocabulary::severity, owed.severity)});
}

}  // namespace

Exit link(Session& session) {
  const std::string typed = session.arguments().value(Option::same_as);
  if (typed.empty()) refuse(Message::use_missing, {"--same-as"}, {Message::hint_give_same_as, {}});
  const RequestId other = request_in(session, typed);
  return write_to_request(session, [&](const Request& request) {
    const auto earlier = find_request(session.desk().folder, other, session.now());
    if (!earlier) request_in(session, other.text());  // which says what there is instead
    refuse_if(objection_to_link(request, earlier->request));
    say_upgrade(session, request, earlier->request.matter.value_or(other));
    Draft draft = draft_of(session, EventKind::linked);
    draft.set(Column::same_as, other.text());
    return std::vector{std::move(draft)};
  });
}

Exit unlink(Session& session) {
  return write_to_request(session, [&](const Request& request) {
    refuse_if(objection_to_unlink(request));
    return std::vector{draft_of(session, EventKind::unlinked)};
  });
}

}  // namespace deskctl
