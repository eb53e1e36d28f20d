#include "files/replace.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "deskctl/journal/event.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

constexpr auto quarantine = "ledger/quarantine";

[[noreturn]] void refuse_failed(const std::string& path, int error) {
  refuse_system(Exit::io, Message::file_cannot_write, path, error);
}

}  // namespace

std::string replace_file(const WriteLock& lock, const std::string& name, std::string_view before,
                         std::string_view after) {
  const Folder& folder = lock.folder();
  const Place place = place_of(folder, name);
  const Descriptor old = open_plain(place, O_RDWR);
  // Held to the end: whoever has the file open by `flock FILE vi` must not write the old one.
  if (!old.is_open() || !lock_until(old.fd(), lock.deadline(), place.path) ||
      folder.read(name) != before)
    refuse(Exit::io, Message::file_changed, {place.path}, Said{Message::hint_file_changed, {}});
  folder.create_folder(quarantine);
  const std::string kept =
      fmt::format("{}/{}.before-fix.{}", quarantine, place.name, sum_of(before));
  make_file(place_of(folder, kept), before);  // there already: an earlier fix that was interrupted
  TempFile file(place.folder.fd());
  if (!file.is_open()) refuse_failed(place.path, errno);
  share_like_folder(place, file.fd());
  if (const int error = write_fully(file.fd(), after); error != 0) refuse_failed(place.path, error);
  if (fsync(file.fd()) != 0) refuse_failed(place.path, errno);
  if (const int error = file.rename_to(place.name, true); error != 0)
    refuse_failed(place.path, error);
  if (fsync(place.folder.fd()) != 0) refuse_failed(place.folder_path, errno);
  return kept;
}

}  // namespace deskctl
