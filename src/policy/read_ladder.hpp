// Who is told of a clock, and when: `overdue` and `ladder` of a clock or of one of its rules.
#pragma once

#include <vector>

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `{ to = "manager" }`, or a list of such with the days from and to which each holds.
std::vector<LadderStep> read_overdue(const ConfigValue& value, ConfigProblems& problems);
/// `[ { at = "80%", to = "supervisor" }, { at = "2h", to = "manager" } ]`: a share of the time, or
/// a time before (negative) or after the due.
std::vector<LadderStep> read_ladder(const ConfigValue& value, ConfigProblems& problems);

}  // namespace deskctl
