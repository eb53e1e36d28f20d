// [clock.NAME] of policy.toml.
#pragma once

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `calendars` are the policy's, so that rules can name them; its `own` words are as the words they
/// are like where no rule names them.
ClockPolicy read_clock(const std::string& name, const ConfigValue& table,
                       const std::vector<Calendar>& calendars, const OwnWords& own,
                       ConfigProblems& problems);

/// For each rule, whether any request can reach it: some combination of attributes fits it and no
/// rule before it.
std::vector<bool> reachable_rules(const std::vector<Rule>& rules);

/// A severity that no rule of a category fits although rules fit another severity of it. Most
/// likely it was forgotten.
struct MissingCell {
  std::string_view category;
  std::string_view severity;
  friend bool operator==(const MissingCell&, const MissingCell&) = default;
};
std::vector<MissingCell> missing_cells(const std::vector<Rule>& rules);

}  // namespace deskctl
