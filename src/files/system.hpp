// Shared by the files layer: system calls repeated after signals, their errors as refusals, and
// opening files below a folder without following links.
#pragma once

#include <sys/stat.h>

#include <cerrno>
#include <string>

#include "deskctl/error/error.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// The exit code for an errno.
Exit exit_for(int error);
/// `what` about {0} `path` and {1} the errno in words.
Said said_of_system(Message what, const std::string& path, int error);
/// Refuses with that, and with a hint.
[[noreturn]] void refuse_system(Message what, const std::string& path, int error);
[[noreturn]] void refuse_system(Exit exit, Message what, const std::string& path, int error);
[[noreturn]] void refuse_system(Exit exit, Message what, const std::string& path, int error,
                                Said hint);

/// Refuses (77) a file or folder that anybody on the machine may write to.
void refuse_world_writable(const struct stat& status, const std::string& path);

/// Repeats a system call that a signal interrupted before it had an effect.
template <typename Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

/// Writes everything. Returns 0, or the errno of the failure.
int write_fully(int fd, std::string_view bytes);

/// Opens `name` below `folder`, never outside of it or through a link. Not open: see errno.
Descriptor open_below(int folder, const std::string& name, int flags);
/// The same, step by step, for kernels without openat2.
Descriptor open_below_by_steps(int folder, const std::string& name, int flags);

/// A file's open folder and its name there.
struct Place {
  Descriptor folder;
  std::string name;
  std::string path;         ///< The file's path, as shown to people.
  std::string folder_path;  ///< The folder's.
};
/// Throws Refused if there is no such folder or `name` is not inside `folder`. With `may_be_absent`
/// a missing folder is no error; the result's folder is not open then.
Place place_of(const Folder& folder, const std::string& name, bool may_be_absent = false);

/// Opens a plain file. Not open: it does not exist. Refuses links, pipes, devices, files with a
/// second name, and files writable for anybody.
Descriptor open_plain(const Place& place, int flags);

/// Gives a new file the folder's group and its group's rights, and none to others, whatever the
/// umask. Throws Refused.
void share_like_folder(const Place& place, int file);

/// A temporary file beside its place; removed with the object unless it was renamed.
class TempFile {
 public:
  /// Readable for the owner alone until its rights are changed. Not open: see errno.
  explicit TempFile(int folder);
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  ~TempFile();
  int fd() const { return file_.fd(); }
  bool is_open() const { return file_.is_open(); }
  /// 0, or the errno: EEXIST if the name is taken and `replace` is false.
  int rename_to(const std::string& name, bool replace);

 private:
  int folder_;
  std::string name_;
  Descriptor file_;
};

/// Makes a whole file in its place with the folder's rights, synced. False: the name is taken.
bool make_file(const Place& place, std::string_view bytes);

}  // namespace deskctl
