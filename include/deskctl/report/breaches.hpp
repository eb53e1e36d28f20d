// The breaches of a period, one by one: by when each was decided, whenever its request was logged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/due.hpp"
#include "deskctl/report/holder.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// A clock that was not kept.
struct BreachItem {
  RequestId id;
  std::string clock;
  int cycle = 1;
  Instant due;
  Instant decided;  ///< The due, or the log if that was later; of a visit, when the work was
                    ///< finished without one.
  std::optional<Instant> done;
  Seconds late{0};  ///< Wall-clock time past due, to done or to now.
  Spent spent;
  Answerable answerable;  ///< Who had it when it was due.
  std::string role;       ///< The lowest role that may do it.
  /// The reason noted for it: the last note, or reason of a hold, a return or an escalation by
  /// hand, between the due and done; else between the start and the due; else the first note after
  /// it was done.
  std::string reason;
  RequestWords words;

  long long late_minutes() const { return late.count() / 60; }
  /// Late if it was done at last, overdue if not.
  ClockStatus status() const { return done ? ClockStatus::late : ClockStatus::overdue; }
};

/// The time of one holder in all breaches of a period.
struct HolderTotal {
  Holder holder;
  int breaches = 0;  ///< In so many the holder had a part.
  Seconds time{0};
};
/// By kind; within it the longest first, then by name.
std::vector<HolderTotal> totals_of(const std::vector<BreachItem>& items);

/// Takes requests one by one.
class BreachGathering {
 public:
  BreachGathering(const Policy& policy, Period period, const Zone& zone, Instant now)
      : policy_(policy), period_(period), zone_(zone), now_(now), gaps_(policy) {}
  void add(const Request& request);
  /// Of the clocks listed so far.
  const HolidayGaps& gaps() const { return gaps_; }
  /// By due, then by id, then in the policy's order.
  std::vector<BreachItem> finish() &&;

 private:
  const Policy& policy_;
  Period period_;
  const Zone& zone_;
  Instant now_;
  HolidayGaps gaps_;
  std::vector<BreachItem> items_;
};

}  // namespace deskctl
