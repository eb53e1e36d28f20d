// The commands as one table for parsing, help, suggestions and 'may this command write'.
// To add a command: its value in command.hpp and its row here at the same place, its function in
// commands.hpp, its texts in message/help_messages.def.
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

/// A positional word. Required words stand before optional ones.
struct WordSpec {
  enum class Kind {
    id,
    place,
    text,
    clock,
    filter,
    period,
    date,
    shell,
    file,
    folder,
    of_register,  ///< The name of a register,
    verb,         ///< a word of it,
    entry,        ///< and what may follow: an entry, a place, FIELD=VALUE.
    handover,     ///< accept or show.
  };
  std::string_view name;  ///< `ID`, as shown in help.
  Kind kind;
  bool required = true;
  bool many = false;  ///< Any number of them: the last word, or ids before a text.
};
/// `ID`, `[TEXT]`, `[FILTER…]`
std::string shown(const WordSpec& word);

/// The effects that running a command may have.
enum class Access {
  reads,
  records,      ///< Adds events to the ledger, by the person who types.
  writes,       ///< Changes files of the folder.
  writes_with,  ///< The same, but only with `writing_option`.
};

struct CommandSpec {
  Command command;
  std::string_view name;     ///< One word, or two: `report overdue`.
  std::string_view aliases;  ///< Of its last word, with spaces between: English, pinyin, Chinese.
  CommandGroup group;
  std::span<const WordSpec> words;
  std::span<const Option> options;  ///< Besides those of every command.
  Exit (*run)(Session&);
  Message summary;
  std::array<std::string_view, 7> examples;  ///< Without the leading `deskctl`; the rest is empty.
  Access access = Access::reads;
  Option writing_option = Option::help;
};

std::span<const CommandSpec> command_table();
const CommandSpec& spec_of(Command command);
/// The command of that full name, or null.
const CommandSpec* find_command(std::string_view name);

/// Whether it is one of `report …`.
bool is_report(const CommandSpec& command);

bool takes_option(const CommandSpec& command, Option option);
/// Whether it takes the option without a value too: `check --policy`.
bool may_lack_value(const CommandSpec& command, Option option);
/// Whether -o may name a folder that is not there yet, by a path that ends in `/`.
bool makes_folder(Command command);
/// Whether running it with these arguments may change something on disk.
bool may_write(const CommandSpec& command, const Arguments& arguments);

}  // namespace deskctl
