// The day's end: what is still open, whom to call back, what ran late (每日记录: S0 L265 and
// L269).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/due.hpp"
#include "deskctl/report/flow.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// A request that is neither finished nor void, with the clock that is most pressing.
struct OpenItem {
  RequestId id;
  Instant logged;
  std::string clock;  ///< Empty while none runs.
  std::optional<Instant> due;
  Seconds late{0};
  RequestWords words;
};

/// A finished request about which the resident rang again, and nobody acted since.
struct UrgedItem {
  RequestId id;
  Status status = Status::completed;
  Instant urged;  ///< The last time.
  RequestWords words;
};
/// Whether the resident rang again after `request` was finished, and it was neither reopened nor
/// was he called, told, or a note made of it since: then when.
std::optional<Instant> urged_after_end(const Request& request);

struct DayReport {
  LocalDay day;
  Instant now;                             ///< As of when; of a past day its end.
  Entries entries;                         ///< Of the day.
  Flow flow;                               ///< Through the day.
  std::vector<OpenItem> open;              ///< By id; without repeats.
  std::vector<CallbackItem> callbacks;     ///< As `report callbacks` lists them.
  std::vector<DueItem> breaches;           ///< Clocks that were due on the day and were not kept.
  std::vector<UrgedItem> urged_after_end;  ///< By when they were urged.
};

/// Takes requests one by one, as they stood at `now`, and copies what it needs.
class DayGathering {
 public:
  DayGathering(const Policy& policy, LocalDay day, const Zone& zone, Instant now);
  void add(const Request& request);
  /// Of the clocks that count, so far.
  const HolidayGaps& gaps() const { return gaps_; }
  DayReport finish() &&;

 private:
  const Policy& policy_;
  Instant begin_, end_;
  DayReport report_;
  HolidayGaps gaps_;
};

/// A report that has to be made by a day of this month.
struct ReportDue {
  std::string report;
  LocalDay day;
};

/// What a supervisor signs at the end of a day.
struct DayReview {
  DayReport day;
  /// Those of the month whose day has not passed yet, the next one first.
  std::vector<ReportDue> reports_due;
};
DayReview review_of(DayReport day, const Policy& policy);

}  // namespace deskctl
