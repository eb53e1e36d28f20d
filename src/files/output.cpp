#include "files/output.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "files/system.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_input_line = 64UL * 1024;

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

void write_output_file(const std::string& path, std::string_view bytes) {
  const std::size_t slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string folder_path = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  // Replacing a device such as /dev/null would take it away from everybody.
  struct stat target {};
  const bool is_there = stat(path.c_str(), &target) == 0;
  if (name.empty() || (is_there && !S_ISREG(target.st_mode)) || path.starts_with("/dev/"))
    refuse(Exit::cannot_create, Message::file_not_plain, {path},
           Said{Message::hint_file_exists, {}});
  const Descriptor folder(uninterrupted(
      [&] { return ::open(folder_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!folder.is_open())
    refuse_system(Exit::cannot_create, Message::file_cannot_create, path, errno);
  TempFile file(folder.fd());
  if (!file.is_open()) refuse_system(Exit::cannot_create, Message::file_cannot_create, path, errno);
  const mode_t mask = umask(0);
  umask(mask);
  if (fchmod(file.fd(), (S_IRUSR | S_IWUSR | S_IRGRP) & ~mask) != 0)
    refuse_system(Exit::cannot_create, Message::file_cannot_share, path, errno);
  if (const int error = write_fully(file.fd(), bytes); error != 0)
    refuse_system(Exit::io, Message::file_cannot_write, path, error);
  if (fsync(file.fd()) != 0) refuse_system(Exit::io, Message::file_cannot_write, path, errno);
  if (const int error = file.rename_to(name, true); error != 0)
    refuse_system(Exit::cannot_create, Message::file_cannot_create, path, error);
  if (fsync(folder.fd()) != 0) refuse_system(Exit::io, Message::file_cannot_write, path, errno);
}

bool write_all(int fd, std::string_view bytes, const std::string& what) {
  const int error = write_fully(fd, bytes);
  if (error != 0 && error != EPIPE) refuse_system(Exit::io, Message::file_write_error, what, error);
  return error == 0;
}

std::string read_named_file(const std::string& path, std::size_t most) {
  const Descriptor file(
      uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY); }));
  if (!file.is_open()) refuse_system(Message::file_cannot_open, path, errno);
  constexpr std::size_t chunk = 64 * 1024;
  std::string bytes;
  std::size_t done = 0;
  while (done <= most) {
    bytes.resize(std::min(done + chunk, most + 1));
    const ssize_t count =
        uninterrupted([&] { return read(file.fd(), bytes.data() + done, bytes.size() - done); });
    if (count < 0) refuse_system(Message::file_cannot_read, path, errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

// Byte by byte: what another program is to read after this one stays there.
std::optional<std::string> read_input_line() {
  std::string line;
  while (true) {
    char byte = 0;
    const ssize_t count = uninterrupted([&] { return read(STDIN_FILENO, &byte, 1); });
    if (count < 0) refuse_system(Message::file_cannot_read, "stdin", errno);
    if (count == 0 && line.empty()) return std::nullopt;
    if (count == 0 || byte == '\n') break;
    if (line.size() == longest_input_line)
      refuse(Message::use_text_too_long, {"stdin", std::to_string(longest_input_line)},
             {Message::hint_shorten, {}});
    line += byte;
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

void prepare_process() {
  // A journal file opened as descriptor 2 would get the error messages. What is written to an
  // output that was closed has to fail, so it is only open for reading.
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    const int how = fd == STDERR_FILENO ? O_RDWR : O_RDONLY;
    if (fcntl(fd, F_GETFD) == -1 && errno == EBADF && ::open("/dev/null", how) != fd)
      refuse_system(Exit::io, Message::file_cannot_open, "/dev/null", errno);
  }
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  umask(umask(0) | S_IRWXO);
}

}  // namespace deskctl
