// What policy.toml has the desk reminded of: [check], [report] and keywords.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

std::vector<Keyword> read_keywords(const ConfigValue& list, ConfigProblems& problems);
/// What `check` asks for, and how much its findings weigh. `table` is null where the policy has
/// none: then what the manuals ask for.
void read_check(const ConfigValue* table, Policy& policy, ConfigProblems& problems);
std::vector<ReportDay> read_report_days(const ConfigValue* table, ConfigProblems& problems);

}  // namespace deskctl
