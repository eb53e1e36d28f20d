// Another process, for what only another process can do: hold a lock, be killed, run out of room.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace deskctl::test {

class Child {
 public:
  /// Runs `work`, which returns the exit status; 99 if it throws.
  template <typename Work>
  explicit Child(Work work) : pid_(fork()) {
    if (pid_ < 0) throw std::runtime_error("fork");
    if (pid_ != 0) return;
    // doctest catches these to report a crash.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV})
      ::signal(signal, SIG_DFL);
    int status = 99;
    try {
      status = work();
    } catch (...) {
    }
    _exit(status);
  }
  Child(Child&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }

  pid_t pid() const { return pid_; }
  void send(int signal) const { kill(pid_, signal); }
  /// Its exit status, or 128 and the signal that ended it.
  int wait() {
    int status = 0;
    waitpid(std::exchange(pid_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t pid_;
};

/// Lets one process wait until another has come so far.
class Gate {
 public:
  Gate() {
    if (pipe(ends_.data()) != 0) throw std::runtime_error("pipe");
  }
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;
  ~Gate() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  void open() const {
    if (write(ends_[1], "x", 1) != 1) throw std::runtime_error("gate");
  }
  void wait() const {
    char byte = 0;
    if (::read(ends_[0], &byte, 1) != 1) throw std::runtime_error("gate");
  }

 private:
  std::array<int, 2> ends_{};
};

}  // namespace deskctl::test
