#include "deskctl/request/known.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "deskctl/journal/event_named.hpp"

namespace deskctl {
namespace {

// By number, the time at which an event counts as recorded, by the amendments that are known.
std::map<std::size_t, Instant> set_back(const std::vector<const Event*>& events, Instant now) {
  std::map<std::size_t, Instant> moments;
  EventsNamed named(events);
  for (const Event* event : events) {
    if (event->kind != EventKind::amended || event->recorded > now) continue;
    if (const auto moment = parse_rfc3339(event->fact(Fact::re_recorded)))
      moments[named.by(*event)] = *moment;
  }
  return moments;
}

}  // namespace

void keep_known(std::vector<const Event*>& events, Instant now) {
  const bool all = std::all_of(events.begin(), events.end(),
                               [now](const Event* event) { return event->recorded <= now; });
  if (all) return;
  const auto moments = set_back(events, now);
  std::vector<const Event*> known;
  Instant before = earliest;  // the time at which all events so far were known
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto moment = moments.find(i + 1);
    Instant recorded = moment == moments.end() ? events[i]->recorded : moment->second;
    if (!events[i]->fact(Fact::behind).empty()) recorded = std::max(recorded, before);
    before = std::max(before, recorded);
    if (recorded <= now) known.push_back(events[i]);
  }
  events = std::move(known);
}

std::vector<AheadEvent> ahead_of(const Journal& journal, Instant clock) {
  std::unordered_map<RequestId, std::vector<const Event*>> requests;
  for (const Event& event : journal.events)
    if (event.recorded > clock) requests.try_emplace(event.request);
  std::vector<AheadEvent> ahead;
  if (requests.empty()) return ahead;
  for (const Event& event : journal.events)
    if (const auto own = requests.find(event.request); own != requests.end())
      own->second.push_back(&event);
  for (const auto& [id, events] : requests) {
    const auto moments = set_back(events, clock);
    for (std::size_t i = 0; i < events.size(); ++i)
      if (events[i]->recorded > clock && !moments.contains(i + 1))
        ahead.push_back({events[i], static_cast<int>(i) + 1});
  }
  std::sort(ahead.begin(), ahead.end(),
            [](const AheadEvent& a, const AheadEvent& b) { return a.event < b.event; });
  return ahead;
}

}  // namespace deskctl
