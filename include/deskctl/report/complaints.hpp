// The month's summary of complaints (投诉情况月汇总表: S2 L329; S1 L11-16).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/due.hpp"
#include "deskctl/report/figure.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

struct ComplaintFigures {
  Figure entries;  ///< Repeats included.
  Figure matters;  ///< Without repeats, as are the figures below.
  Figure completed;
  Figure effective;         ///< Cause not municipal, outside or invalid.
  Figure before_due_day;    ///< Entries logged before the day by which the summary is due.
  WordFigures by_severity;  ///< Final.
  WordFigures by_cause;     ///< "": no cause was given.

  int due_day = 25;  ///< S2 L329, unless the policy says otherwise.

  ComplaintFigures();
  explicit ComplaintFigures(const Policy& policy);
  /// A valid complaint of the period.
  void count(const Request& request, const Zone& zone);
};

/// One clock of a listed request.
struct ClockLine {
  std::string clock;
  int cycle = 1;
  std::optional<Instant> due, done;
  ClockStatus status = ClockStatus::pending;
  long long late_minutes = 0;
};

/// A complaint on a line of the summary.
struct ComplaintItem {
  RequestId id;
  std::optional<RequestId> matter;  ///< Of a repeat: the complaint it repeats.
  Instant logged;
  std::optional<Instant> completed;
  Status status = Status::open;
  RequestWords words;
  std::string owner, against, demand, cause, result;
  std::string grade;              ///< Of the last call that was answered.
  std::vector<ClockLine> clocks;  ///< In the policy's order, by cycle.
};

struct ComplaintReport {
  Period period;
  Instant now;
  ComplaintFigures figures;
  std::vector<ComplaintItem> items;  ///< By id.
};

/// Takes requests one by one and copies the values it needs.
class ComplaintGathering {
 public:
  ComplaintGathering(const Policy& policy, Period period, const Zone& zone, Instant now);
  void add(const Request& request);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  ComplaintReport finish() &&;

 private:
  const Policy& policy_;
  const Zone& zone_;
  ComplaintReport report_;
  HolidayGaps gaps_;
};

/// The grade of the last call that was answered; empty if none was.
std::string_view last_grade(const Request& request);

}  // namespace deskctl
