// `teams` of policy.toml.
#pragma once

#include <string>
#include <vector>

#include "policy/config.hpp"

namespace deskctl {

/// Refuses a text that names several teams, and a team that is named twice.
std::vector<std::string> read_teams(TableReader& reader, ConfigProblems& problems);

}  // namespace deskctl
