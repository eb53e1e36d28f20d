// The commands by any of their words: the name, or one of the aliases in the table. An alias is
// never guessed from a beginning, so a script that uses it means the same for good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/command_table.hpp"

namespace deskctl {

/// The first of a command's two words, and its aliases.
struct FamilySpec {
  std::string_view name;
  std::string_view aliases;
};
std::span<const FamilySpec> family_table();

/// Words for a command with options: `报修` is `log-call --category repair`.
struct Shortcut {
  std::string_view words;
  Command command;
  std::string_view options;
};
std::span<const Shortcut> shortcut_table();
/// The one that `typed` means, or null.
const Shortcut* shortcut_meant(std::string_view typed);

/// The words of a table's cell: `log call dj 登记 登記`
std::vector<std::string_view> words_in(std::string_view cell);

/// The command of one word that is meant by `typed`, in any width or case; null if there is none.
const CommandSpec* command_meant(std::string_view typed);
/// The command of two words: `report`, `超时`.
const CommandSpec* command_meant(std::string_view family, std::string_view typed);
/// The name of the family that is meant by `typed`: `report` by `报表`; empty if there is none.
std::string_view family_meant(std::string_view typed);

/// Whether `typed` asks for help as a command: `help`, `帮助`.
bool is_help(std::string_view typed);
/// Its aliases.
std::string_view help_aliases();

/// The name or alias nearest to what was typed, in full: `dispatch`, `report 超时`; empty if none
/// is near.
std::string nearest_command(const std::string& typed);

}  // namespace deskctl
