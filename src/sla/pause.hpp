// Holds that stop a clock, and what they add to its due.
#pragma once

#include <vector>

#include "deskctl/sla/reasons.hpp"

namespace deskctl {

/// The times in which `request` was on hold for a reason that stops a clock under `rule`, in order
/// and without overlaps: what two holds cover counts once.
std::vector<Pause> pauses_of(const Request& request, const Rule& rule);

/// The due after the pauses from `start` on: each that began before the due adds the open time it
/// took until its end, at most `until`. `credits` of it are gathered where `detail` asks for them.
struct PausedDue {
  Instant due;
  bool beyond_holiday_data = false;
  bool paused = false;  ///< Whether one of them lasts at `until`.
  std::vector<PauseCredit> credits;
};
PausedDue due_after_pauses(const std::vector<Pause>& pauses, const Calendar& calendar,
                           Instant start, Instant due, Instant until, Detail detail);

}  // namespace deskctl
