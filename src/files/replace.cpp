#include "files/replace.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/redact_messages.hpp"
#include "deskctl/text/crc32.hpp"
#include "files/append.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

constexpr std::string_view before_fix = ".before-fix.";

[[noreturn]] void refuse_not_rewritten(const std::string& path, int error) {
  refuse_system(exit_for(error) == Exit::permission ? Exit::permission : Exit::io,
                message::file_not_rewritten, path, error,
                Said{message::hint_file_not_rewritten, {}});
}

// Whether the name still means the open file, and its length is as read.
bool is_unchanged(const Place& place, int file, std::size_t size) {
  struct stat opened {};
  struct stat named {};
  return fstat(file, &opened) == 0 &&
         fstatat(place.folder.fd(), place.name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino &&
         static_cast<std::size_t>(opened.st_size) == size;
}

[[noreturn]] void refuse_changed(const Place& place) {
  refuse(Exit::io, message::file_changed, {place.path}, Said{message::hint_file_changed, {}});
}

void check_unchanged(const Place& place, int file, std::size_t size) {
  if (!is_unchanged(place, file, size)) refuse_changed(place);
}

// The name contains the content's sum, so an existing copy is the same one, from a run that was
// interrupted.
void keep(const Folder& folder, const std::string& copy, std::string_view bytes) {
  folder.create_folder(quarantine);
  make_file(place_of(folder, copy), bytes);
}

bool is_leftover(std::string_view name) {
  constexpr std::string_view begin = ".deskctl-";
  constexpr std::string_view end = ".tmp";
  constexpr std::size_t digits = 16;
  return name.size() == begin.size() + digits + end.size() && name.starts_with(begin) &&
         name.ends_with(end);
}

}  // namespace

void replace_file(const WriteLock& lock, const std::string& name, std::string_view before,
                  std::string_view after, const std::string& kept) {
  const Folder& folder = lock.folder();
  const Place place = place_of(folder, name);
  const Descriptor old = open_plain(place, O_RDWR);
  if (!old.is_open()) refuse_not_rewritten(place.path, ENOENT);
  // People can take this lock by hand (`flock FILE vi`), as for appending.
  if (!lock_until(old.fd(), lock.deadline(), place.path))
    refuse(Exit::lock_timeout, message::file_lock_busy_unknown, {place.path},
           Said{message::hint_file_lock_busy, {}});
  if (folder.read(name) != before) refuse_changed(place);
  check_unchanged(place, old.fd(), before.size());
  if (!kept.empty()) keep(folder, kept, before);
  TempFile file(place.folder.fd());
  if (!file.is_open()) refuse_not_rewritten(place.path, errno);
  share_like_folder(place, file.fd());
  if (const int error = write_fully(file.fd(), after); error != 0)
    refuse_not_rewritten(place.path, error);
  if (fsync(file.fd()) != 0) refuse_not_rewritten(place.path, errno);
  check_unchanged(place, old.fd(), before.size());
  if (const int error = file.rename_to(place.name, true); error != 0)
    refuse_not_rewritten(place.path, error);
  // A power cut may now lose the new name, but the old file is then still there.
  if (fsync(place.folder.fd()) != 0)
    refuse_system(Exit::io, message::file_cannot_write, place.folder_path, errno);
}

std::string quarantine_end(const WriteLock& lock, const std::string& name, std::size_t offset,
                           std::string_view torn) {
  const Place place = place_of(lock.folder(), name);
  std::string copy = fmt::format("{}/{}.{}.{}", quarantine, place.name, offset, crc32_of(torn));
  keep(lock.folder(), copy, torn);
  return copy;
}

std::string name_before_fix(const std::string& name, std::string_view bytes) {
  return fmt::format("{}/{}{}{}", quarantine, name.substr(name.rfind('/') + 1), before_fix,
                     crc32_of(bytes));
}

bool is_before_fix(std::string_view name) {
  return name.find(before_fix) != std::string_view::npos;
}

void remove_file(const WriteLock& lock, const std::string& name) {
  const Place place = place_of(lock.folder(), name);
  if (unlinkat(place.folder.fd(), place.name.c_str(), 0) != 0 && errno != ENOENT)
    refuse_system(exit_for(errno) == Exit::permission ? Exit::permission : Exit::io,
                  message::file_cannot_write, place.path, errno);
  if (fsync(place.folder.fd()) != 0)
    refuse_system(Exit::io, message::file_cannot_write, place.folder_path, errno);
}

std::vector<std::string> leftovers_in(const Folder& folder, const std::string& below) {
  std::vector<std::string> names;
  for (const std::string& name : folder.list(below))
    if (is_leftover(name)) names.push_back(below + '/' + name);
  return names;
}

}  // namespace deskctl
