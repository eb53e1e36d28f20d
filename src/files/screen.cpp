#include "files/screen.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "deskctl/message/board_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/screen_keys.hpp"
#include "files/system.hpp"

// After all others: it defines macros with names such as `lines` and `timeout`.
#define NCURSES_NOMACROS
#define _XOPEN_SOURCE_EXTENDED 1  // NOLINT: the name that curses asks for
#include <curses.h>
#include <term.h>
#undef lines
#undef tone
#undef columns

namespace deskctl {
namespace {

// How long the rest of a function key may take after its first byte.
constexpr int escape_delay = 50;

constexpr std::array caught{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT};

sigset_t set_of_caught() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : caught) sigaddset(&set, signal);
  return set;
}

[[noreturn]] void refuse_terminal(Message what, const std::string& value) {
  refuse(Exit::usage, what, {value}, {message::hint_board_no_terminal, {}});
}

void check_terminal() {
  if (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0)
    refuse_terminal(message::board_no_terminal, "");
  const char* name = std::getenv("TERM");
  const std::string shown = name == nullptr ? "" : printable(name);
  int found = 0;
  if (shown.empty() || setupterm(name, STDOUT_FILENO, &found) != OK)
    refuse_terminal(message::board_poor_terminal, shown);
  if (cursor_address == nullptr || clear_screen == nullptr)
    refuse_terminal(message::board_poor_terminal, shown);
}

// As curses counts columns. Where it would count others than we do, or does not know the character,
// a `?` keeps what stands behind it in its place. Joiners are left out: a terminal may make one
// character of what they join, and no longer agree on its width.
std::wstring wide(std::string_view text) {
  constexpr std::int32_t joiner = 0x200D;
  constexpr std::int32_t first_selector = 0xFE00;
  constexpr std::int32_t last_selector = 0xFE0F;
  std::wstring out;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = first_character(text.substr(at));
    const int columns = columns_of(text.substr(at, next.length));
    at += next.length;
    if (next.code == joiner || (next.code >= first_selector && next.code <= last_selector))
      continue;
    const auto character = static_cast<wchar_t>(next.code);
    if (next.code >= 0 && !acts_on_terminals(next.code) && wcwidth(character) == columns)
      out += character;
    else
      out.append(static_cast<std::size_t>(columns), L'?');
  }
  return out;
}

class Terminal : public Screen {
 public:
  explicit Terminal(bool colours) {
    check_terminal();
    // Its characters are UTF-8 whatever the locale, as everywhere in the program.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    const sigset_t set = set_of_caught();
    sigprocmask(SIG_BLOCK, &set, &mask_before_);
    signals_ = Descriptor(signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
    screen_ = newterm(nullptr, stdout, stdin);
    if (screen_ == nullptr) {
      sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
      refuse_terminal(message::board_poor_terminal, "");
    }
    std::signal(SIGTSTP, SIG_DFL);  // curses has a handler of its own
    set_escdelay(escape_delay);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    KeyReader::begin();
    if (colours && has_colors() && start_color() == OK && use_default_colors() == OK) {
      init_pair(late_colour, COLOR_RED, -1);
      init_pair(soon_colour, COLOR_YELLOW, -1);
      coloured_ = true;
    }
    bracket_pastes(true);
    take_size();
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  ~Terminal() override {
    leave();
    delscreen(screen_);
    signals_.close();
    // Signals still to come are answered as they always were.
    for (const int signal : {SIGINT, SIGTERM, SIGWINCH}) std::signal(signal, SIG_DFL);
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
    if (ended_by_ != 0) std::raise(ended_by_);
  }

  ScreenSize size() const override { return {getmaxx(stdscr), getmaxy(stdscr)}; }

  void draw(const Screenful& screenful) override {
    erase();
    int line = 0;
    for (const ScreenLine& spans : screenful.lines) {
      if (line >= getmaxy(stdscr)) break;
      move(line++, 0);
      for (const ScreenText& span : spans) {
        attr_set(looks_of(span), colour_of(span.tone), nullptr);
        const std::wstring text = wide(span.text);
        addnwstr(text.c_str(), static_cast<int>(text.size()));
      }
    }
    attr_set(A_NORMAL, 0, nullptr);
    curs_set(screenful.cursor_line < 0 ? 0 : 1);
    if (screenful.cursor_line >= 0) move(screenful.cursor_line, screenful.cursor_column);
    refresh();
  }

  Input wait(int also, std::optional<Seconds> at_most) override {
    ended_by_ = 0;  // who waits again did not end by Ctrl-C
    Input input = next_input(also, at_most);
    input.now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
    return input;
  }

 private:
  static constexpr short late_colour = 1;
  static constexpr short soon_colour = 2;

  static attr_t looks_of(const ScreenText& span) {
    attr_t looks = span.reversed ? A_REVERSE : A_NORMAL;
    if (span.tone == Tone::strong || span.tone == Tone::late) looks |= A_BOLD;
    if (span.tone == Tone::faint) looks |= A_DIM;
    return looks;
  }
  short colour_of(Tone tone) const {
    if (!coloured_) return 0;
    return tone == Tone::late ? late_colour : tone == Tone::soon ? soon_colour : short{0};
  }

  // Whether a paste is marked as one: else each of its letters would be a command.
  static void bracket_pastes(bool wanted) {
    write_fully(STDOUT_FILENO, wanted ? "\033[?2004h" : "\033[?2004l");
  }

  static void leave() {
    bracket_pastes(false);
    endwin();
  }

  static void take_size() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
      resizeterm(size.ws_row, size.ws_col);
  }

  static void draw_anew() {
    take_size();
    clearok(curscr, TRUE);
  }

  // Stops as everything does that Ctrl-Z is typed at, with the terminal as it was before.
  static void stop() {
    leave();
    sigset_t stopping;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTSTP);
    std::raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stopping, nullptr);  // here it stops, and here it goes on
    sigprocmask(SIG_BLOCK, &stopping, nullptr);
    reset_prog_mode();
    bracket_pastes(true);
    draw_anew();
  }

  Input next_input(int also, std::optional<Seconds> at_most) {
    for (;;) {
      if (auto key = keys_.next()) return {Input::Kind::key, *std::move(key), {}};
      std::array<pollfd, 3> ready{
          {{STDIN_FILENO, POLLIN, 0}, {signals_.fd(), POLLIN, 0}, {also, POLLIN, 0}}};
      const int milliseconds =
          at_most ? static_cast<int>(std::chrono::milliseconds(*at_most).count()) : -1;
      const int count =
          uninterrupted([&] { return poll(ready.data(), ready.size(), milliseconds); });
      if (count == 0) return {Input::Kind::time, {}, {}};
      if ((ready[1].revents & POLLIN) != 0)
        if (const auto input = next_signal()) return *input;
      if ((ready[2].revents & POLLIN) != 0) return {Input::Kind::readable, {}, {}};
      if (count < 0 || (ready[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0)
        return {Input::Kind::ended, {}, {}};
    }
  }

  std::optional<Input> next_signal() {
    signalfd_siginfo info{};
    if (read(signals_.fd(), &info, sizeof info) != sizeof info) return std::nullopt;
    switch (const auto signal = static_cast<int>(info.ssi_signo)) {
      case SIGTSTP:
        stop();
        return Input{Input::Kind::resized, {}, {}};
      case SIGCONT:
        reset_prog_mode();
        draw_anew();
        return Input{Input::Kind::resized, {}, {}};
      case SIGWINCH:
        take_size();
        return Input{Input::Kind::resized, {}, {}};
      case SIGINT:
        ended_by_ = signal;
        keys_.end_paste();
        return Input{Input::Kind::interrupted, {}, {}};
      default:
        ended_by_ = signal;
        return Input{Input::Kind::ended, {}, {}};
    }
  }

  SCREEN* screen_ = nullptr;
  sigset_t mask_before_{};
  Descriptor signals_;
  int ended_by_ = 0;
  bool coloured_ = false;
  KeyReader keys_;
};

}  // namespace

std::unique_ptr<Screen> open_screen(bool colours) {
  return std::make_unique<Terminal>(colours);
}

}  // namespace deskctl
