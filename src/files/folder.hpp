// The only code that touches the disk: reading, listing, locking, and appending so that it stays.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

/// An open file or folder, closed with the object.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  int fd() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }

 private:
  int fd_;
};

/// A desk folder, opened once; everything below it is reached through its descriptor and never through a
/// link. All functions throw Refused with path and reason: 66 no such folder, 77 permission, 74 I/O.
class Folder {
 public:
  static Folder open(const std::string& path);

  const std::string& path() const { return path_; }
  int fd() const { return descriptor_.fd(); }

  /// Names in a folder below this one (`ledger`), sorted; empty if it does not exist.
  std::vector<std::string> list(const std::string& below) const;
  /// The bytes of a file; nothing if it does not exist. A link, pipe or device is refused.
  std::optional<std::string> read(const std::string& name) const;
  /// Makes a file that does not exist yet, whole or not at all (written beside and linked), readable and
  /// writable for the folder's group and never for others.
  void create(const std::string& name, std::string_view bytes) const;
  void create_folder(const std::string& name) const;

 private:
  Folder(std::string path, Descriptor descriptor);
  std::string path_;
  Descriptor descriptor_;
};

/// The lock of a desk folder (flock on `.lock`), held by one writer at a time and gone with its process.
/// While it is held, INT TERM HUP and QUIT wait, so that a write is never left half done by them.
class WriteLock {
 public:
  /// Waits at most `patience`; then Refused (75) naming the holder and how long it has held the lock.
  /// `purpose` is written into the lock file for whoever waits: a command's name, nothing personal.
  WriteLock(const Folder& folder, std::chrono::milliseconds patience, const std::string& purpose);
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock();

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

/// What an append found at the file's end and must deal with first.
struct AppendPlan {
  std::size_t whole = 0;       ///< Bytes that stand; anything after them is a torn end.
  bool lacks_newline = false;  ///< The last whole record lacks its line end.
};

/// Appends `lines` (each with its line end) to `name` below `folder`, under the lock, by the protocol of
/// deskctl-ledger(5): a torn end is moved to ledger/quarantine/, a new file gets `header` first, then one
/// write, fdatasync, a sync of the folder. When it returns, the lines are on disk; when it throws (74, 77),
/// the file is as it was. Returns the quarantine file's name if a torn end was moved there.
std::optional<std::string> append_lines(const Folder& folder, const std::string& name,
                                        const AppendPlan& plan, std::string_view header,
                                        std::string_view lines);

/// Writes a file for people to read (a report) anywhere: beside its place, then renamed. Throws 73 or 74.
void write_output_file(const std::string& path, std::string_view bytes);

/// Writes all of `bytes` to a descriptor, or throws Refused (74) with the reason; a reader that closed
/// the pipe is not an error: the result says whether all was taken.
bool write_all(int fd, std::string_view bytes, const std::string& what);

/// At program start: descriptors 0 to 2 are open, SIGPIPE and SIGXFSZ are ignored, no core dumps, nothing
/// is created for others.
void prepare_process();

}  // namespace deskctl
