// [clock.NAME] of policy.toml.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `calendars` are the policy's, for the names that rules give.
ClockPolicy read_clock(const std::string& name, const ConfigValue& table,
                       const std::vector<Calendar>& calendars, ConfigProblems& problems);

/// The index of the calendar that `value` names; a problem and -1 if there is none.
int calendar_index(const ConfigValue& value, const std::vector<Calendar>& calendars,
                   ConfigProblems& problems);

/// For each rule whether any request can reach it, that is, whether some combination of the
/// attributes that the rules ask for fits it and none of those before it.
std::vector<bool> reachable_rules(const std::vector<Rule>& rules);

}  // namespace deskctl
