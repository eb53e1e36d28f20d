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

#include "files/system.hpp"

namespace deskctl {
namespace {

using Deadline = std::chrono::steady_clock::time_point;

// The lock file always holds this many bytes, so that only its first holder needs room on the disk.
constexpr std::size_t note_bytes = 80;

struct Holder {
  pid_t process = 0;
  uid_t user = 0;
  std::time_t since = 0;
  std::string purpose;
};

// A wait between 5 and 50 ms, different for each, so that waiting programs do not march in step.
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

// Whoever holds the lock; nothing if the note is of one who died, or is not a note.
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

// Looked up by the one who waits: a directory of users may be far away, and the lock is held.
std::string name_of_user(uid_t user) {
  passwd entry{};
  passwd* found = nullptr;
  std::vector<char> buffer(16 * 1024);
  if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
    return found->pw_name;
  return fmt::format("{}", user);
}

[[noreturn]] void refuse_busy(const std::string& path, int file) {
  const Said hint{Message::hint_file_lock_busy, {}};
  const auto holder = holder_of(file);
  if (!holder) refuse(Exit::lock_timeout, Message::file_lock_busy_unknown, {path}, hint);
  const std::time_t age = std::max<std::time_t>(std::time(nullptr) - holder->since, 0);
  refuse(Exit::lock_timeout, Message::file_lock_busy,
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
      // Whoever made it may have died before it had its rights; then nobody has written in it.
      if (is_empty(file.fd())) share_like_folder(place, file.fd());
      return file;
    }
    file = open_below(place.folder.fd(), place.name, O_RDWR | O_CREAT | O_EXCL);
    if (file.is_open()) {
      share_like_folder(place, file.fd());
      return file;
    }
    if (errno != EEXIST) refuse_system(Message::file_cannot_create, place.path, errno);
  }
}

bool still_has_name(const Place& place, int file) {
  struct stat opened {};
  struct stat named {};
  return fstat(file, &opened) == 0 &&
         fstatat(place.folder.fd(), place.name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

// Until the lock is there, a signal ends the program as always: nothing has been written.
Descriptor lock_folder(const Folder& folder, Deadline deadline) {
  const Place place = place_of(folder, ".lock");
  for (;;) {
    Descriptor file = open_lock_file(place);
    if (!lock_until(file.fd(), deadline, place.path)) refuse_busy(folder.path(), file.fd());
    // Somebody may have deleted the lock file while we waited; then others lock a new one.
    if (still_has_name(place, file.fd())) return file;
  }
}

sigset_t waiting_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&signals, signal);
  return signals;
}

}  // namespace

bool lock_until(int fd, Deadline deadline, const std::string& path) {
  while (uninterrupted([&] { return flock(fd, LOCK_EX | LOCK_NB); }) != 0) {
    if (errno != EWOULDBLOCK)
      refuse(Exit::io, Message::file_cannot_lock, {path, strerrordesc_np(errno)},
             Said{Message::hint_file_cannot_lock, {}});
    if (std::chrono::steady_clock::now() >= deadline) return false;
    const timespec wait = some_while();
    nanosleep(&wait, nullptr);
  }
  return true;
}

struct WriteLock::Held {
  const Folder& folder;
  Deadline deadline;
  Descriptor file;
  sigset_t signals_before;
};

WriteLock::WriteLock(const Folder& folder, std::chrono::milliseconds patience,
                     const std::string& purpose) {
  const Deadline deadline = std::chrono::steady_clock::now() + patience;
  Descriptor file = lock_folder(folder, deadline);
  held_ = std::make_unique<Held>(Held{folder, deadline, std::move(file), {}});
  const sigset_t waiting = waiting_signals();
  sigprocmask(SIG_BLOCK, &waiting, &held_->signals_before);
  // For people who wait. A full disk may refuse it; an empty note is better than a wrong one.
  const std::string note = note_of(purpose);
  const ssize_t written = pwrite(held_->file.fd(), note.data(), note.size(), 0);
  if (written != static_cast<ssize_t>(note.size()) && ftruncate(held_->file.fd(), 0) != 0) return;
}

WriteLock::~WriteLock() {
  held_->file.close();
  sigprocmask(SIG_SETMASK, &held_->signals_before, nullptr);
}

const Folder& WriteLock::folder() const {
  return held_->folder;
}

std::chrono::steady_clock::time_point WriteLock::deadline() const {
  return held_->deadline;
}

}  // namespace deskctl
