// Figures of a period that count clocks: those in time, call-backs, and the time they took.
#include <algorithm>

#include "deskctl/report/decided.hpp"
#include "deskctl/report/holder.hpp"
#include "deskctl/report/period_figures.hpp"
#include "report/figure_terms.hpp"

namespace deskctl {

// Who answers for a clock is who had it when it was due, or stopped it in time; who made good what
// was late is not.
PeriodFigures::Values PeriodFigures::values_of(const Request& request, const Clock& clock,
                                               Instant at, bool by_stop) const {
  if (report_.by != Grouping::team && report_.by != Grouping::person)
    return values_of(request, at, {});
  const Answerable who =
      by_stop && clock.stopped_by != nullptr ? holders_->at_stop(clock) : holders_->at_due(clock);
  if (report_.by == Grouping::team) return {who.team};
  return {who.team.empty() ? who.clerk : who.person};
}

// Clocks with a figure of their own: those decided in the period, and the time of those done in it.
void PeriodFigures::count_clock(const Request& request, const Clock& clock) {
  const std::string& asked = clock.policy->figure;
  if (asked == figure::callback) count_callback(request, clock);
  if (!is_clock_figure(asked)) return;
  if (asked == figure::registered && !request.received_as_given) return;
  const auto decision = clock.decision();
  const bool met = decision == Decision::met;
  const auto decided = decided_at(request, clock);
  if ((met || decision == Decision::breached) && in_period(*decided))
    count(asked, request.id, values_of(request, clock, *decided, met), met);
  if (!clock.done || clock.closed_away || !in_period(*clock.done)) return;
  const Seconds time =
      open_between(policy_.calendar(clock.rule->calendar), clock.start, *clock.done);
  const std::size_t index = index_of_figure(asked);
  each_tally(values_of(request, clock, *clock.done, true),
             [&](Tally& tally) { tally.times[index].push_back(time); });
}

// Reached at all, be it late, but by the end of the period.
void PeriodFigures::count_callback(const Request& request, const Clock& clock) {
  const bool reached = clock.done && !clock.closed_away && *clock.done < end_;
  const auto decision = clock.decision();
  const bool shared = clock.rule->share && !clock.rule->counts_participants();
  if (!shared) {
    const auto decided = decided_at(request, clock);
    if ((decision == Decision::met || decision == Decision::breached) && in_period(*decided))
      count(terms::callbacks, request.id, values_of(request, clock, *decided, reached), reached);
    return;
  }
  const auto when = decision == Decision::met ? clock.decided : clock.share_due;
  if (when && in_period(*when))
    shared_[clock.rule].push_back({request.id, reached, values_of(request, clock, *when, reached)});
}

// Of each rule as many as its share, rounded up: those reached first.
void PeriodFigures::finish_shares() {
  const std::size_t index = index_of_figure(terms::callbacks);
  for (auto& [rule, calls] : shared_) {
    std::stable_sort(calls.begin(), calls.end(), [](const SharedCall& a, const SharedCall& b) {
      return std::pair(!a.reached, a.id) < std::pair(!b.reached, b.id);
    });
    std::map<Tally*, std::vector<const SharedCall*>> by_tally;
    for (const SharedCall& call : calls)
      each_tally(call.values, [&](Tally& tally) { by_tally[&tally].push_back(&call); });
    for (auto& [tally, own] : by_tally) {
      const std::size_t needed = (own.size() * static_cast<std::size_t>(*rule->share) + 99) / 100;
      for (std::size_t i = 0; i < needed; ++i) {
        tally->figures[index].of.add(own[i]->id);
        if (own[i]->reached) tally->figures[index].met.add(own[i]->id);
      }
    }
  }
}

void PeriodFigures::finish_times(Tally& tally) {
  for (std::size_t i = 0; i < tally.times.size(); ++i) {
    std::vector<Seconds>& times = tally.times[i];
    if (times.empty()) continue;
    std::sort(times.begin(), times.end());
    Seconds sum{0};
    for (const Seconds time : times) sum += time;
    const auto rank = [&](std::size_t percent) {
      return times[(times.size() * percent + 99) / 100 - 1].count() / 60;
    };
    tally.figures[i].mean_minutes = sum.count() / static_cast<long long>(times.size()) / 60;
    tally.figures[i].median_minutes = rank(50);
    tally.figures[i].p90_minutes = rank(90);
  }
}

}  // namespace deskctl
