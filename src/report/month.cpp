#include "deskctl/report/month.hpp"

#include <algorithm>

#include "report/counting.hpp"

namespace deskctl {
namespace {

Figure& column_of(ClockFigures& figures, ClockStatus status) {
  switch (status) {
    case ClockStatus::met:
      return figures.met;
    case ClockStatus::late:
      return figures.late;
    case ClockStatus::overdue:
      return figures.overdue;
    case ClockStatus::pending:
      return figures.pending;
    case ClockStatus::superseded:
      return figures.superseded;
    case ClockStatus::excused:
      return figures.excused;
    case ClockStatus::no_due:
      break;
  }
  return figures.no_due;
}

std::optional<long long> minutes(std::optional<Seconds> seconds) {
  if (!seconds) return std::nullopt;
  return seconds->count() / 60;
}

}  // namespace

void ClockFigures::count(const RequestId& id, const Clock& clock) {
  column_of(*this, clock.status).add(id);
  if (clock.done) done.add(id);
  const long long late_minutes = clock.late_minutes();
  if (late_minutes > max_late_minutes) {
    max_late_minutes = late_minutes;
    worst = {};
  }
  if (late_minutes > 0 && late_minutes == max_late_minutes) worst.add(id);
}

MonthFigures::MonthFigures(const Policy& policy, Period period, const Zone& zone, Instant now,
                           std::optional<long long> households)
    : policy_(policy),
      begin_(start_of_day(period.first, zone)),
      end_(std::min(end_of_day(period.last, zone), now + Seconds{1})),
      report_{period, now, Decided(policy), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}},
      figures_(policy, period, zone, now, households),
      details_(policy, zone, now),
      gaps_(policy) {
  report_.by_category = figures_for(Vocabulary::category);
  report_.by_channel = figures_for(Vocabulary::channel);
  for (const ClockPolicy& clock : policy.clocks) report_.clocks.emplace_back().name = clock.name;
  durations_.resize(policy.clocks.size());
}

void MonthFigures::add(const Request& request, const std::vector<Clock>& clocks) {
  figures_.add(request, clocks);
  if (request.logged >= end_) return;
  report_.flow.count(request, begin_, end_);
  report_.decided.count(request, clocks, policy_, begin_, end_);
  const Instant last = end_ - Seconds{1};
  report_.carried_in.count(request, clocks, policy_, std::min(begin_ - Seconds{1}, last));
  report_.carried_out.count(request, clocks, policy_, last);
  if (request.logged < begin_) {
    details_.add_earlier(request);
    return;
  }
  report_.entries.count(request);
  if (request.status == Status::voided) return;
  count_like(report_.by_category, Vocabulary::category, request.category, request.id);
  count(report_.by_channel, request.channel, request.id);
  add_clocks(request, clocks);
}

void MonthFigures::add_clocks(const Request& request, const std::vector<Clock>& clocks) {
  bool breached = false;
  details_.add(request, clocks);
  gaps_.add(clocks);
  for (const Clock& clock : clocks) {
    const auto index = static_cast<std::size_t>(clock.policy - policy_.clocks.data());
    report_.clocks[index].count(request.id, clock);
    breached = breached || is_breach(clock.status);
    if (clock.done)
      durations_[index].push_back(
          open_between(policy_.calendar(clock.rule->calendar), clock.start, *clock.done));
  }
  if (breached) report_.breached.push_back(request.id);
}

MonthReport MonthFigures::finish() && {
  for (std::size_t i = 0; i < durations_.size(); ++i) {
    std::sort(durations_[i].begin(), durations_[i].end());
    report_.clocks[i].median_minutes = minutes(nearest_rank(durations_[i], 50));
    report_.clocks[i].p90_minutes = minutes(nearest_rank(durations_[i], 90));
  }
  std::sort(report_.breached.begin(), report_.breached.end());
  report_.details = std::move(details_).finish();
  report_.figures = std::move(figures_).finish().figures;
  return std::move(report_);
}

std::optional<Seconds> nearest_rank(const std::vector<Seconds>& sorted, int percent) {
  if (sorted.empty()) return std::nullopt;
  const std::size_t rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
  return sorted[rank - 1];
}

}  // namespace deskctl
