// Refusals: one exception carries its problems to the edge of the program.
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/message/message.hpp"

namespace deskctl {

/// The exit codes that scripts rely on.
enum class Exit : int {
  done = 0,
  yes = 1,
  usage = 2,
  refused = 3,
  recorded_not_shown = 6,
  damaged = 65,
  no_desk = 66,
  internal = 70,
  cannot_create = 73,
  io = 74,
  lock_timeout = 75,
  permission = 77,
  config = 78,
  interrupted = 130,
};

/// A sentence not worded yet: a message and the values for its places.
struct Said {
  Message message;
  std::vector<std::string> values;
  /// The kind of word that each value is (`status`, `event`, `minutes`, a vocabulary; `words`: a
  /// vocabulary and all its tokens), so that people read it in their own language. Empty, or
  /// missing at the end, for values that are shown as they are.
  std::vector<std::string_view> kinds = {};
};

/// Source lines are shown for this many problems only; nobody reads more.
inline constexpr std::size_t most_shown_lines = 200;

/// One thing that is wrong, and where. It is worded only when printed, in the reader's language.
struct Problem {
  Said what;
  std::optional<Said> hint;  ///< What to type or do instead.
  std::string file;          ///< As shown to people; empty when no file is at fault.
  int line = 0;              ///< From 1; 0 when the whole file is meant.
  int column = 0;            ///< In bytes, from 1; 0 when the whole line is meant.
  std::string source_line;   ///< The line itself, for the caret; may be empty.
};

/// For people at a desk: the first few problems of each kind in a file, then how many more there
/// are. `check` names every line.
std::vector<Problem> few_of(const std::vector<Problem>& problems);

/// The only refusal. Thrown where something is refused, caught once in run().
class Refused : public std::exception {
 public:
  Refused(Exit exit, Problem problem);
  Refused(Exit exit, std::vector<Problem> problems);

  Exit exit() const { return exit_; }
  const std::vector<Problem>& problems() const { return problems_; }
  /// The first problem in English, for debuggers and test failures; people get render/problem.hpp.
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  Exit exit_;
  std::vector<Problem> problems_;
  std::string what_;
};

/// A usage error (exit 2) about a value somebody typed.
[[noreturn]] void refuse(Message what, std::vector<std::string> values);
[[noreturn]] void refuse(Message what, std::vector<std::string> values, Said hint);
[[noreturn]] void refuse(Exit exit, Message what, std::vector<std::string> values);
[[noreturn]] void refuse(Exit exit, Message what, std::vector<std::string> values, Said hint);

}  // namespace deskctl
