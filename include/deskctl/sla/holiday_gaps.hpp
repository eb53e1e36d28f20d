// Years without holiday data that dues were worked out through.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

#include "deskctl/error/error.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Gathers by calendar the years for which a due had to do without holiday data. Clocks that knew
/// all they needed cost a look each.
class HolidayGaps {
 public:
  /// The calendars are those of `policy`, which must outlive this.
  explicit HolidayGaps(const Policy& policy) : policy_(&policy) {}

  void add(const Clock& clock);
  void add(std::span<const Clock> clocks);
  /// Of a request's clocks only those that are still owed: what runs, and when the work is done
  /// what outlives that.
  void add_owed(std::span<const Clock> clocks, Status status);
  /// The years that `first` to `last` lie in, where `calendar` lacks data.
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

/// What brings a calendar the data of another year: `deskctl calendar import FILE`.
Said import_hint(const Calendar& calendar);

}  // namespace deskctl
