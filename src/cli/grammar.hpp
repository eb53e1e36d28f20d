// A command line as CLI11 takes it apart. parse.hpp checks it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/option.hpp"

namespace deskctl {

struct TypedLine {
  struct Piece {
    const OptionSpec* option = nullptr;  ///< Null: a word.
    std::string text;
    bool has_value = false;  ///< Of an option: whether a value was typed.
    bool attached = false;   ///< Typed as `--name=value`, so the value is certain.
  };
  std::vector<std::string> command;  ///< The words of its name: one, two, or none.
  std::vector<std::string> strays;   ///< Words in the place of a command's name: `report overdu`.
  std::vector<Piece> pieces;         ///< Options and words, in the order typed.
  std::vector<std::string> unknown;  ///< Words that look like options but are none.
  std::string cut_off;               ///< The option at the end of the line that lacks its value.
  std::string complaint;             ///< Any other refusal by CLI11, in its words.

  std::vector<std::string> words() const;
  /// The last value. Also works on a wrong line, because it decides how errors are worded.
  std::optional<std::string> value(Option option) const;
  /// Whether the flag occurs anywhere, even in place of a value.
  bool asks_for(Option flag) const;
};

/// Takes a line without the program's name:
/// `--now 09:00 report day -nq` → command {report, day}, pieces {now 09:00}, {dry_run}, {quiet}.
TypedLine take_apart(const std::vector<std::string>& as_typed);

}  // namespace deskctl
