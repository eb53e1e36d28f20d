// The parts of policy.toml that figures are counted by: [figures], [target] and [stuck].
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// Each table may be null: the manuals' numbers, no targets, no list of what is stuck.
CountedBy read_counting(const ConfigValue* table, ConfigProblems& problems);
std::vector<FigureTarget> read_targets(const ConfigValue* table, ConfigProblems& problems);
Stuck read_stuck(const ConfigValue* table, const std::vector<Calendar>& calendars,
                 ConfigProblems& problems);

}  // namespace deskctl
