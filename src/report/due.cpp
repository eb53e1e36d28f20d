#include "deskctl/report/due.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "deskctl/journal/redaction.hpp"
#include "deskctl/report/holder.hpp"

namespace deskctl {
namespace {

// Whether an event recorded after `bound` may have made the clock overdue before it: a late slip or
// a correction.
bool told_late(const Request& request, const Clock& clock, Instant bound) {
  const auto tells = [&](const Event& event) {
    return event.recorded > bound && (event.at <= *clock.due || event.kind == EventKind::amended);
  };
  const auto& own = request.events;
  return std::any_of(own.begin(), own.end(), [&](const Event* event) { return tells(*event); }) ||
         (request.of_matter &&
          std::any_of(request.of_matter->events.begin(), request.of_matter->events.end(), tells));
}

}  // namespace

std::string assignee_of(const Request& request) {
  const std::string team = plain(request.situation.team);
  const std::string person = plain(request.situation.person);
  return person.empty() ? team : team + '/' + person;
}

std::string_view role_for(const Rule& rule) {
  const auto lower = [](std::string_view a, std::string_view b) {
    return rank_of(Vocabulary::role, a) < rank_of(Vocabulary::role, b);
  };
  const auto lowest = std::min_element(rule.by.begin(), rule.by.end(), lower);
  return lowest == rule.by.end() ? word_of(Role::desk) : std::string_view(*lowest);
}

RequestWords words_of(const Request& request) {
  return {std::string(request.category), std::string(request.situation.severity),
          std::string(request.urgency),  std::string(request.channel),
          plain(request.location),       plain(request.contact),
          plain(request.phone),          assignee_of(request),
          plain(request.text),           plain(request.situation.team),
          plain(request.owner),          personal_words(request.events)};
}

std::vector<RequestWords*> words_in(const std::vector<DueItem>& items) {
  std::vector<RequestWords*> all;
  all.reserve(items.size());
  for (const DueItem& item : items) all.push_back(item.words.get());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool DueList::shows(const Request& request, const Clock& clock) const {
  // A clock is still in time at its due, so one due exactly at `bound_` became overdue after it.
  if (which_ == Which::overdue)
    return clock.status == ClockStatus::overdue &&
           (*clock.due >= bound_ || told_late(request, clock, bound_));
  return clock.status == ClockStatus::pending && clock.due && *clock.due <= bound_;
}

bool DueList::shows(const EntryItem::Running& clock) const {
  const bool is_late = clock.late > Seconds{0};
  return which_ == Which::overdue ? is_late && clock.due >= bound_
                                  : !is_late && clock.due <= bound_;
}

DueItem due_item(const Request& request, const Clock& clock, std::shared_ptr<RequestWords> words) {
  return {request.id,      clock.cycle, clock.name(), role_for(*clock.rule),
          *clock.due,      clock.late,  clock.status, is_for_desk(*clock.rule),
          std::move(words)};
}

DueItem due_item(const EntryItem& entry, const EntryItem::Running& clock) {
  DueItem item;
  item.id = entry.id;
  item.entry = std::make_shared<DueOfEntry>(
      DueOfEntry{entry.of, clock.clock,
                 clock.role.empty() ? std::string(word_of(Role::desk)) : clock.role, clock.label});
  item.clock = item.entry->clock;
  item.role = item.entry->role;
  item.due = clock.due;
  item.late = clock.late;
  item.status = clock.late > Seconds{0} ? ClockStatus::overdue : ClockStatus::pending;
  item.words->location = entry.place;
  item.words->text = entry.text;
  return item;
}

void DueList::add(const EntryItem& entry) {
  for (const EntryItem::Running& clock : entry.running)
    if (shows(clock)) items_.push_back(due_item(entry, clock));
}

void DueList::add(DueList others) {
  std::move(others.items_.begin(), others.items_.end(), std::back_inserter(items_));
}

void DueList::add(const Request& request, const std::vector<Clock>& clocks) {
  std::shared_ptr<RequestWords> words;
  for (const Clock& clock : clocks) {
    if (!is_owed(request, clock) || !shows(request, clock)) continue;
    if (!words) words = std::make_shared<RequestWords>(words_of(request));
    items_.push_back(due_item(request, clock, words));
  }
}

std::vector<DueItem> DueList::sorted() && {
  // Their keys are sorted first, so that each of the large items moves once, and in their own
  // memory. By place at last: clocks of one request stay in the policy's order.
  struct Key {
    Instant due;
    RequestId id;
    std::size_t place;
    auto operator<=>(const Key&) const = default;
  };
  std::vector<Key> keys;
  keys.reserve(items_.size());
  for (const DueItem& item : items_) keys.push_back({item.due, item.id, keys.size()});
  std::sort(keys.begin(), keys.end());
  for (std::size_t first = 0; first < keys.size(); ++first) {
    if (keys[first].place == first) continue;
    DueItem item = std::move(items_[first]);
    std::size_t place = first;
    while (keys[place].place != first) {
      items_[place] = std::move(items_[keys[place].place]);
      place = std::exchange(keys[place].place, place);
    }
    items_[place] = std::move(item);
    keys[place].place = place;
  }
  return std::move(items_);
}

}  // namespace deskctl
