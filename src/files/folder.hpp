// A desk folder and the files below it: reading, listing, and making missing ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
  /// Closes now and returns whether that succeeded (else see errno): a network folder reports
  /// errors here.
  bool close();
  /// Leaves the file open, because another owner closes it.
  void release() { fd_ = -1; }

 private:
  int fd_;
};

/// A file of which several parts are read: of the same file even if another takes its name.
class FileParts {
 public:
  FileParts(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}
  /// Throws Refused (74).
  std::uint64_t size() const;
  /// `count` bytes from `offset` on, fewer at its end, into `bytes`. Throws Refused (74).
  void read(std::uint64_t offset, std::size_t count, std::string& bytes) const;

 private:
  std::string path_;
  Descriptor file_;
};

/// A desk folder, opened once; everything below it is reached through its descriptor and never
/// through a link. Names are relative: `ledger/2026-10.csv`. All functions throw Refused with path
/// and reason: 66 no such folder, 77 no permission, not a plain file, or writable for anybody, 74
/// I/O.
class Folder {
 public:
  /// Refuses a folder that is writable for anybody.
  static Folder open(const std::string& path);
  /// The same, but makes a missing folder, with no rights for others. Throws 73 as well.
  static Folder make(const std::string& path);

  const std::string& path() const { return path_; }
  int fd() const { return descriptor_.fd(); }
  /// A file's path as shown to people.
  std::string path_of(const std::string& name) const;

  /// Whether there is a folder of that name below this one.
  bool has_folder(const std::string& name) const;
  /// Names in a folder below this one (`ledger`; `.` is this one), sorted; empty if it does not
  /// exist.
  std::vector<std::string> list(const std::string& below) const;
  /// The bytes of a file; nothing if it does not exist. A link (symbolic, or a second name), pipe
  /// or device is refused.
  std::optional<std::string> read(const std::string& name) const;
  /// The same into `bytes`, whose memory is used again; false if the file does not exist.
  bool read_into(const std::string& name, std::string& bytes) const;
  /// `count` bytes of a file from `offset` on, fewer at its end; nothing if it does not exist.
  std::optional<std::string> read_part(const std::string& name, std::uint64_t offset,
                                       std::size_t count) const;
  /// To read several parts; nothing if the file does not exist. Refuses the same files as read().
  std::optional<FileParts> parts(const std::string& name) const;
  /// The length of a file; nothing if it does not exist. Refuses the same files as read().
  std::optional<std::uint64_t> size(const std::string& name) const;
  /// Makes a new file, whole or not at all (written beside its place, then named). The folder's
  /// group gets the rights that it has on the folder, others never any. Throws Refused (73) if it
  /// exists.
  void create(const std::string& name, std::string_view bytes) const;
  /// Makes a folder with this folder's group and group rights; an existing one is left as it is.
  void create_folder(const std::string& name) const;

 private:
  Folder(std::string path, Descriptor descriptor);
  std::string path_;
  Descriptor descriptor_;
};

}  // namespace deskctl
