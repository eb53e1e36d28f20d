// The meaning of a command line, or what is wrong with it.
#pragma once

#include <string>

#include "cli/grammar.hpp"
#include "command/command_table.hpp"

namespace deskctl {

/// The command named on the line; null if there is none, or only the first of two words. Throws
/// Refused (usage) for an unknown command.
const CommandSpec* command_of(const TypedLine& line);

/// The rest of the line, for that command. Throws Refused (usage), for unknown names first, because
/// one may be a misspelt name of a missing argument.
Arguments arguments_of(const TypedLine& line, const CommandSpec& command);

/// Throws Refused (usage) for an unknown command, with the nearest one.
[[noreturn]] void refuse_command(const std::string& typed);

}  // namespace deskctl
