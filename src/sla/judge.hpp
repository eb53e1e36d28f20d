// The verdicts of one clock of a request.
#pragma once

#include <vector>

#include "sla/clock_run.hpp"

namespace deskctl {

/// Adds every cycle of `clock` that exists as of `now`. `kinds`: of the steps that `request` is
/// judged by. `known`: see Runs.
void judge_clock(const Request& request, const StepKinds& kinds, const Policy& policy,
                 const ClockPolicy& clock, Instant now, Detail detail, std::vector<Clock>& clocks,
                 const Outline* known = nullptr);

// Parts of judge_clock(): clocks with rules of their own.
void judge_owed_later(const Runs& runs, std::vector<Clock>& clocks);
void judge_promises(const Runs& runs, std::vector<Clock>& clocks);

/// The time of that kind that `event` promises.
std::optional<Instant> promised_time(const Event& event, Start::Kind kind);

}  // namespace deskctl
