// The typed command line, taken apart: options by name, and the other words.
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
  /// Values typed as `-`, to be read from standard input, in the order typed: options; nothing for
  /// a word.
  std::vector<std::optional<Option>> awaited;

  bool has(Option option) const { return options.contains(option); }
  /// The option's value; empty if it was not given (no option accepts an empty value).
  std::string value(Option option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::string() : found->second;
  }
  std::string word(std::size_t index) const {
    return index < words.size() ? words[index] : std::string();
  }
};

}  // namespace deskctl
