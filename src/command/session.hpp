// The surroundings of a command: desk, clock, author, and output.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/arguments.hpp"
#include "command/format.hpp"
#include "desk/desk.hpp"
#include "desk/ledger.hpp"
#include "deskctl/render/wording.hpp"
#include "files/screen.hpp"
#include "files/terminal.hpp"

namespace deskctl {

/// The program's environment, taken once by main; tests give their own.
struct Surroundings {
  std::function<std::string(std::string_view)> variable;  ///< Of the environment; empty if unset.
  std::string folder;                  ///< The current folder; empty if it no longer exists.
  std::function<std::string()> login;  ///< The user's name, or number.
  /// The next line of standard input without its end, after a prompt with that name on a terminal;
  /// nothing at the end of the input.
  std::function<std::optional<std::string>(const std::string& name)> line_of_input;
  /// Asks a person and gives the answer; null where nobody can be asked.
  std::function<TypedAnswer(std::string_view prompt)> ask = {};
  std::string machine;  ///< Its name; empty if unknown.
  Instant clock;
  std::function<Instant()> later = {};  ///< The clock again, after a person was waited for.
  int terminal_columns = 0;             ///< Of standard output; 0: no terminal.
  /// The whole screen, in colours or without; null or Refused (2) where there is no terminal for
  /// it.
  std::function<std::unique_ptr<Screen>(bool colours)> open_screen;
  /// Runs one more command line, for commands that have others do their work; see cli/run.hpp.
  int (*run)(const std::vector<std::string>& line, const Surroundings& surroundings) = nullptr;
  /// Shows a passing text on the terminal of standard error; empty if there is none.
  std::function<void(std::string_view)> progress = {};
  bool err_is_terminal = false;
  int terminal_rows = 0;  ///< Of standard input and output, if both are one; else 0.
  /// Standard output and standard error; they throw Refused (74) if writing fails.
  std::function<void(std::string_view)> out, err;
  /// Shows a text by a pager, a shell command; false: it could not be started.
  std::function<bool(const std::string& pager, std::string_view text)> page;
};

/// A file to write besides, or instead of, standard output.
struct OutputFile {
  std::string path;
  std::string data;
};

/// Output is written only at the end, each stream in one piece, so that a failure leaves no half
/// output.
struct Output {
  std::string data;      ///< For standard output, or the file of -o.
  std::string messages;  ///< For standard error.
  std::string label;     ///< Part of the file's name if -o is a folder: a period; empty: today.
  std::vector<OutputFile> files;  ///< Of --split, in place of the one file of -o.
  bool is_split = false;
  bool is_streamed = false;  ///< Written by the command itself, because it may be long.
  bool is_binary = false;    ///< No text: written as it is.
  bool recorded = false;     ///< Something is on disk now; later failures do not undo it.
};

class Session {
 public:
  Session(const Arguments& arguments, const Surroundings& surroundings);

  const Arguments& arguments() const { return arguments_; }
  const Surroundings& surroundings() const { return surroundings_; }
  Output& output() { return output_; }

  /// The desk's path and where it came from: --desk, DESKCTL_DESK, or the nearest folder upward.
  /// Throws 66.
  struct Found {
    std::string path;
    std::string source;
  };
  Found desk_path() const;
  /// Opens the desk on first use.
  const Desk& desk();
  const Zone& zone() { return desk().config.zone; }
  /// The present time: --now, DESKCTL_NOW, or the clock.
  Instant now();
  /// The same for a desk in `zone`, to whose local time a typed one belongs.
  Instant now_in(const Zone& zone) const;
  bool clock_given() const;
  /// Takes the present time again, because answering took a while, or waiting for the lock.
  void look_at_clock();
  /// --lang, DESKCTL_LANG, desk.toml (of --desks: the first that has a language), the locale. Never
  /// fails, because errors need a language.
  Language language() const;
  /// Of what the program itself writes into the ledger: the desk's, whoever reads it.
  Language ledger_language() { return desk().config.language.value_or(language()); }

  /// The format that is meant, one of formats_of(). Throws 2 for others.
  Format format() const { return format_meant(arguments_, formats_of(arguments_)); }
  View view();
  /// The same, but with names and phones where the desk itself reads it: as text at a terminal, not
  /// in a file.
  View desk_view();
  bool quiet() const { return arguments_.has(Option::quiet); }
  bool dry_run() const { return arguments_.has(Option::dry_run); }

  void say_problem(const Problem& problem, bool warning);
  void note(Message message, std::vector<std::string> values,
            std::optional<Said> hint = std::nullopt);

 private:
  std::string typed_now() const;

  const Arguments& arguments_;
  const Surroundings& surroundings_;
  Output output_;
  std::optional<Desk> desk_;
  std::optional<Instant> now_;
};

}  // namespace deskctl
