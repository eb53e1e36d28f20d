#include "deskctl/report/waiting.hpp"

#include <algorithm>
#include <tuple>

#include "deskctl/report/day.hpp"
#include "deskctl/sla/closing.hpp"

namespace deskctl {
namespace {

bool is_work_of_a_team(EventKind kind) {
  return kind == EventKind::accepted || kind == EventKind::returned || kind == EventKind::quoted ||
         kind == EventKind::arrived || kind == EventKind::completed || kind == EventKind::visited;
}

// The lowest of `roles`; any may do it if there are none.
std::string lowest_of(const std::vector<std::string>& roles) {
  const auto lowest =
      std::min_element(roles.begin(), roles.end(), [](const std::string& a, const std::string& b) {
        return rank_of(Vocabulary::role, a) < rank_of(Vocabulary::role, b);
      });
  return lowest == roles.end() ? std::string(word_of(Role::desk)) : *lowest;
}

std::string command_of_call(const CallbackItem& item, const Policy& policy) {
  NextStep step{item.id, EventKind::called_back, nullptr, {}, {}, false};
  if (policy.unreachable_after > 0 && item.attempts >= policy.unreachable_after) {
    step.event = EventKind::closed;
    step.arguments = {{name_of(Fact::outcome), std::string(word_of(Outcome::unreachable))}};
    return command_of(step);
  }
  std::string grades;
  for (const std::string_view grade : words_of(Vocabulary::grade))
    grades += (grades.empty() ? "" : "|") + std::string(grade);
  step.arguments = {{name_of(Column::grade), grades}};
  return command_of(step);
}

WaitingItem item_of_call(CallbackItem call, const Policy& policy, Instant now) {
  WaitingItem item;
  item.id = call.id;
  item.what = EventKind::called_back;
  item.clock = call.clock;
  item.due = call.due;
  if (call.due && *call.due < now) item.late = now - *call.due;
  item.role = call.role;
  item.command = command_of_call(call, policy);
  item.words = std::move(call.words);
  return item;
}

auto order_of(const WaitingItem& item) {
  return std::tuple(!(item.urgent || item.unaccepted),
                    item.due.value_or(item.since.value_or(latest)), item.id);
}

}  // namespace

WaitingItem& WaitingGathering::add_step(const Request& request, const NextStep& step) {
  WaitingItem item;
  item.id = request.id;
  item.what = step.event;
  if (step.clock != nullptr) {
    item.clock = step.clock->name();
    item.due = step.clock->due;
    item.late = step.clock->late;
  }
  item.role = lowest_of(step.by);
  item.command = command_of(step);
  item.words = words_of(request);
  const bool open = request.status == Status::open;
  item.urgent = open && request.urgency == word_of(Urgency::urgent);
  item.is_teams = open && !item.words.team.empty() && is_work_of_a_team(step.event);
  items_.push_back(std::move(item));
  return items_.back();
}

void WaitingGathering::add_open(const Request& request, const std::vector<Clock>& clocks) {
  const auto next = next_step(request, clocks, policy_, now_);
  if (next) {
    WaitingItem& item = add_step(request, *next);
    item.unaccepted = next->event == EventKind::accepted;
    if (const auto hold = hold_of(request)) {
      item.what = EventKind::held;
      item.since = hold->since;
      item.reason = plain(hold->reason);
    }
  }
  // The desk's own word to the resident does not wait until the team is done.
  for (const NextStep& owed : owed_after_work(request, clocks, policy_))
    if (!next || owed.clock != next->clock) add_step(request, owed);
}

void WaitingGathering::add_finished(const Request& request, const std::vector<Clock>& clocks) {
  if (request.status != Status::closed)
    for (const NextStep& owed : owed_after_work(request, clocks, policy_))
      if (owed.event != EventKind::called_back) add_step(request, owed);
  if (const auto urged = urged_after_end(request)) {
    const NextStep reopening{request.matter.value_or(request.id),  // a repeat opens with its matter
                             EventKind::reopened,
                             nullptr,
                             {},
                             {{name_of(Fact::reason), "…"}},
                             false};
    WaitingItem& item = add_step(request, reopening);
    item.what = EventKind::urged;
    item.since = urged;
  }
}

void WaitingGathering::add_notices(const Request& request, const std::vector<Clock>& clocks) {
  for (const OwedEscalation& owed : owed_escalations(request, clocks, policy_, now_)) {
    const std::string role(owed.to);
    const NextStep notice{request.id,
                          EventKind::escalated,
                          nullptr,
                          {},
                          {{name_of(Fact::to), role}, {name_of(Fact::reason), "…"}},
                          false};
    // The next step may be that very notice.
    const bool listed = std::any_of(items_.begin(), items_.end(), [&](const WaitingItem& item) {
      return item.id == request.id && item.command == command_of(notice);
    });
    if (listed) continue;
    WaitingItem& item = add_step(request, notice);
    item.due = owed.unqualified != nullptr ? std::optional(owed.unqualified->at) : std::nullopt;
    for (const OwedStep& step : owed.steps) {
      if (item.due && *item.due <= step.at) continue;
      item.due = step.at;
      item.clock = step.clock->name();
    }
    if (item.due && *item.due < now_) item.late = now_ - *item.due;
  }
}

void WaitingGathering::add(const Request& request, bool wanted) {
  if (request.status == Status::voided) return;
  const std::vector<Clock> clocks = clocks_of(request, policy_, now_);
  gaps_.add_owed(clocks, request.status);
  callbacks_.add(request, clocks);
  if (!wanted) {
    unwanted_.insert(request.id);
    return;
  }
  if (request.status == Status::open)
    add_open(request, clocks);
  else
    add_finished(request, clocks);
  if (request.status != Status::closed) add_notices(request, clocks);
}

void WaitingGathering::add(const EntryItem& entry) {
  for (const EntryItem::Running& clock : entry.running) {
    WaitingItem item;
    item.id = entry.id;
    item.what = EventKind::noted;
    item.clock = clock.clock;
    item.due = clock.due;
    item.late = clock.late;
    item.role = std::string(word_of(Role::desk));
    item.command = clock.command;
    item.words.location = entry.place;
    item.words.text = entry.text;
    if (entry.of.name == handover_register && !entry.of.called_by.empty())
      item.words.owner = entry.of.called_by.front().value;
    item.entry = entry.of;
    item.clock_label = clock.label;
    items_.push_back(std::move(item));
  }
}

std::vector<WaitingItem> WaitingGathering::finish() && {
  for (CallbackItem& call : std::move(callbacks_).finish())
    if (!unwanted_.contains(call.id))
      items_.push_back(item_of_call(std::move(call), policy_, now_));
  std::stable_sort(items_.begin(), items_.end(), [](const WaitingItem& a, const WaitingItem& b) {
    return order_of(a) < order_of(b);
  });
  return std::move(items_);
}

}  // namespace deskctl
