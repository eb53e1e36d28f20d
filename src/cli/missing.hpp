// Everything a command line lacks, told at once.
#pragma once

#include "command/command_table.hpp"

namespace deskctl {

/// Throws Refused (usage) if a required word and an option that the command needs are missing, or
/// several of either, and names them all with an example. Of one alone the command itself knows
/// better what to type.
void refuse_several_missing(const CommandSpec& command, const Arguments& arguments);

}  // namespace deskctl
