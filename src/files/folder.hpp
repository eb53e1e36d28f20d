// A desk folder and the files below it: reading, listing, and making what is not there yet.
#pragma once

#include <cstdint>
#include <functional>
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
  /// Closes now and says whether that went well (errno): a network folder reports errors here.
  bool close();
  /// Leaves the file open for whoever took over its number.
  void release() { fd_ = -1; }

 private:
  int fd_;
};

/// A desk folder, opened once; everything below it is reached through its descriptor and never
/// through a link. All functions throw Refused with path and reason: 66 no such folder, 77
/// permission, a file that is not a plain one or one that anybody may write in, 74 I/O. Names are
/// relative: `ledger/2026-10.csv`.
class Folder {
 public:
  /// Refuses a folder that anybody may write in.
  static Folder open(const std::string& path);
  /// The same, after making it if it does not exist, with no rights for others. Throws 73 as well.
  static Folder make(const std::string& path);

  const std::string& path() const { return path_; }
  int fd() const { return descriptor_.fd(); }
  /// A file's path as the person knows it.
  std::string path_of(const std::string& name) const;

  /// Whether there is a folder of that name below this one.
  bool has_folder(const std::string& name) const;
  /// Names in a folder below this one (`ledger`; `.` is this one), sorted; empty if it does not
  /// exist.
  std::vector<std::string> list(const std::string& below) const;
  /// The bytes of a file; nothing if it does not exist. A link (symbolic, or a second name), pipe
  /// or device is refused.
  std::optional<std::string> read(const std::string& name) const;
  /// `count` bytes of a file from `offset` on, fewer where it ends; nothing if it does not exist.
  std::optional<std::string> read_part(const std::string& name, std::uint64_t offset,
                                       std::size_t count) const;
  /// The same bytes, a piece of at most 64 KiB at a time.
  void read_pieces(const std::string& name, std::uint64_t offset, std::size_t count,
                   const std::function<void(std::string_view)>& use) const;
  /// How long a file is; nothing if it does not exist. Refuses what read() refuses.
  std::optional<std::uint64_t> size(const std::string& name) const;
  /// Makes a file that does not exist yet, whole or not at all (written beside, then named),
  /// readable and writable for the folder's group as the folder is, and never for others. Throws
  /// Refused (73) if it exists.
  void create(const std::string& name, std::string_view bytes) const;
  /// Makes a folder with this folder's group and group rights; one that is there already is left
  /// as it is.
  void create_folder(const std::string& name) const;

 private:
  Folder(std::string path, Descriptor descriptor);
  std::string path_;
  Descriptor descriptor_;
};

}  // namespace deskctl
