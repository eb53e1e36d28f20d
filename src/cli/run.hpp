// The edge of the program: arguments in, output and an exit code out.
#pragma once

#include <string>
#include <vector>

#include "command/session.hpp"

namespace deskctl {

/// Runs one command line (without the program's name). Catches all refusals and words them in the
/// reader's language.
int run(const std::vector<std::string>& line, const Surroundings& surroundings);

}  // namespace deskctl
