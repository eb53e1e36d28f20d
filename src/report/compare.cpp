#include "deskctl/report/compare.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace deskctl {
namespace {

ClockFigures figures_named(const std::string& name) {
  ClockFigures figures;
  figures.name = name;
  return figures;
}

// What the period ends before: dated rules, the roles told, and hours of calendars.
std::vector<BeginsLater> begins_later(const Policy& policy, LocalDay last) {
  std::vector<BeginsLater> later;
  for (const ClockPolicy& clock : policy.clocks)
    for (const Rule& rule : clock.rules) {
      std::optional<LocalDay> since;
      const auto note = [&](const std::optional<LocalDay>& day) {
        if (day && *day > last && (!since || *day < *since)) since = day;
      };
      note(rule.since);
      for (const LadderStep& step : rule.overdue) note(step.since);
      for (const LadderStep& step : rule.ladder) note(step.since);
      if (since) later.push_back({clock.name, false, *since, rule.line});
    }
  for (const Calendar& calendar : policy.calendars)
    for (const auto& [day, usual] : calendar.from)
      if (day > last) later.push_back({calendar.name, true, day, 0});
  return later;
}

std::optional<Verdict> verdict_of(const Clock* clock) {
  if (clock == nullptr) return std::nullopt;
  return Verdict{clock->status, clock->due};
}

}  // namespace

ComparisonGathering::ComparisonGathering(const Policy& before, const Policy& after, Period period,
                                         const Zone& zone, Instant now)
    : before_(before),
      after_(after),
      begin_(start_of_day(period.first, zone)),
      end_(std::min(end_of_day(period.last, zone), now + Seconds{1})),
      comparison_{period, now, {}, {}, begins_later(after, period.last)},
      gaps_(after) {
  for (const ClockPolicy& clock : before.clocks)
    comparison_.clocks.push_back({clock.name, figures_named(clock.name), std::nullopt});
  for (const ClockPolicy& clock : after.clocks) {
    if (before.find_clock(clock.name) == nullptr)
      comparison_.clocks.push_back({clock.name, std::nullopt, std::nullopt});
    comparison_.clocks[index_of(clock.name)].after = figures_named(clock.name);
  }
}

std::size_t ComparisonGathering::index_of(const std::string& name) const {
  const auto found = std::find_if(comparison_.clocks.begin(), comparison_.clocks.end(),
                                  [&](const ComparedClock& clock) { return clock.name == name; });
  return static_cast<std::size_t>(found - comparison_.clocks.begin());
}

void ComparisonGathering::add(const Request& request) {
  if (request.status == Status::voided || request.logged < begin_ || request.logged >= end_) return;
  const std::vector<Clock> before = clocks_of(request, before_, comparison_.now);
  const std::vector<Clock> after = clocks_of(request, after_, comparison_.now);
  gaps_.add(after);
  // The verdicts before and after, by clock and cycle. Promised replies share one cycle, so their
  // place in it counts too.
  using Place = std::pair<std::size_t, int>;
  std::map<std::pair<Place, int>, std::pair<const Clock*, const Clock*>> pairs;
  std::map<Place, int> before_at, after_at;
  for (const Clock& clock : before) {
    const Place place{index_of(clock.name()), clock.cycle};
    comparison_.clocks[place.first].before->count(request.id, clock);
    pairs[{place, before_at[place]++}].first = &clock;
  }
  for (const Clock& clock : after) {
    const Place place{index_of(clock.name()), clock.cycle};
    comparison_.clocks[place.first].after->count(request.id, clock);
    pairs[{place, after_at[place]++}].second = &clock;
  }
  for (const auto& [place, clocks] : pairs) {
    const auto& [was, is] = clocks;
    if (was != nullptr && is != nullptr && was->status == is->status) continue;
    comparison_.changes.push_back({request.id, comparison_.clocks[place.first.first].name,
                                   place.first.second, verdict_of(was), verdict_of(is)});
  }
}

Comparison ComparisonGathering::finish() && {
  std::stable_sort(comparison_.changes.begin(), comparison_.changes.end(),
                   [](const ChangedVerdict& a, const ChangedVerdict& b) { return a.id < b.id; });
  return std::move(comparison_);
}

}  // namespace deskctl
