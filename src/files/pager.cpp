#include "files/pager.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>

#include "files/system.hpp"

namespace deskctl {
namespace {

pid_t start(const std::string& command, int input) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  // A signal ignored here would be ignored by the pager too.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT}) sigaddset(&defaults, signal);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  // Nor does it wait with what this one lets wait until a record is confirmed.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  std::string shell = "sh";
  std::string option = "-c";
  std::string script = command;
  const std::array<char*, 4> words{shell.data(), option.data(), script.data(), nullptr};
  pid_t child = 0;
  const int error = posix_spawn(&child, "/bin/sh", &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : 0;
}

}  // namespace

bool show_in_pager(const std::string& command, std::string_view text) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  const Descriptor output(ends[0]);
  setenv("LESSCHARSET", "utf-8", 0);
  pid_t child = 0;
  auto* before = SIG_DFL;
  {
    const Descriptor input(ends[1]);
    child = start(command, output.fd());
    if (child == 0) return false;
    // Ctrl-C is for the pager, as long as it runs. A reader who leaves early has seen enough.
    before = std::signal(SIGINT, SIG_IGN);
    write_fully(input.fd(), text);
  }
  int status = 0;
  uninterrupted([&] { return waitpid(child, &status, 0); });
  std::signal(SIGINT, before);
  // A shell answers so for a command that is none, or cannot be run.
  return !WIFEXITED(status) || (WEXITSTATUS(status) != 126 && WEXITSTATUS(status) != 127);
}

}  // namespace deskctl
