// The parts of policy.toml that remind the desk: [check], [report] and keywords.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

std::vector<Keyword> read_keywords(const ConfigValue& list, ConfigProblems& problems);
/// Fields that `check` asks for, and the weight of its findings. `table` is null if the policy has
/// none; the manuals' fields are used then.
void read_check(const ConfigValue* table, Policy& policy, ConfigProblems& problems);
std::vector<ReportDay> read_report_days(const ConfigValue* table, ConfigProblems& problems);

}  // namespace deskctl
