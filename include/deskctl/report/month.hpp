// The figures of a period: what was decided in it, what was carried through it, and how the
// requests logged in it fared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/decided.hpp"
#include "deskctl/report/flow.hpp"
#include "deskctl/report/month_details.hpp"
#include "deskctl/report/period_figures.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// How one clock was kept by the requests logged in the period, over all cycles.
struct ClockFigures {
  std::string name;
  Figure met, late, overdue, pending, superseded, excused, no_due;
  Figure done;  ///< Cycles whose open time is known; the next two figures are over these.
  std::optional<long long>
      median_minutes;  ///< Open time from start to done, in the clock's calendar.
  std::optional<long long> p90_minutes;
  long long max_late_minutes = 0;
  Figure worst;  ///< Requests as late as that; none if nothing is late.

  int judged() const { return met.count() + late.count() + overdue.count(); }
  void count(const RequestId& id, const Clock& clock);
};

struct MonthReport {
  Period period;
  Instant now;
  Decided decided;                    ///< In the period, whenever the requests were logged.
  Carried carried_in;                 ///< When the period began.
  Carried carried_out;                ///< At its end, or now if that is earlier.
  std::vector<PeriodFigure> figures;  ///< In the order of figure_names().
  Entries entries;
  Flow flow;
  WordFigures by_category;  ///< Valid entries, in the contract's order.
  WordFigures by_channel;
  std::vector<ClockFigures> clocks;  ///< In the policy's order.
  std::vector<RequestId> breached;   ///< By id.
  MonthDetails details;
};

/// Takes requests one by one, in any order, and forgets them.
class MonthFigures {
 public:
  /// `households` is how many the desk serves, if it says so.
  MonthFigures(const Policy& policy, Period period, const Zone& zone, Instant now,
               std::optional<long long> households = std::nullopt);

  /// Takes every request logged by the end of the period, those of earlier months too, and after it
  /// those logged by last_day_needed(); others change nothing.
  void add(const Request& request) { add(request, clocks_of(request, policy_, report_.now)); }
  /// The same for a request already judged as of now.
  void add(const Request& request, const std::vector<Clock>& clocks);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  MonthReport finish() &&;

 private:
  void add_clocks(const Request& request, const std::vector<Clock>& clocks);

  const Policy& policy_;
  Instant begin_;
  Instant end_;  // the first instant after the period, or just after now if that is earlier
  MonthReport report_;
  PeriodFigures figures_;
  MonthDetailsGathering details_;
  HolidayGaps gaps_;
  std::vector<std::vector<Seconds>> durations_;  // by clock
};

/// The smallest value that at least `percent` of the sorted `values` do not exceed (nearest rank).
std::optional<Seconds> nearest_rank(const std::vector<Seconds>& sorted, int percent);

}  // namespace deskctl
