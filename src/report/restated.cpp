#include "deskctl/report/restated.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>

namespace deskctl {
namespace {

// Corrections say what the past was, whenever they were made.
bool is_correction(EventKind kind) {
  return kind == EventKind::amended || kind == EventKind::voided || kind == EventKind::linked ||
         kind == EventKind::unlinked;
}

// Rates and times follow from the counts.
bool is_count(std::string_view figure) {
  if (figure.ends_with("_minutes") || figure.ends_with("_rate")) return false;
  const bool clock_total = figure.starts_with("clocks.") && figure.find('.', 7) == figure.npos;
  return !clock_total;
}

bool is_final(std::string_view figure) {
  constexpr std::array<std::string_view, 7> groups{
      "decided.", "carried.", "figures.", "entries.", "flow.", "by_category.", "by_channel."};
  return std::any_of(groups.begin(), groups.end(),
                     [figure](std::string_view group) { return figure.starts_with(group); });
}

std::vector<RequestId> moved(const NamedFigure& before, const NamedFigure& after) {
  std::vector<RequestId> ids;
  std::set_symmetric_difference(before.ids.begin(), before.ids.end(), after.ids.begin(),
                                after.ids.end(), std::back_inserter(ids));
  // Money can change while the requests stay the same.
  if (before.cents != after.cents)
    std::set_union(before.ids.begin(), before.ids.end(), after.ids.begin(), after.ids.end(),
                   std::back_inserter(ids));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

long long value_of(const NamedFigure& figure) {
  return figure.cents.value_or(static_cast<long long>(figure.ids.size()));
}

}  // namespace

void LaterEvents::add(const Request& request) {
  // By what it names, too: that it is no repeat any more may be its matter's doing.
  if (request.same_as) named_.emplace(request.id, *request.same_as);
  // The copy could not be wrong about what it did not know, unless that had happened by then.
  const bool was_known = request.events.front()->recorded <= since_;
  for (std::size_t i = 0; i < request.events.size(); ++i) {
    const Event& event = *request.events[i];
    if (event.recorded <= since_) continue;
    events_[request.id].push_back({request.id, static_cast<int>(i) + 1, event.kind,
                                   event.at <= since_ || (was_known && is_correction(event.kind))});
  }
}

std::vector<LaterEvent> LaterEvents::of(const RequestId& id) const {
  std::vector<LaterEvent> found;
  const auto take = [&](const RequestId& one) {
    const auto own = events_.find(one);
    if (own == events_.end()) return;
    found.insert(found.end(), own->second.begin(), own->second.end());
  };
  take(id);
  std::set<RequestId> seen{id};  // an edited journal may lead in a circle
  for (auto at = named_.find(id); at != named_.end() && seen.insert(at->second).second;
       at = named_.find(at->second))
    take(at->second);
  const auto restates = [](const LaterEvent& event) { return event.restates; };
  if (std::any_of(found.begin(), found.end(), restates))
    std::erase_if(found, [&](const LaterEvent& one) { return !restates(one); });
  return found;
}

std::vector<Change> changes_between(const ThreeReports& reports, const LaterEvents& events,
                                    bool was_over) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < reports.copy.size(); ++i) {
    const NamedFigure& before = reports.copy[i];
    const NamedFigure& now = reports.now[i];
    if (!is_count(before.name)) continue;
    Change change{before.name, value_of(before), value_of(now), now.cents.has_value(), {}, {}};
    const bool all = was_over && is_final(before.name);
    for (const RequestId& id : moved(before, all ? now : reports.corrected[i])) {
      const std::vector<LaterEvent> causes = events.of(id);
      if (causes.empty()) continue;
      change.ids.push_back(id);
      change.events.insert(change.events.end(), causes.begin(), causes.end());
    }
    if (change.ids.empty()) continue;
    const auto key = [](const LaterEvent& event) { return std::pair(event.id, event.n); };
    std::sort(change.events.begin(), change.events.end(),
              [&](const LaterEvent& a, const LaterEvent& b) { return key(a) < key(b); });
    change.events.erase(
        std::unique(change.events.begin(), change.events.end(),
                    [&](const LaterEvent& a, const LaterEvent& b) { return key(a) == key(b); }),
        change.events.end());
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace deskctl
