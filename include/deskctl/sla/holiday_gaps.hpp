// Years without holiday data that affect dues.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

#include "deskctl/error/error.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Gathers, by calendar, the years without holiday data that dues pass through. Cheap for clocks
/// whose calendars had all the data.
class HolidayGaps {
 public:
  /// `policy` owns the calendars and must outlive this.
  explicit HolidayGaps(const Policy& policy) : policy_(&policy) {}

  void add(const Clock& clock);
  void add(std::span<const Clock> clocks);
  /// Adds only clocks still owed: the running ones, and after the work is done those that outlive
  /// it.
  void add_owed(std::span<const Clock> clocks, Status status);
  /// Those of clocks that were added to another one, of the same policy.
  void add(const HolidayGaps& others);
  /// Adds the years from `first` to `last` for which `calendar` lacks data.
  void add_days(const Calendar& calendar, LocalDay first, LocalDay last);

  struct Less {
    bool operator()(const Calendar* a, const Calendar* b) const { return a->name < b->name; }
  };
  using Years = std::map<const Calendar*, std::set<int>, Less>;
  const Years& years() const { return years_; }

 private:
  const Policy* policy_;
  Years years_;
};

/// The command that adds a year's data to a calendar: `deskctl calendar import FILE`.
Said import_hint(const Calendar& calendar);

}  // namespace deskctl
