#include "request/situation.hpp"

namespace deskctl {

void advance(Situation& situation, const Event& event) {
  situation.status = status_after(event.kind).value_or(situation.status);
  switch (event.kind) {
    case EventKind::logged:
      situation.logged = true;
      situation.logged_as = event.field(Column::same_as);
      break;
    case EventKind::dispatched:
      situation.dispatched = true;
      situation.team = event.field(Column::team);
      situation.person = event.fact(Fact::person);
      break;
    case EventKind::accepted:
    case EventKind::arrived:
      situation.accepted = true;
      break;
    case EventKind::returned:
      situation.dispatched = situation.accepted = false;
      situation.team = {};
      situation.person = {};
      break;
    case EventKind::quoted:
      situation.quoted = !event.fact(Fact::amount).empty();
      break;
    case EventKind::held:
      situation.held = true;
      break;
    case EventKind::resumed:
      situation.held = false;
      break;
    case EventKind::completed:
      situation.held = false;
      situation.missed_calls = 0;
      break;
    case EventKind::declined:
    case EventKind::closed:
      situation.held = false;
      break;
    case EventKind::call_missed:
      ++situation.missed_calls;
      break;
    case EventKind::upgraded:
      situation.severity = event.field(Column::severity);
      break;
    case EventKind::reopened:
      // The next dispatch begins a new cycle, so the same team may have it again.
      situation.team = {};
      situation.person = {};
      situation.missed_calls = 0;
      break;
    case EventKind::linked:
      situation.linked_to = event.field(Column::same_as);
      break;
    case EventKind::unlinked:
      // The last one goes: the link if there is one, else the id given at the log.
      (situation.linked_to.empty() ? situation.logged_as : situation.linked_to) = {};
      break;
    default:
      break;
  }
}

bool needs_work_order(std::string_view category) {
  return is_like(category, Category::repair) || is_like(category, Category::aftersales) ||
         is_like(category, Category::help) || is_like(category, Category::service);
}

}  // namespace deskctl
