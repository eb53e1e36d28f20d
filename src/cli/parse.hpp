// The command line taken apart by the table (CLI11 stays behind it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/table.hpp"

namespace deskctl {

/// The command that a line names, before anything else is looked at.
struct FoundCommand {
  const CommandSpec* command = nullptr;
  std::string typed;            ///< The words that should name it; empty if there are none.
  std::vector<std::size_t> at;  ///< Where they stand.
};
FoundCommand find_command_in(const std::vector<std::string>& line);

/// What the line gives for an option, before the line is known to be right: the language of its
/// refusals depends on it.
std::optional<std::string> early_value(const std::vector<std::string>& line, Option name);

/// Whether `--name` (or its letter) stands on the line before a `--`.
bool has_flag(const std::vector<std::string>& line, Option name);

/// The rest of the line for a command. Throws Refused (usage), unknown names first.
Arguments parse_line(const std::vector<std::string>& line, const FoundCommand& found);

}  // namespace deskctl
