// What a command line means, or what is wrong with it.
#pragma once

#include <string>

#include "cli/grammar.hpp"
#include "command/command_table.hpp"

namespace deskctl {

/// The command that the line names; null where it names none at all, or only the first word of
/// several. Throws Refused (usage) for one that does not exist.
const CommandSpec* command_of(const TypedLine& line);

/// Everything else on the line, for that command. Throws Refused (usage), unknown names first,
/// because what is missing may be what the unknown name stands for.
Arguments arguments_of(const TypedLine& line, const CommandSpec& command);

/// Throws Refused (usage) for a command that is none, naming the nearest.
[[noreturn]] void refuse_command(const std::string& typed);

}  // namespace deskctl
