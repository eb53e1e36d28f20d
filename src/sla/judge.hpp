// One clock of one request, cycle by cycle.
#pragma once

#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Adds every cycle of `clock` that exists as of `now`.
void judge_clock(const Request& request, const Policy& policy, const ClockPolicy& clock,
                 Instant now, Detail detail, std::vector<Clock>& clocks);

}  // namespace deskctl
