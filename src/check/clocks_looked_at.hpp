// Which clocks a check has to judge. Most were stopped long ago, nobody had to be told, and whether
// they were in time is for reports.
#pragma once

#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// Whether a check may find something about a clock by `rule`: it still runs, or its role, its due
/// or the years that it passes through are looked at.
bool may_lack_something(const Policy& policy, const Rule& rule, bool is_stopped);

}  // namespace deskctl
