// The commands as a table: parsing, help, suggestions and 'may this command write' all read it.
// To add a command: its value in command.hpp and its row here at the same place, its function in
// commands.hpp, its texts in message/help.def.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "command/command.hpp"
#include "command/commands.hpp"
#include "deskctl/message/message.hpp"

namespace deskctl {

enum class CommandGroup { take, work_order, follow_up, record, look, ledger };

/// A word that is no option. Words that must be typed stand before those that may be left out.
struct WordSpec {
  enum class Kind { id, place, text, clock, filter, period, date, file, folder };
  std::string_view name;  ///< `ID`, as help calls it.
  Kind kind;
  bool required = true;
  bool many = false;  ///< Any number: of the last, or of ids before a text.
};
/// `ID`, `[TEXT]`, `[FILTER…]`
std::string shown(const WordSpec& word);

/// What running a command may change.
enum class Access {
  reads,
  records,      ///< Events in the ledger, by the person who types.
  writes,       ///< Files of the folder.
  writes_with,  ///< The same, where it is run with `writing_option`.
};

struct CommandSpec {
  Command command;
  std::string_view name;  ///< One word, or two: `report overdue`.
  CommandGroup group;
  std::span<const WordSpec> words;
  std::span<const Option> options;  ///< Besides those that every command takes.
  Exit (*run)(Session&);
  Message summary;
  std::array<std::string_view, 6> examples;  ///< Without the leading `deskctl`; the rest is empty.
  Access access = Access::reads;
  Option writing_option = Option::help;
};

std::span<const CommandSpec> command_table();
const CommandSpec& spec_of(Command command);
/// The command of that whole name, or null.
const CommandSpec* find_command(std::string_view name);
/// Whether commands of two words begin with this one: `report`.
bool is_family(std::string_view word);

bool takes_option(const CommandSpec& command, Option option);
/// Whether running it with these arguments may leave something on disk.
bool may_write(const CommandSpec& command, const Arguments& arguments);

}  // namespace deskctl
