// [severity] of policy.toml: the facts that raise a complaint.
#pragma once

#include <vector>

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// From the highest down, in whatever order the file has them. Refuses a row without a threshold,
/// and one whose threshold is not above that of a lower severity: it would never decide.
std::vector<SeverityThresholds> read_severities(const ConfigValue& table, ConfigProblems& problems);

}  // namespace deskctl
