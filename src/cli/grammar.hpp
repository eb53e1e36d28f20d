// A command line as CLI11 takes it apart. Nothing of it is checked here: parse.hpp does.
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
    bool has_value = false;  ///< Of an option: whether one was typed.
    bool attached = false;   ///< Typed as `--name=value`, so it is meant as one.
  };
  std::vector<std::string> command;  ///< Words that name it: one, two, or none.
  std::vector<std::string> strays;   ///< Words where one of a command should be: `report overdu`.
  std::vector<Piece> pieces;  ///< Options wherever they stand, and words, as they were typed.
  std::vector<std::string> unknown;  ///< What looks like an option and is none.
  std::string cut_off;               ///< The option that ends the line without its value.
  std::string complaint;             ///< Anything else that CLI11 refused, in its words.

  std::vector<std::string> words() const;
  /// The last value, before the line is known to be right: refusals are worded by it.
  std::optional<std::string> value(Option option) const;
  /// Whether the flag stands anywhere, even where a value should.
  bool asks_for(Option flag) const;
};

/// Of a line without the program's name:
/// `--now 09:00 report day -nq` → command {report, day}, pieces {now 09:00}, {dry_run}, {quiet}.
TypedLine take_apart(const std::vector<std::string>& line);

}  // namespace deskctl
