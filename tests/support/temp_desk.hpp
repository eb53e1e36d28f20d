// A desk of its own for a test, and the whole program run on it: one typed line, its time, its exit
// code and what it printed. No process is started, nothing reads the real clock.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "deskctl/message/files_messages.hpp"
#include "support/temp_dir.hpp"

namespace deskctl::test {

/// The result of one command line.
struct Ran {
  int exit = -1;
  std::string out;
  std::string err;
};

class TempDesk : public TempDir {
 public:
  /// `config` is added to desk.toml.
  explicit TempDesk(const std::string& config = "") {
    run({"init", path(), "--lang", "en"});
    if (!config.empty()) write("desk.toml", read("desk.toml") + config);
  }

  std::string time = "2026-10-12T09:00:00+08:00";  ///< The machine's clock.
  std::map<std::string, std::string, std::less<>> variables{{"DESKCTL_STAFF", "林悦"}};
  std::deque<std::string> input;  ///< Lines of standard input.
  bool out_is_full = false;       ///< Standard output takes nothing.
  int terminal_columns = 0;
  std::function<std::unique_ptr<Screen>(bool colours)> open_screen;
  bool err_is_terminal = false;
  int terminal_rows = 0;
  std::string pager;  ///< That was started last.
  /// Whether a person sits at a terminal and types `answers`, one a question; "\x03" is Ctrl-C.
  /// With no answer left they press Ctrl-D.
  bool person = false;
  std::deque<std::string> answers;
  std::string time_answered;  ///< The clock after the answers; empty: no time passes.

  Ran run(const std::vector<std::string>& line) {
    Ran ran;
    Surroundings around;
    around.variable = [this](std::string_view name) {
      const auto found = variables.find(name);
      return found == variables.end() ? std::string() : found->second;
    };
    around.folder = path();
    around.login = [] { return std::string("desk1"); };
    around.line_of_input = [this](const std::string&) -> std::optional<std::string> {
      if (input.empty()) return std::nullopt;
      std::string first = std::move(input.front());
      input.pop_front();
      return first;
    };
    if (person)
      around.ask = [&](std::string_view prompt) {
        ran.err += prompt;
        TypedAnswer answer;
        if (answers.empty()) return answer;
        answer.text = std::move(answers.front());
        answers.pop_front();
        answer.kind =
            answer.text == "\x03" ? TypedAnswer::Kind::interrupted : TypedAnswer::Kind::line;
        ran.err += '\n';
        return answer;
      };
    around.machine = "0123456789abcdef";
    around.clock = parse_rfc3339(time).value();
    around.later = [this] {
      return parse_rfc3339(time_answered.empty() ? time : time_answered).value();
    };
    around.terminal_columns = terminal_columns;
    around.open_screen = open_screen;
    around.run = deskctl::run;
    around.err_is_terminal = err_is_terminal;
    around.terminal_rows = terminal_rows;
    around.page = [&](const std::string& command, std::string_view text) {
      pager = command;
      ran.out += text;
      return true;
    };
    around.out = [&](std::string_view text) {
      if (out_is_full && !text.empty())
        refuse(Exit::io, message::file_cannot_write, {"stdout", "No space left on device"});
      ran.out += text;
    };
    around.err = [&ran](std::string_view text) { ran.err += text; };
    ran.exit = deskctl::run(line, around);
    return ran;
  }

  /// The same at `hour` (09:20) of the day of `time`; later runs stay there.
  Ran at(const std::string& hour, const std::vector<std::string>& line) {
    time = time.substr(0, 11) + hour + ":00+08:00";
    return run(line);
  }

  /// All journal files, name and bytes: to see that nothing changed.
  std::string ledger() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*this / "ledger"))
      if (entry.is_regular_file()) {
        const std::string name = entry.path().lexically_relative(path()).string();
        files[name] = read(name);
      }
    std::string all;
    for (const auto& [name, bytes] : files) all += name + '\n' + bytes;
    return all;
  }
};

}  // namespace deskctl::test
