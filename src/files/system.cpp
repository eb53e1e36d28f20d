#include "files/system.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <poll.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>

#include "deskctl/message/files_messages.hpp"

namespace deskctl {
namespace {

// Errors that people can do something about, as they are said in each language.
struct KnownError {
  int error;
  std::string_view word;
  Message hint;
};
const std::array known_errors{
    KnownError{ENOENT, "no-such-file", message::hint_file_name},
    KnownError{ENOTDIR, "no-folder", message::hint_file_name},
    KnownError{EISDIR, "is-folder", message::hint_file_name},
    KnownError{EACCES, "no-permission", message::hint_file_rights},
    KnownError{EPERM, "not-permitted", message::hint_file_rights},
    KnownError{EROFS, "read-only", message::hint_file_rights},
    KnownError{ENOSPC, "no-space", message::hint_file_space},
    KnownError{EDQUOT, "no-quota", message::hint_file_space},
};

const KnownError* known_error(int error) {
  for (const KnownError& one : known_errors)
    if (one.error == error) return &one;
  return nullptr;
}

std::string words_for(int error) {
  if (const KnownError* known = known_error(error)) return std::string(known->word);
  const char* words = strerrordesc_np(error);
  return words != nullptr ? words : fmt::format("error {}", error);
}

bool is_inside(const std::string& name) {
  if (name.empty() || name.find('\0') != std::string::npos) return false;
  for (std::size_t from = 0; from <= name.size();) {
    const std::size_t end = std::min(name.find('/', from), name.size());
    const std::string_view step = std::string_view(name).substr(from, end - from);
    if (step.empty() || step == "." || step == "..") return false;
    from = end + 1;
  }
  return true;
}

[[noreturn]] void refuse_kind(Message what, const std::string& path) {
  refuse(Exit::permission, what, {path}, Said{message::hint_file_not_plain, {}});
}

}  // namespace

Exit exit_for(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return Exit::permission;
    case ENOENT:
    case ENOTDIR:
      return Exit::no_desk;
    default:
      return Exit::io;
  }
}

Said said_of_system(Message what, const std::string& path, int error) {
  return {what, {path, words_for(error)}, {"", "system"}};
}

void refuse_system(Message what, const std::string& path, int error) {
  refuse_system(exit_for(error), what, path, error);
}

void refuse_system(Exit exit, Message what, const std::string& path, int error) {
  Problem problem;
  problem.what = said_of_system(what, path, error);
  if (const KnownError* known = known_error(error)) problem.hint = Said{known->hint, {path}};
  throw Refused(exit, std::move(problem));
}

void refuse_system(Exit exit, Message what, const std::string& path, int error, Said hint) {
  Problem problem;
  problem.what = said_of_system(what, path, error);
  problem.hint = std::move(hint);
  throw Refused(exit, std::move(problem));
}

void refuse_world_writable(const struct stat& status, const std::string& path) {
  // A folder with the sticky bit is safe: nobody can remove other people's files there.
  const bool sticky = S_ISDIR(status.st_mode) && (status.st_mode & S_ISVTX) != 0;
  if ((status.st_mode & S_IWOTH) != 0 && !sticky)
    refuse(Exit::permission, message::file_world_writable, {path},
           Said{message::hint_file_world_writable, {path}});
}

int write_fully(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = uninterrupted([&] { return write(fd, bytes.data(), bytes.size()); });
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      // The terminal or pipe was made non-blocking by another program, so wait for it.
      pollfd ready{fd, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else {
      return errno;
    }
  }
  return 0;
}

Descriptor open_below(int folder, const std::string& name, int flags) {
  open_how how{};
  how.flags = static_cast<decltype(how.flags)>(flags | O_CLOEXEC | O_NOCTTY);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  if ((flags & O_CREAT) != 0) how.mode = S_IRUSR | S_IWUSR;
  constexpr int most_tries = 100;
  for (int tries = 0; tries < most_tries; ++tries) {
    const long fd =
        uninterrupted([&] { return syscall(SYS_openat2, folder, name.c_str(), &how, sizeof how); });
    if (fd >= 0) return Descriptor(static_cast<int>(fd));
    if (errno != EAGAIN) break;  // EAGAIN: a rename on the way, so try again
  }
  // Some sandboxes answer EPERM to a call that they do not know.
  if (errno == ENOSYS || errno == EPERM) return open_below_by_steps(folder, name, flags);
  return Descriptor();
}

Descriptor open_below_by_steps(int folder, const std::string& name, int flags) {
  Descriptor at;
  std::size_t from = 0;
  for (std::size_t end = 0; (end = name.find('/', from)) != std::string::npos; from = end + 1) {
    const std::string step = name.substr(from, end - from);
    if (step == "..") {
      errno = EXDEV;
      return Descriptor();
    }
    const int before = at.is_open() ? at.fd() : folder;
    Descriptor next(uninterrupted([&] {
      return openat(before, step.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }));
    if (!next.is_open()) return next;
    at = std::move(next);
  }
  const std::string last = name.substr(from);
  if (last == "..") {
    errno = EXDEV;
    return Descriptor();
  }
  const int before = at.is_open() ? at.fd() : folder;
  return Descriptor(uninterrupted([&] {
    return openat(before, last.c_str(), flags | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY,
                  S_IRUSR | S_IWUSR);
  }));
}

Place place_of(const Folder& folder, const std::string& name, bool may_be_absent) {
  if (!is_inside(name))
    refuse(Exit::usage, message::file_bad_name, {name}, Said{message::hint_file_bad_name, {}});
  const std::size_t slash = name.rfind('/');
  const std::string below = slash == std::string::npos ? "." : name.substr(0, slash);
  Place place;
  place.name = slash == std::string::npos ? name : name.substr(slash + 1);
  place.path = folder.path_of(name);
  place.folder_path = slash == std::string::npos ? folder.path() : folder.path_of(below);
  place.folder = open_below(folder.fd(), below, O_RDONLY | O_DIRECTORY);
  struct stat status {};
  if (below != "." && place.folder.is_open() && fstat(place.folder.fd(), &status) == 0)
    refuse_world_writable(status, place.folder_path);
  if (place.folder.is_open() || (may_be_absent && errno == ENOENT)) return place;
  if (errno == ELOOP || errno == ENOTDIR) refuse_kind(message::file_not_folder, place.folder_path);
  refuse_system(message::file_cannot_open, place.folder_path, errno);
}

Descriptor open_plain(const Place& place, int flags) {
  // Checked before opening, because opening a device can already have effects.
  struct stat seen {};
  if (fstatat(place.folder.fd(), place.name.c_str(), &seen, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return Descriptor();
    refuse_system(message::file_cannot_open, place.path, errno);
  }
  if (!S_ISREG(seen.st_mode)) refuse_kind(message::file_not_plain, place.path);
  Descriptor file = open_below(place.folder.fd(), place.name, flags | O_NONBLOCK);
  if (!file.is_open()) {
    if (errno == ENOENT) return file;
    if (errno == ELOOP) refuse_kind(message::file_not_plain, place.path);
    refuse_system(message::file_cannot_open, place.path, errno);
  }
  if (fstat(file.fd(), &seen) != 0) refuse_system(message::file_cannot_open, place.path, errno);
  if (!S_ISREG(seen.st_mode)) refuse_kind(message::file_not_plain, place.path);
  refuse_world_writable(seen, place.path);
  if (seen.st_nlink > 1)
    refuse(Exit::permission, message::file_second_name, {place.path},
           Said{message::hint_file_second_name, {place.path}});
  return file;
}

void share_like_folder(const Place& place, int file) {
  struct stat of_folder {};
  struct stat of_file {};
  if (fstat(place.folder.fd(), &of_folder) != 0 || fstat(file, &of_file) != 0)
    refuse_system(message::file_cannot_share, place.path, errno);
  // Under another group than the folder's these rights would go to strangers.
  const bool same_group = of_file.st_gid == of_folder.st_gid ||
                          fchown(file, static_cast<uid_t>(-1), of_folder.st_gid) == 0;
  const mode_t group = same_group ? of_folder.st_mode & (S_IRGRP | S_IWGRP) : 0;
  const mode_t wanted = S_IRUSR | S_IWUSR | group;
  if (fchmod(file, wanted) != 0 && (of_file.st_mode & S_IRWXO) != 0)
    refuse_system(message::file_cannot_share, place.path, errno);
}

TempFile::TempFile(int folder) : folder_(folder) {
  constexpr int most_tries = 100;
  for (int tries = 0; tries < most_tries && !file_.is_open(); ++tries) {
    std::uint64_t random = 0;
    if (getrandom(&random, sizeof random, 0) != sizeof random) return;
    name_ = fmt::format(".deskctl-{:016x}.tmp", random);
    file_ = open_below(folder, name_, O_WRONLY | O_CREAT | O_EXCL);
    if (!file_.is_open() && errno != EEXIST) break;
  }
  if (!file_.is_open()) name_.clear();
}

TempFile::~TempFile() {
  if (!name_.empty()) unlinkat(folder_, name_.c_str(), 0);
}

int TempFile::rename_to(const std::string& name, bool replace) {
  const unsigned flags = replace ? 0 : RENAME_NOREPLACE;
  if (renameat2(folder_, name_.c_str(), folder_, name.c_str(), flags) == 0) {
    name_.clear();
    return 0;
  }
  // Not every file system can rename without replacing; link() to a taken name fails as well.
  if (!replace && (errno == EINVAL || errno == ENOSYS) &&
      linkat(folder_, name_.c_str(), folder_, name.c_str(), 0) == 0)
    return 0;
  return errno;
}

bool make_file(const Place& place, std::string_view bytes) {
  TempFile file(place.folder.fd());
  if (!file.is_open()) refuse_system(message::file_cannot_create, place.path, errno);
  share_like_folder(place, file.fd());
  if (const int error = write_fully(file.fd(), bytes); error != 0)
    refuse_system(message::file_cannot_write, place.path, error);
  if (fsync(file.fd()) != 0) refuse_system(message::file_cannot_write, place.path, errno);
  if (const int error = file.rename_to(place.name, false); error != 0) {
    if (error == EEXIST) return false;
    refuse_system(message::file_cannot_create, place.path, error);
  }
  if (fsync(place.folder.fd()) != 0)
    refuse_system(message::file_cannot_write, place.folder_path, errno);
  return true;
}

}  // namespace deskctl
