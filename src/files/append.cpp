// The steps are those of deskctl-ledger(5). If anything fails before the last one, the file is
// first taken back to its old length, or removed if it is new; only then the failure is reported.
#include "files/append.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <utility>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/text/crc32.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

struct Target {
  Place place;
  Descriptor file;
  bool is_new = false;
};

[[noreturn]] void refuse_changed(const Target& target) {
  refuse(Exit::io, message::file_changed, {target.place.path},
         Said{message::hint_file_changed, {}});
}

// 0; ESTALE if the name now means another file or none; or the errno of the look.
int name_error(const Target& target) {
  struct stat opened {};
  struct stat named {};
  if (fstat(target.file.fd(), &opened) != 0) return errno;
  if (fstatat(target.place.folder.fd(), target.place.name.c_str(), &named, AT_SYMLINK_NOFOLLOW) !=
      0)
    return errno == ENOENT ? ESTALE : errno;
  return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino ? 0 : ESTALE;
}

[[noreturn]] void refuse_name(const Target& target, int error) {
  if (error == ESTALE) refuse_changed(target);
  refuse_system(Exit::io, message::file_not_recorded, target.place.path, error);
}

Target open_target(const Folder& folder, const std::string& name) {
  Target target{place_of(folder, name), Descriptor(), false};
  constexpr int flags = O_RDWR | O_APPEND;
  target.file = open_plain(target.place, flags);
  if (target.file.is_open()) return target;
  target.file = open_below(target.place.folder.fd(), target.place.name,
                           flags | O_CREAT | O_EXCL | O_NONBLOCK);
  if (!target.file.is_open()) {
    if (errno == EEXIST) refuse_changed(target);
    refuse_system(message::file_cannot_create, target.place.path, errno);
  }
  target.is_new = true;
  return target;
}

// People can take this lock by hand (`flock FILE vi`). It also separates writers after the lock
// file was deleted.
void lock_target(const Target& target, const WriteLock& lock, const AppendPlan& plan) {
  if (!lock_until(target.file.fd(), lock.deadline(), target.place.path))
    refuse(Exit::lock_timeout, message::file_lock_busy_unknown, {target.place.path},
           Said{message::hint_file_lock_busy, {}});
  struct stat status {};
  if (fstat(target.file.fd(), &status) != 0)
    refuse_system(Exit::io, message::file_not_recorded, target.place.path, errno);
  if (static_cast<std::size_t>(status.st_size) != plan.size) refuse_changed(target);
  if (const int error = name_error(target); error != 0) refuse_name(target, error);
}

std::string read_end(const Target& target, const AppendPlan& plan) {
  std::string bytes(plan.size - plan.whole, '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = uninterrupted([&] {
      return pread(target.file.fd(), bytes.data() + done, bytes.size() - done,
                   static_cast<off_t>(plan.whole + done));
    });
    if (count <= 0)
      refuse_system(message::file_cannot_read, target.place.path, count < 0 ? errno : EIO);
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

// The copy is on disk before the end is cut off. An existing copy of that name is the same one,
// from a move that was interrupted.
std::string move_torn_end(const Folder& folder, const Target& target, const AppendPlan& plan) {
  const std::string torn = read_end(target, plan);
  folder.create_folder(quarantine);
  std::string name =
      fmt::format("{}/{}.{}.{}", quarantine, target.place.name, plan.whole, crc32_of(torn));
  make_file(place_of(folder, name), torn);
  if (ftruncate(target.file.fd(), static_cast<off_t>(plan.whole)) != 0 ||
      fsync(target.file.fd()) != 0)
    refuse_system(Exit::io, message::file_not_recorded, target.place.path, errno);
  return name;
}

// 0, or the errno that prevented the old length.
int take_back(int file, std::size_t length) {
  const int error = ftruncate(file, static_cast<off_t>(length)) == 0 ? 0 : errno;
  // The result is ignored: after a failed flush the next one may succeed although data is lost.
  fsync(file);
  return error;
}

[[noreturn]] void refuse_not_taken_back(const Target& target, int error) {
  refuse_system(Exit::io, message::file_not_taken_back, target.place.path, error,
                Said{message::hint_file_not_taken_back, {}});
}

[[noreturn]] void refuse_not_recorded(const Target& target, std::size_t length, Said what) {
  const int error = take_back(target.file.fd(), length);
  if (error != 0) refuse_not_taken_back(target, error);
  Problem problem;
  problem.what = std::move(what);
  problem.hint = Said{message::hint_file_not_recorded, {}};
  throw Refused(Exit::io, std::move(problem));
}

Said not_recorded(const std::string& path, int error) {
  return said_of_system(message::file_not_recorded, path, error);
}

void write_once(const Target& target, std::size_t length, const std::string& bytes) {
  const std::string& path = target.place.path;
  const int file = target.file.fd();
  const ssize_t count = uninterrupted([&] { return write(file, bytes.data(), bytes.size()); });
  if (count < 0) refuse_not_recorded(target, length, not_recorded(path, errno));
  if (static_cast<std::size_t>(count) != bytes.size())
    refuse_not_recorded(target, length,
                        {message::file_not_recorded_short,
                         {path, std::to_string(count), std::to_string(bytes.size())}});
  if (fdatasync(file) != 0) refuse_not_recorded(target, length, not_recorded(path, errno));
  // Also for old files: the process that made one may have died before its name was on disk.
  if (fsync(target.place.folder.fd()) != 0)
    refuse_not_recorded(target, length, not_recorded(target.place.folder_path, errno));
}

// A network folder may report only at closing that it stored nothing.
void close_checked(Target& target, std::size_t length) {
  if (target.file.close()) return;
  const int error = errno;
  target.file = open_below(target.place.folder.fd(), target.place.name, O_RDWR | O_NONBLOCK);
  if (!target.file.is_open()) refuse_not_taken_back(target, errno);
  refuse_not_recorded(target, length, not_recorded(target.place.path, error));
}

// Only if it is empty and ours, because another program may have begun to use it.
void remove_new(const Target& target) {
  struct stat status {};
  if (!target.is_new || !target.file.is_open() || name_error(target) != 0 ||
      fstat(target.file.fd(), &status) != 0 || status.st_size != 0)
    return;
  unlinkat(target.place.folder.fd(), target.place.name.c_str(), 0);
  fsync(target.place.folder.fd());
}

}  // namespace

std::optional<std::string> append_lines(const WriteLock& lock, const std::string& name,
                                        const AppendPlan& plan, std::string_view header,
                                        std::string_view lines) {
  Target target = open_target(lock.folder(), name);
  try {
    // Also for old files: the process that made one may have died before setting its rights.
    if (plan.size == 0) share_like_folder(target.place, target.file.fd());
    lock_target(target, lock, plan);
    std::optional<std::string> moved;
    if (plan.whole < plan.size) moved = move_torn_end(lock.folder(), target, plan);
    std::string bytes;
    if (plan.lacks_newline) bytes += '\n';
    if (plan.whole == 0) bytes.append(header) += '\n';
    bytes.append(lines);
    write_once(target, plan.whole, bytes);
    lock.note_record();
    if (const int error = name_error(target); error != 0) {
      if (error != ESTALE)
        refuse_not_recorded(target, plan.whole, not_recorded(target.place.path, error));
      // The file was replaced by one without the new lines, so the old one must not have them
      // either.
      take_back(target.file.fd(), plan.whole);
      refuse_changed(target);
    }
    close_checked(target, plan.whole);
    return moved;
  } catch (const Refused&) {
    remove_new(target);
    throw;
  }
}

}  // namespace deskctl
