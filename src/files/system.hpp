// What the files layer shares: system calls that are not interrupted, their errors as refusals, and
// opening below a folder without following anything.
#pragma once

#include <sys/stat.h>

#include <cerrno>
#include <string>

#include "deskctl/error/error.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// The exit code that tells what kind of error an errno is.
Exit exit_for(int error);
/// Refuses with `what` about {0} `path` and {1} the errno in words.
[[noreturn]] void refuse_system(Message what, const std::string& path, int error);
[[noreturn]] void refuse_system(Exit exit, Message what, const std::string& path, int error);

/// Refuses (77) a file or folder that anybody on the machine may write in.
void refuse_world_writable(const struct stat& status, const std::string& path);

/// Repeats a system call that a signal interrupted before it did anything.
template <typename Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

/// Writes until all is written. 0, or the errno of what went wrong.
int write_fully(int fd, std::string_view bytes);

/// Opens `name` below `folder`: neither outside of it nor through a link. Not open: see errno.
Descriptor open_below(int folder, const std::string& name, int flags);
/// The same, step by step, for kernels without openat2.
Descriptor open_below_by_steps(int folder, const std::string& name, int flags);

/// A file's folder, open, and its last name there.
struct Place {
  Descriptor folder;
  std::string name;
  std::string path;         ///< The file's, as the person knows it.
  std::string folder_path;  ///< The folder's.
};
/// Throws Refused if there is no such folder or `name` is not one inside `folder`. With
/// `may_be_absent` a missing folder is no error: it is not open then.
Place place_of(const Folder& folder, const std::string& name, bool may_be_absent = false);

/// Opens a plain file. Not open: there is none. Refuses links, pipes, devices, second names, and
/// what anybody may write in.
Descriptor open_plain(const Place& place, int flags);

/// Gives a new file the folder's group and its group's rights, and none to others, whatever the
/// umask. Throws Refused.
void share_like_folder(const Place& place, int file);

/// A file being written beside its place; gone with the object unless it was given its name.
class TempFile {
 public:
  /// Readable for the owner alone until told otherwise. Not open: see errno.
  explicit TempFile(int folder);
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  ~TempFile();
  int fd() const { return file_.fd(); }
  bool is_open() const { return file_.is_open(); }
  /// 0, or the errno: EEXIST if the name is taken and may not be `replaced`.
  int rename_to(const std::string& name, bool replace);

 private:
  int folder_;
  std::string name_;
  Descriptor file_;
};

/// Makes a whole file in its place with the folder's rights, synced. False: the name is taken.
bool make_file(const Place& place, std::string_view bytes);

}  // namespace deskctl
