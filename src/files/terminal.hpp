// Questions to a person at a terminal.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// A person's answer.
struct TypedAnswer {
  enum class Kind {
    line,         ///< `text` is the line without its end.
    end,          ///< Ctrl-D, or the terminal is gone.
    interrupted,  ///< Ctrl-C
    too_long,     ///< The terminal cut the line.
  };
  Kind kind = Kind::end;
  std::string text;
};

/// Whether standard input and standard error are terminals.
bool person_can_answer();

/// Writes `prompt` to standard error and reads one line of standard input. The prompt is written
/// again when the program comes back from Ctrl-Z.
TypedAnswer ask_at_terminal(std::string_view prompt);

}  // namespace deskctl
