// What was typed, after the command line was taken apart: options by name, and the words that are
// none.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/command.hpp"
#include "command/option.hpp"

namespace deskctl {

struct Arguments {
  Command command = Command::where;
  std::map<Option, std::string> options;  ///< Flags are "".
  std::vector<std::string> words;
  /// What was typed as `-` and is to be read from standard input, in the order typed: options, and
  /// words as nothing.
  std::vector<std::optional<Option>> awaited;

  bool has(Option option) const { return options.contains(option); }
  /// The option's value; empty if it was not given (no option takes an empty value).
  std::string value(Option option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::string() : found->second;
  }
  std::string word(std::size_t index) const {
    return index < words.size() ? words[index] : std::string();
  }
};

}  // namespace deskctl
