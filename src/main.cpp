#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "cli/run.hpp"
#include "files/machine.hpp"
#include "files/output.hpp"
#include "files/pager.hpp"
#include "files/screen.hpp"
#include "files/terminal.hpp"

namespace {

std::string variable(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value == nullptr ? "" : value;
}

std::string current_folder() {
  char path[PATH_MAX];
  return getcwd(path, sizeof path) == nullptr ? "" : path;
}

std::string login() {
  const passwd* user = getpwuid(getuid());
  return user == nullptr ? std::to_string(getuid()) : user->pw_name;
}

std::optional<std::string> line_of_input(const std::string& name) {
  if (deskctl::person_can_answer()) deskctl::write_all(STDERR_FILENO, name + ": ", "stderr");
  return deskctl::read_input_line();
}

deskctl::Instant clock_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

int terminal_columns() {
  if (isatty(STDOUT_FILENO) == 0) return 0;
  if (const int columns = std::atoi(variable("COLUMNS").c_str()); columns > 0) return columns;
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 80;
}

int terminal_rows() {
  winsize size{};
  const bool both = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
  return both && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    deskctl::prepare_process();
  } catch (const deskctl::Refused& refused) {
    return static_cast<int>(refused.exit());  // without descriptors there is nowhere to say why
  }
  deskctl::Surroundings surroundings;
  surroundings.variable = variable;
  surroundings.folder = current_folder();
  surroundings.login = login;
  surroundings.line_of_input = line_of_input;
  surroundings.machine = deskctl::machine_name();
  if (deskctl::person_can_answer()) surroundings.ask = deskctl::ask_at_terminal;
  surroundings.clock = clock_now();
  surroundings.later = clock_now;
  surroundings.terminal_columns = terminal_columns();
  surroundings.open_screen = deskctl::open_screen;
  surroundings.run = deskctl::run;
  if (isatty(STDERR_FILENO) != 0)
    surroundings.progress = [](std::string_view text) {
      deskctl::write_all(STDERR_FILENO, text, "stderr");
    };
  surroundings.terminal_rows = terminal_rows();
  surroundings.err_is_terminal = isatty(STDERR_FILENO) != 0;
  surroundings.out = [](std::string_view text) {
    deskctl::write_all(STDOUT_FILENO, text, "stdout");
  };
  surroundings.page = deskctl::show_in_pager;
  surroundings.err = [](std::string_view text) {
    deskctl::write_all(STDERR_FILENO, text, "stderr");
  };
  try {
    return deskctl::run({argv + 1, argv + argc}, surroundings);
  } catch (const std::bad_alloc&) {  // so little that run() could not even say so
    constexpr std::string_view last_words = "deskctl: error: not enough memory\n";
    const bool told = write(STDERR_FILENO, last_words.data(), last_words.size()) > 0;
    return static_cast<int>(told ? deskctl::Exit::internal : deskctl::Exit::io);
  }
}
