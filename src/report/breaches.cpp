#include "deskctl/report/breaches.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "deskctl/sla/ladder.hpp"

namespace deskctl {
namespace {

// The words of an event that may say why something is late; empty for others.
std::string_view reason_in(const Event& event) {
  switch (event.kind) {
    case EventKind::noted:
      return event.field(Column::text);
    case EventKind::held:
    case EventKind::returned:
      return event.fact(Fact::reason);
    case EventKind::escalated:
      return event.field(Column::by) == ladder_author ? std::string_view{}
                                                      : event.fact(Fact::reason);
    default:
      return {};
  }
}

std::string reason_for(const Request& request, const Clock& clock, Instant due) {
  std::string_view before, between, after;
  for (const Step& step : request.steps) {
    const std::string_view reason = reason_in(*step.event);
    if (reason.empty() || step.at < std::min(clock.start, due)) continue;
    if (clock.done && step.at > *clock.done) {
      // Later holds and returns are about what came next; a note may explain afterwards.
      if (after.empty() && step.event->kind == EventKind::noted) after = reason;
    } else {
      (step.at > due ? between : before) = reason;
    }
  }
  for (const std::string_view reason : {between, before, after})
    if (!reason.empty()) return plain(reason);
  return "";
}

}  // namespace

void BreachGathering::add(const Request& request) {
  for (const Clock& clock : clocks_of(request, policy_, now_)) {
    if (clock.decision() != Decision::breached || !period_.contains(zone_.day(*clock.decided)))
      continue;
    gaps_.add(clock);
    BreachItem item;
    item.id = request.id;
    item.clock = clock.name();
    item.cycle = clock.cycle;
    item.due = *clock.due;
    item.decided = *clock.decided;
    item.done = clock.done;
    item.late = clock.done.value_or(now_) - item.due;
    item.spent = spent_on(request, clock, policy_, now_);
    item.answerable = answerable_at_due(request, clock);
    item.role = role_for(*clock.rule);
    item.reason = reason_for(request, clock, item.due);
    item.words = words_of(request);
    items_.push_back(std::move(item));
  }
}

std::vector<BreachItem> BreachGathering::finish() && {
  std::stable_sort(items_.begin(), items_.end(), [](const BreachItem& a, const BreachItem& b) {
    return std::pair(a.due, a.id) < std::pair(b.due, b.id);
  });
  return std::move(items_);
}

std::vector<HolderTotal> totals_of(const std::vector<BreachItem>& items) {
  std::map<Holder, HolderTotal> by_holder;
  for (const BreachItem& item : items)
    for (const HeldPart& part : item.spent.parts) {
      HolderTotal& total = by_holder[part.holder];
      total.holder = part.holder;
      ++total.breaches;
      total.time += part.time;
    }
  std::vector<HolderTotal> totals;
  for (auto& [holder, total] : by_holder) totals.push_back(std::move(total));
  std::stable_sort(totals.begin(), totals.end(), [](const HolderTotal& a, const HolderTotal& b) {
    return std::tuple(a.holder.kind, -a.time.count()) < std::tuple(b.holder.kind, -b.time.count());
  });
  return totals;
}

}  // namespace deskctl
