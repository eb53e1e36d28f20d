#include "files/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>

#include "deskctl/message/files_messages.hpp"
#include "files/system.hpp"
#include "text/large_memory.hpp"

namespace deskctl {
namespace {

struct CloseStream {
  void operator()(DIR* stream) const { closedir(stream); }
};

std::uint64_t size_of(const std::string& path, const Descriptor& file) {
  struct stat status {};
  if (fstat(file.fd(), &status) != 0) refuse_system(message::file_cannot_read, path, errno);
  return static_cast<std::uint64_t>(status.st_size);
}

// The number of bytes read; fewer than `count` only at the end of the file.
std::size_t read_at(const std::string& path, const Descriptor& file, std::uint64_t offset,
                    char* bytes, std::size_t count) {
  std::size_t done = 0;
  while (done < count) {
    const ssize_t got = uninterrupted([&] {
      return pread(file.fd(), bytes + done, count - done, static_cast<off_t>(offset + done));
    });
    if (got < 0) refuse_system(message::file_cannot_read, path, errno);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

Descriptor::~Descriptor() {
  if (!is_open()) return;
  // The caller may still report the error of an earlier call.
  const int error = errno;
  ::close(fd_);
  errno = error;
}

bool Descriptor::close() {
  // Linux frees the number even if close is interrupted, so there is no second try.
  return ::close(std::exchange(fd_, -1)) == 0 || errno == EINTR;
}

std::uint64_t FileParts::size() const {
  return size_of(path_, file_);
}

void FileParts::read(std::uint64_t offset, std::size_t count, std::string& bytes) const {
  bytes.resize(count);
  bytes.resize(read_at(path_, file_, offset, bytes.data(), count));
}

Folder::Folder(std::string path, Descriptor descriptor)
    : path_(std::move(path)), descriptor_(std::move(descriptor)) {}

Folder Folder::open(const std::string& path) {
  Descriptor folder(uninterrupted(
      [&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK); }));
  if (!folder.is_open()) {
    const int error = errno;
    if (exit_for(error) != Exit::no_desk) refuse_system(message::file_cannot_open, path, error);
    refuse_system(Exit::no_desk, message::desk_no_folder, path, error,
                  Said{message::hint_desk_init, {}});
  }
  struct stat status {};
  if (fstat(folder.fd(), &status) != 0) refuse_system(message::file_cannot_open, path, errno);
  refuse_world_writable(status, path);
  return {path, std::move(folder)};
}

Folder Folder::make(const std::string& path) {
  // Never readable for others, whatever the umask, because residents' names will be in it.
  const bool made = mkdir(path.c_str(), 02770) == 0;
  if (!made && errno != EEXIST)
    refuse_system(Exit::cannot_create, message::file_cannot_create, path, errno);
  return open(path);
}

std::string Folder::path_of(const std::string& name) const {
  if (path_ == ".") return name;
  return path_.ends_with('/') ? path_ + name : path_ + '/' + name;
}

bool Folder::has_folder(const std::string& name) const {
  return place_of(*this, name + "/x", true).folder.is_open();
}

std::vector<std::string> Folder::list(const std::string& below) const {
  // The folder of any name below it is the folder itself.
  Place place = place_of(*this, below == "." ? "x" : below + "/x", true);
  std::vector<std::string> names;
  if (!place.folder.is_open()) return names;
  const std::unique_ptr<DIR, CloseStream> stream(fdopendir(place.folder.fd()));
  if (!stream) refuse_system(message::file_cannot_read, place.folder_path, errno);
  place.folder.release();
  errno = 0;
  while (const dirent* entry = readdir(stream.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  if (errno != 0) refuse_system(message::file_cannot_read, place.folder_path, errno);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> Folder::read(const std::string& name) const {
  return read_part(name, 0, std::numeric_limits<std::size_t>::max());
}

bool Folder::read_into(const std::string& name, std::string& bytes) const {
  const Place place = place_of(*this, name, true);
  const Descriptor file = place.folder.is_open() ? open_plain(place, O_RDONLY) : Descriptor();
  if (!file.is_open()) return false;
  bytes.resize(size_of(place.path, file));
  bytes.resize(read_at(place.path, file, 0, bytes.data(), bytes.size()));
  return true;
}

std::optional<std::string> Folder::read_part(const std::string& name, std::uint64_t offset,
                                             std::size_t count) const {
  const Place place = place_of(*this, name, true);
  if (!place.folder.is_open()) return std::nullopt;
  const Descriptor file = open_plain(place, O_RDONLY);
  if (!file.is_open()) return std::nullopt;
  // Bytes that a writer appends from now on are left for the next reader.
  const std::uint64_t size = size_of(place.path, file);
  const auto wanted =
      static_cast<std::size_t>(std::min<std::uint64_t>(count, size - std::min(offset, size)));
  // A string is filled before it can be read into. Through a buffer that stays in the cache the
  // memory of a large file is written once, not twice.
  constexpr std::size_t at_once = 128UL * 1024;
  const auto buffer = std::make_unique_for_overwrite<char[]>(std::min(wanted, at_once));
  std::string bytes;
  bytes.reserve(wanted);
  prefer_large_pages(bytes.data(), bytes.capacity());
  while (bytes.size() < wanted) {
    const std::size_t asked = std::min(at_once, wanted - bytes.size());
    const std::size_t read = read_at(place.path, file, offset + bytes.size(), buffer.get(), asked);
    bytes.append(buffer.get(), read);
    if (read < asked) break;
  }
  return bytes;
}

std::optional<FileParts> Folder::parts(const std::string& name) const {
  const Place place = place_of(*this, name, true);
  if (!place.folder.is_open()) return std::nullopt;
  Descriptor file = open_plain(place, O_RDONLY);
  if (!file.is_open()) return std::nullopt;
  return FileParts(place.path, std::move(file));
}

std::optional<std::uint64_t> Folder::size(const std::string& name) const {
  const Place place = place_of(*this, name, true);
  if (!place.folder.is_open()) return std::nullopt;
  const Descriptor file = open_plain(place, O_RDONLY);
  if (!file.is_open()) return std::nullopt;
  return size_of(place.path, file);
}

void Folder::create(const std::string& name, std::string_view bytes) const {
  const Place place = place_of(*this, name);
  if (!make_file(place, bytes))
    refuse(Exit::cannot_create, message::file_exists, {place.path},
           Said{message::hint_file_exists, {}});
}

void Folder::create_folder(const std::string& name) const {
  const Place place = place_of(*this, name);
  if (mkdirat(place.folder.fd(), place.name.c_str(), S_IRWXU) != 0) {
    if (errno != EEXIST) refuse_system(message::file_cannot_create, place.path, errno);
    const Place inside = place_of(*this, name + "/x");  // refuses anything but a folder
    return;
  }
  const Descriptor made = open_below(place.folder.fd(), place.name, O_RDONLY | O_DIRECTORY);
  struct stat of_parent {};
  struct stat of_made {};
  if (!made.is_open() || fstat(place.folder.fd(), &of_parent) != 0 ||
      fstat(made.fd(), &of_made) != 0)
    refuse_system(message::file_cannot_create, place.path, errno);
  const bool same_group = of_made.st_gid == of_parent.st_gid ||
                          fchown(made.fd(), static_cast<uid_t>(-1), of_parent.st_gid) == 0;
  const mode_t group = same_group ? of_parent.st_mode & (S_IRWXG | S_ISGID) : 0;
  if (fchmod(made.fd(), S_IRWXU | group) != 0 && (of_made.st_mode & S_IRWXO) != 0)
    refuse_system(message::file_cannot_share, place.path, errno);
  if (fsync(made.fd()) != 0 || fsync(place.folder.fd()) != 0)
    refuse_system(message::file_cannot_create, place.path, errno);
}

}  // namespace deskctl
