#include "files/output.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "files/own_files.hpp"
#include "files/system.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_input_line = 64UL * 1024;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// The rights of the file to be replaced, with its owner and group if we may set them; for a new
// file those that the umask leaves.
mode_t mode_for(const std::string& path, int file) {
  struct stat there {};
  if (stat(path.c_str(), &there) != 0) {
    const mode_t mask = umask(0);
    umask(mask);
    return (S_IRUSR | S_IWUSR | S_IRGRP) & ~mask;
  }
  const mode_t mode = there.st_mode & (S_IRWXU | S_IRWXG);  // residents' names are in it
  const bool same_group = fchown(file, there.st_uid, there.st_gid) == 0 ||
                          fchown(file, static_cast<uid_t>(-1), there.st_gid) == 0;
  // Under another group these rights would go to strangers.
  return same_group ? mode : mode & S_IRWXU;
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

void check_replaceable(const std::string& path) {
  struct stat there {};
  const bool is_there = stat(path.c_str(), &there) == 0;
  if (std::string folder = folder_of(path); !is_there && !is_folder(folder)) {
    if (folder.size() > 1) folder.pop_back();
    refuse(Exit::cannot_create, message::file_no_folder, {folder},
           Said{message::hint_file_no_folder, {folder}});
  }
  // Replacing a device such as /dev/null would remove it for everybody.
  if (path.empty() || path.ends_with('/') || (is_there && !S_ISREG(there.st_mode)) ||
      path.starts_with("/dev/"))
    refuse(Exit::cannot_create, message::file_not_plain, {path},
           Said{message::hint_file_exists, {}});
  if (is_there && (there.st_mode & S_IWUSR) == 0)
    refuse(Exit::cannot_create, message::file_read_only, {path},
           Said{message::hint_file_read_only, {path}});
  if (access(folder_of(path).c_str(), W_OK | X_OK) != 0)
    refuse_system(Exit::cannot_create, message::file_cannot_create, path, errno);
}

NewOutputFile::NewOutputFile(const std::string& path) : path_(path) {
  refuse_own_file(path);
  check_replaceable(path);
  folder_ = Descriptor(uninterrupted(
      [&] { return ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!folder_.is_open())
    refuse_system(Exit::cannot_create, message::file_cannot_create, path, errno);
  file_ = std::make_unique<TempFile>(folder_.fd());
  if (!file_->is_open())
    refuse_system(Exit::cannot_create, message::file_cannot_create, path, errno);
  if (fchmod(file_->fd(), mode_for(path, file_->fd())) != 0)
    refuse_system(Exit::cannot_create, message::file_cannot_share, path, errno);
}

NewOutputFile::~NewOutputFile() = default;

void NewOutputFile::add(std::string_view bytes) {
  if (const int error = write_fully(file_->fd(), bytes); error != 0)
    refuse_system(Exit::io, message::file_cannot_write, path_, error);
}

void NewOutputFile::finish() {
  if (fsync(file_->fd()) != 0) refuse_system(Exit::io, message::file_cannot_write, path_, errno);
  if (const int error = file_->rename_to(path_.substr(path_.rfind('/') + 1), true); error != 0)
    refuse_system(Exit::cannot_create, message::file_cannot_create, path_, error);
  if (fsync(folder_.fd()) != 0) refuse_system(Exit::io, message::file_cannot_write, path_, errno);
}

void write_output_file(const std::string& path, std::string_view bytes) {
  NewOutputFile file(path);
  file.add(bytes);
  file.finish();
}

bool holds_bytes(const std::string& path, std::string_view bytes) {
  struct stat there {};
  // Looked at first: opening a pipe would wait for whoever writes to it.
  return stat(path.c_str(), &there) == 0 && S_ISREG(there.st_mode) &&
         static_cast<std::size_t>(there.st_size) == bytes.size() &&
         read_named_file(path, bytes.size()) == bytes;
}

void check_output_folder(const std::string& path) {
  if (is_folder(path)) {
    if (access(path.c_str(), W_OK | X_OK) != 0)
      refuse_system(Exit::cannot_create, message::file_cannot_create, path, errno);
    return;
  }
  check_replaceable(path.substr(0, path.find_last_not_of('/') + 1));
}

void make_output_folder(const std::string& path) {
  refuse_own_file(path);
  if (mkdir(path.c_str(), S_IRWXU | S_IRWXG) != 0 && (errno != EEXIST || !is_folder(path)))
    refuse_system(Exit::cannot_create, message::file_cannot_create, path, errno);
}

bool write_all(int fd, std::string_view bytes, const std::string& what) {
  const int error = write_fully(fd, bytes);
  if (error != 0 && error != EPIPE) refuse_system(Exit::io, message::file_write_error, what, error);
  return error == 0;
}

namespace {

std::string read_up_to(int fd, const std::string& path, std::size_t most) {
  constexpr std::size_t chunk = 64 * 1024;
  std::string bytes;
  std::size_t done = 0;
  while (done <= most) {
    bytes.resize(std::min(done + chunk, most + 1));
    const ssize_t count =
        uninterrupted([&] { return read(fd, bytes.data() + done, bytes.size() - done); });
    if (count < 0) refuse_system(message::file_cannot_read, path, errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace

std::string read_named_file(const std::string& path, std::size_t most) {
  const Descriptor file(
      uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY); }));
  if (!file.is_open()) refuse_system(message::file_cannot_open, path, errno);
  return read_up_to(file.fd(), path, most);
}

std::string read_input(std::size_t most) {
  return read_up_to(STDIN_FILENO, "stdin", most);
}

// Byte by byte, so that the rest of the input stays for the program that reads next.
std::optional<std::string> read_input_line() {
  std::string line;
  while (true) {
    char byte = 0;
    const ssize_t count = uninterrupted([&] { return read(STDIN_FILENO, &byte, 1); });
    if (count < 0) refuse_system(message::file_cannot_read, "stdin", errno);
    if (count == 0 && line.empty()) return std::nullopt;
    if (count == 0 || byte == '\n') break;
    if (line.size() == longest_input_line)
      refuse(message::use_text_too_long, {"stdin", std::to_string(longest_input_line)},
             {message::hint_shorten, {}});
    line += byte;
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

void prepare_process() {
  // Otherwise a journal file opened as descriptor 2 would get the error messages. Writing to an
  // output that was closed must fail, so it is opened for reading only.
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    const int how = fd == STDERR_FILENO ? O_RDWR : O_RDONLY;
    if (fcntl(fd, F_GETFD) == -1 && errno == EBADF && ::open("/dev/null", how) != fd)
      refuse_system(Exit::io, message::file_cannot_open, "/dev/null", errno);
  }
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  umask(umask(0) | S_IRWXO);
}

}  // namespace deskctl
