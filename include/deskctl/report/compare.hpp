// One period judged twice, under the desk's policy and under another, as of the same moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/month.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// A clock under both policies; nothing for a policy without a clock of that name.
struct ComparedClock {
  std::string name;
  std::optional<ClockFigures> before, after;
};

/// The verdict of a policy on one cycle of a clock.
struct Verdict {
  ClockStatus status = ClockStatus::pending;
  std::optional<Instant> due;
};

/// A status that differs under the other policy; nothing where the clock does not apply.
struct ChangedVerdict {
  RequestId id;
  std::string clock;
  int cycle = 1;
  std::optional<Verdict> before, after;
};

/// A rule of the other policy that begins only after the period: it changes nothing of it.
struct BeginsLater {
  std::string clock;  ///< Or the calendar whose hours change.
  bool is_calendar = false;
  LocalDay since;
  int line = 0;  ///< In the other policy's file; 0 for a calendar.
};

struct Comparison {
  Period period;
  Instant now;
  std::vector<ComparedClock> clocks;  ///< The desk's in its order, then those only the other policy
                                      ///< has.
  std::vector<ChangedVerdict> changes;  ///< By id, in the order of the clocks, by cycle.
  std::vector<BeginsLater> later;       ///< In the order of the other policy's file.
};

/// Takes requests one by one and forgets them. Counts the requests that the month's report counts.
class ComparisonGathering {
 public:
  ComparisonGathering(const Policy& before, const Policy& after, Period period, const Zone& zone,
                      Instant now);
  void add(const Request& request);
  /// Of the clocks under `after`.
  const HolidayGaps& gaps() const { return gaps_; }
  Comparison finish() &&;

 private:
  std::size_t index_of(const std::string& name) const;

  const Policy& before_;
  const Policy& after_;
  Instant begin_;
  Instant end_;
  Comparison comparison_;
  HolidayGaps gaps_;
};

}  // namespace deskctl
