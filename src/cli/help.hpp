// Help texts, made from the command table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/command_table.hpp"

namespace deskctl {

/// One sentence, two examples, the commands: at most 25 lines.
std::string short_help(Language language);
/// Usage, examples and options of one command: the common ones explained, all named, on a screen of
/// 24 lines and 80 columns.
std::string command_help(const CommandSpec& command, Language language);
/// All of them explained, and those of every command.
std::string long_command_help(const CommandSpec& command, Language language);
/// Usage of all commands with the same first word: `report`, `calendar`.
std::string family_help(std::string_view first_word, Language language);
/// `help dates` and other topics; nothing if there is no such topic.
std::optional<std::string> topic_help(std::string_view topic, Language language);
/// The names of these topics.
std::vector<std::string_view> topic_names();
std::string version_line();

}  // namespace deskctl
