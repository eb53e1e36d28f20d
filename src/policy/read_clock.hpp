// [clock.NAME] of policy.toml.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `calendars` are the policy's, for the names that rules give.
ClockPolicy read_clock(const std::string& name, const ConfigValue& table,
                       const std::vector<Calendar>& calendars, ConfigProblems& problems);

/// For each rule whether any request can reach it, that is, whether some combination of the
/// attributes that the rules ask for fits it and none of those before it.
std::vector<bool> reachable_rules(const std::vector<Rule>& rules);

/// A severity of a category that no rule fits, although rules ask for another severity of it: such
/// requests would have the clock or not by an oversight.
struct MissingCell {
  std::string_view category;
  std::string_view severity;
  friend bool operator==(const MissingCell&, const MissingCell&) = default;
};
std::vector<MissingCell> missing_cells(const std::vector<Rule>& rules);

}  // namespace deskctl
