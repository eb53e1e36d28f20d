// The spot of the cursor on a command line that is still being typed: what can be typed there. It
// follows from the words before it and the tables of commands and options alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/command_table.hpp"

namespace deskctl {

struct Spot {
  enum class Kind {
    nothing,
    command,      ///< The name of a command, or the first of its two words.
    second_word,  ///< The second, after `first_word`.
    help,         ///< A command or topic after `help`.
    word,         ///< The word `word` of `command`.
    option,
    value,  ///< The value of `option`.
  };
  Kind kind = Kind::nothing;
  const CommandSpec* command = nullptr;  ///< Null before a command is typed.
  std::string first_word;
  const WordSpec* word = nullptr;
  const OptionSpec* option = nullptr;
  bool options_ended = false;  ///< By `--`.
  std::string kept;            ///< The beginning of the cursor's word that stays: `--to=`.
  std::string typed;           ///< The rest of it, up to the cursor.
  Arguments arguments;         ///< The options and words before the cursor.
};

/// `before` are the whole words before the cursor's, without the program's name; `cursor` is the
/// beginning of its own.
///
///     spot_of({"dispatch", "17"}, "--to=e") → value of --to, kept `--to=`, typed `e`
Spot spot_of(const std::vector<std::string>& before, const std::string& cursor);

}  // namespace deskctl
