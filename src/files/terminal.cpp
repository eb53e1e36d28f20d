#include "files/terminal.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "files/output.hpp"

namespace deskctl {
namespace {

// A terminal's line discipline keeps that much of a line and drops the rest without a word.
constexpr std::size_t longest_terminal_line = 4095;

volatile std::sig_atomic_t was_interrupted = 0;
volatile std::sig_atomic_t was_continued = 0;

// Ctrl-C, and the return from Ctrl-Z, come only while input is waited for, so that none is missed.
class AnsweringSignals {
 public:
  AnsweringSignals() {
    was_interrupted = 0;
    was_continued = 0;
    struct sigaction action {};
    sigemptyset(&action.sa_mask);
    action.sa_handler = [](int) { was_interrupted = 1; };
    sigaction(SIGINT, &action, &interrupt_before_);
    action.sa_handler = [](int) { was_continued = 1; };
    sigaction(SIGCONT, &action, &continue_before_);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGCONT);
    sigprocmask(SIG_BLOCK, &signals, &mask_before_);
  }
  AnsweringSignals(const AnsweringSignals&) = delete;
  AnsweringSignals& operator=(const AnsweringSignals&) = delete;
  ~AnsweringSignals() {
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
    sigaction(SIGINT, &interrupt_before_, nullptr);
    sigaction(SIGCONT, &continue_before_, nullptr);
  }

  /// Until there is input to read, or a signal came.
  bool wait_for_input() const {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ppoll(&input, 1, nullptr, &mask_before_) > 0;
  }

 private:
  sigset_t mask_before_{};
  struct sigaction interrupt_before_ {};
  struct sigaction continue_before_ {};
};

}  // namespace

bool person_can_answer() {
  return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

TypedAnswer ask_at_terminal(std::string_view prompt) {
  const AnsweringSignals signals;
  TypedAnswer answer;
  write_all(STDERR_FILENO, prompt, "stderr");
  while (true) {
    if (!signals.wait_for_input() && errno != EINTR) return answer;
    if (was_interrupted != 0) {
      answer.kind = TypedAnswer::Kind::interrupted;
      return answer;
    }
    if (was_continued != 0) {
      was_continued = 0;
      write_all(STDERR_FILENO, prompt, "stderr");
      continue;
    }
    char byte = 0;
    const ssize_t count = read(STDIN_FILENO, &byte, 1);
    // An end in the middle of a line is one too: nobody pressed Enter.
    if (count <= 0) return answer;
    if (byte == '\n') break;
    answer.text += byte;
  }
  answer.kind = answer.text.size() < longest_terminal_line ? TypedAnswer::Kind::line
                                                           : TypedAnswer::Kind::too_long;
  return answer;
}

}  // namespace deskctl
