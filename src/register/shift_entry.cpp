#include "deskctl/register/shift_entry.hpp"

#include <algorithm>

#include "deskctl/time/typed.hpp"

namespace deskctl {
namespace {

std::string fact_of_step(const EntryStep& step, std::string_view name) {
  for (auto& [fact, value] : facts_of(*step.event))
    if (fact == name) return value;
  return "";
}

const EntryStep* step_of(const Entry& entry, EventKind kind) {
  const auto found = std::find_if(entry.steps.begin(), entry.steps.end(),
                                  [&](const EntryStep& one) { return one.event->kind == kind; });
  return found == entry.steps.end() ? nullptr : &*found;
}

}  // namespace

HandedOver handed_over(const Entry& entry) {
  HandedOver one;
  one.id = entry.id;
  one.given = entry.opened;
  one.recorded = entry.events.front()->recorded;
  one.by = entry.by;
  one.to = entry.field("to");
  one.cash = entry.field("cash");
  one.receipts = entry.field("receipts");
  one.phone_to = entry.field("phone-to");
  one.seal = entry.field("seal");
  one.plan = entry.text;
  one.status = entry.status;
  if (const EntryStep* step = step_of(entry, EventKind::closed)) {
    one.accepted = step->at;
    one.accepted_by = plain(step->event->field(Column::by));
    one.accepted_for = fact_of_step(*step, holder_of_role);
  }
  return one;
}

Reviewed reviewed(const Entry& entry) {
  Reviewed one;
  one.id = entry.id;
  one.at = entry.opened;
  one.by = entry.by;
  one.text = entry.text;
  one.day = parse_day(entry.field("day"));
  one.request = RequestId::parse(entry.field("request"));
  if (const EntryStep* step = step_of(entry, EventKind::logged)) {
    one.role = step->event->field(Column::role);
    one.acting_for = fact_of_step(*step, holder_of_role);
  }
  return one;
}

}  // namespace deskctl
