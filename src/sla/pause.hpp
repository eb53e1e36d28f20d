// Holds that pause a clock, and the time they add to its due.
#pragma once

#include <vector>

#include "deskctl/sla/reasons.hpp"

namespace deskctl {

/// The times in which `request` was on hold for a reason that pauses a clock under `rule`, in
/// order. Overlapping holds are merged, so their time counts once.
std::vector<Pause> pauses_of(const Request& request, const Rule& rule);

/// The due after the pauses from `start` on: each that began before the due adds its open time, up
/// to `until` at most. Gathers `credits` only if `detail` asks for them.
struct PausedDue {
  Instant due;
  bool beyond_holiday_data = false;
  bool paused = false;  ///< Whether one of them lasts at `until`.
  std::vector<PauseCredit> credits;
};
PausedDue due_after_pauses(const std::vector<Pause>& pauses, const Calendar& calendar,
                           Instant start, Instant due, Instant until, Detail detail);

}  // namespace deskctl
