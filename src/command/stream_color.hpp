// Whether a stream is written in colour.
#pragma once

#include "command/session.hpp"

namespace deskctl {

/// --color, else NO_COLOR, CLICOLOR_FORCE and TERM (no-color.org, bixense.com/clicolors), else
/// whether it is a terminal.
bool is_colored(const Arguments& arguments, const Surroundings& surroundings, bool is_terminal);

}  // namespace deskctl
