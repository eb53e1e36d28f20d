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

/// An option means the same in every command that takes it.
struct OptionSpec {
  std::string_view name;   ///< Long, without dashes.
  char letter;             ///< Short form, or 0.
  std::string_view value;  ///< What stands for its value in help; empty for a flag.
  Message help;
  bool value_optional = false;
  bool personal = false;  ///< `-` stands for a line of standard input.
};

enum class CommandGroup { take, work_order, follow_up, record, look, ledger };

struct CommandSpec {
  std::string_view name;  ///< One word, or two: `report overdue`.
  CommandGroup group;
  std::vector<std::string_view> words;  ///< `ID`, `[TEXT]` may be left out, `[FILTER…]` any number.
  std::vector<std::string_view> options;  ///< Besides the global ones.
  Exit (*run)(Session&);
  Message summary;
  std::vector<std::string_view> examples;  ///< Without the leading `deskctl`.
  bool writes = false;                     ///< Whether it writes into the folder.
};

std::span<const CommandSpec> command_table();
std::span<const OptionSpec> option_table();
/// Options that every command takes.
std::span<const std::string_view> global_options();

const CommandSpec* find_command(std::string_view name);
/// By long name, or by its letter if `name` is one character.
const OptionSpec* find_option(std::string_view name);
/// Whether `command` takes the option of that long name.
bool takes_option(const CommandSpec& command, std::string_view name);

}  // namespace deskctl
