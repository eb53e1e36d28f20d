#include "files/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "deskctl/message/files_messages.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

using LockDeadline = std::chrono::steady_clock::time_point;

// The lock file always has this length, so that only its first holder needs disk space.
constexpr std::size_t note_bytes = 80;

struct Holder {
  pid_t process = 0;
  uid_t user = 0;
  std::time_t since = 0;
  std::string purpose;
};

// A wait of 5 to 50 ms, random so that waiting programs do not try in step.
timespec some_while() {
  std::uint32_t random = 0;
  if (getrandom(&random, sizeof random, GRND_NONBLOCK) != sizeof random)
    random = static_cast<std::uint32_t>(getpid());
  constexpr std::uint32_t millisecond = 1'000'000;
  return {0, static_cast<long>((5 + random % 46) * millisecond)};
}

std::string note_of(const std::string& purpose) {
  std::string note = fmt::format("{} {} {} {}", getpid(), geteuid(), std::time(nullptr), purpose);
  note.resize(note_bytes - 1, ' ');
  return note + '\n';
}

template <typename Number>
std::optional<Number> take_number(std::string_view& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return number;
}

// The holder of the lock; nothing if the note is from a process that died, or is no note.
std::optional<Holder> holder_of(int file) {
  std::array<char, note_bytes> buffer{};
  const ssize_t count = pread(file, buffer.data(), buffer.size(), 0);
  if (count <= 0) return std::nullopt;
  std::string_view note(buffer.data(), static_cast<std::size_t>(count));
  const auto process = take_number<pid_t>(note);
  const auto user = take_number<uid_t>(note);
  const auto since = take_number<std::time_t>(note);
  if (!process || !user || !since || *process <= 0) return std::nullopt;
  if (kill(*process, 0) != 0 && errno == ESRCH) return std::nullopt;
  note = note.substr(0, note.find_last_not_of(" \n") + 1);
  return Holder{*process, *user, *since, std::string(note)};
}

// The waiting process looks it up: a user directory may be slow, and the holder must not wait for
// it.
std::string name_of_user(uid_t user) {
  passwd entry{};
  passwd* found = nullptr;
  std::vector<char> buffer(16 * 1024);
  if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
    return found->pw_name;
  return fmt::format("{}", user);
}

[[noreturn]] void refuse_busy(const std::string& path, int file) {
  const Said hint{message::hint_file_lock_busy, {}};
  const auto holder = holder_of(file);
  if (!holder) refuse(Exit::lock_timeout, message::file_lock_busy_unknown, {path}, hint);
  const std::time_t age = std::max<std::time_t>(std::time(nullptr) - holder->since, 0);
  refuse(Exit::lock_timeout, message::file_lock_busy,
         {path, holder->purpose, name_of_user(holder->user), std::to_string(holder->process),
          std::to_string(age)},
         hint);
}

bool is_empty(int file) {
  struct stat status {};
  return fstat(file, &status) == 0 && status.st_size == 0;
}

Descriptor open_lock_file(const Place& place) {
  for (;;) {
    Descriptor file = open_plain(place, O_RDWR);
    if (file.is_open()) {
      // The process that made it may have died before setting its rights; then nobody has written
      // to it.
      if (is_empty(file.fd())) share_like_folder(place, file.fd());
      return file;
    }
    file = open_below(place.folder.fd(), place.name, O_RDWR | O_CREAT | O_EXCL);
    if (file.is_open()) {
      share_like_folder(place, file.fd());
      return file;
    }
    if (errno != EEXIST) refuse_system(message::file_cannot_create, place.path, errno);
  }
}

bool still_has_name(const Place& place, int file) {
  struct stat opened {};
  struct stat named {};
  return fstat(file, &opened) == 0 &&
         fstatat(place.folder.fd(), place.name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

// Signals end the program as usual until the lock is taken, because nothing has been written.
Descriptor lock_folder(const Folder& folder, LockDeadline deadline) {
  const Place place = place_of(folder, ".lock");
  for (;;) {
    Descriptor file = open_lock_file(place);
    if (!lock_until(file.fd(), deadline, place.path)) refuse_busy(folder.path(), file.fd());
    // The lock file may have been deleted while we waited; others then lock a new one.
    if (still_has_name(place, file.fd())) return file;
  }
}

// Those who will confirm a record: without one the waiting would have no end.
int confirming = 0;

sigset_t waiting_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&signals, signal);
  return signals;
}

}  // namespace

bool lock_until(int fd, LockDeadline deadline, const std::string& path) {
  while (uninterrupted([&] { return flock(fd, LOCK_EX | LOCK_NB); }) != 0) {
    if (errno != EWOULDBLOCK)
      refuse_system(Exit::io, message::file_cannot_lock, path, errno,
                    Said{message::hint_file_cannot_lock, {}});
    if (std::chrono::steady_clock::now() >= deadline) return false;
    const timespec wait = some_while();
    nanosleep(&wait, nullptr);
  }
  return true;
}

struct WriteLock::Held {
  const Folder& folder;
  LockDeadline deadline;
  Descriptor file;
  sigset_t signals_before;
  bool has_recorded = false;
};

WriteLock::WriteLock(const Folder& folder, std::chrono::milliseconds patience,
                     const std::string& purpose) {
  const LockDeadline deadline = std::chrono::steady_clock::now() + patience;
  Descriptor file = lock_folder(folder, deadline);
  held_ = std::make_unique<Held>(Held{folder, deadline, std::move(file), {}, false});
  const sigset_t waiting = waiting_signals();
  sigprocmask(SIG_BLOCK, &waiting, &held_->signals_before);
  // For waiting people. A full disk may refuse it; an empty note is better than a wrong one.
  const std::string note = note_of(purpose);
  const ssize_t written = pwrite(held_->file.fd(), note.data(), note.size(), 0);
  if (written != static_cast<ssize_t>(note.size()) && ftruncate(held_->file.fd(), 0) != 0) return;
}

WriteLock::~WriteLock() {
  held_->file.close();
  if (!held_->has_recorded || confirming == 0)
    sigprocmask(SIG_SETMASK, &held_->signals_before, nullptr);
}

void WriteLock::note_record() const {
  held_->has_recorded = true;
}

SignalsUntilConfirmed::SignalsUntilConfirmed() {
  ++confirming;
  sigprocmask(SIG_SETMASK, nullptr, &before_);
}

SignalsUntilConfirmed::~SignalsUntilConfirmed() {
  --confirming;
  sigprocmask(SIG_SETMASK, &before_, nullptr);
}

void SignalsUntilConfirmed::forget() const {
  sigset_t signals = waiting_signals();
  sigdelset(&signals, SIGTSTP);  // to stop is never too late
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
    if (sigismember(&before_, signal) == 1) sigdelset(&signals, signal);
  const timespec at_once{};
  while (sigtimedwait(&signals, nullptr, &at_once) > 0) continue;
}

bool end_is_asked_for() {
  sigset_t pending;
  if (sigpending(&pending) != 0) return false;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
    if (sigismember(&pending, signal) == 1) return true;
  return false;
}

const Folder& WriteLock::folder() const {
  return held_->folder;
}

std::chrono::steady_clock::time_point WriteLock::deadline() const {
  return held_->deadline;
}

}  // namespace deskctl
