// What policy.toml has the desk reminded of: [check], [report] and keywords.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

std::vector<Keyword> read_keywords(const ConfigValue& list, ConfigProblems& problems);
/// `table` is null where the policy has none: then what the manuals ask for.
Asked read_asked(const ConfigValue* table, ConfigProblems& problems);
std::vector<ReportDay> read_report_days(const ConfigValue* table, ConfigProblems& problems);

}  // namespace deskctl
