// The commands and options as a table: parsing, help and suggestions all read it.
// To add a command: its function in command/commands.hpp, a row here, its texts in
// message/help.def.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "command/commands.hpp"
#include "deskctl/message/message.hpp"

namespace deskctl {

enum class CommandGroup { take, work_order, follow_up, record, look, ledger };

struct CommandSpec {
  std::string_view name;  ///< One word, or two: `report overdue`.
  CommandGroup group;
  std::vector<std::string_view> words;  ///< `ID`, `[TEXT]` may be left out, `[FILTER…]` any number.
  std::vector<Option> options;          ///< Besides the global ones.
  Exit (*run)(Session&);
  Message summary;
  std::vector<std::string_view> examples;  ///< Without the leading `deskctl`.
  bool writes = false;                     ///< Whether it writes into the folder.
};

std::span<const CommandSpec> command_table();
const CommandSpec* find_command(std::string_view name);
/// Whether `command` takes the option.
bool takes_option(const CommandSpec& command, Option option);

}  // namespace deskctl
