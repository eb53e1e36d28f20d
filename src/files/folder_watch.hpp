// Notices that files of a folder changed, without looking again and again.
#pragma once

#include <string>
#include <vector>

#include "files/folder.hpp"

namespace deskctl {

class FolderWatch {
 public:
  /// Watches `folder` and the folders `below` it. Where the kernel cannot tell (too many watches),
  /// is_blind().
  FolderWatch(const Folder& folder, const std::vector<std::string>& below);
  /// Readable when something changed; -1 where the kernel watches nothing.
  int fd() const { return events_.fd(); }
  /// Whether nobody would tell of a change: no watch, or other machines write there too.
  bool is_blind() const { return blind_; }
  /// Whether a file was written, renamed or removed since the last call. What changes with every
  /// write besides (`.lock`, temporary files) does not count.
  bool changed();

 private:
  Descriptor events_;
  bool blind_ = false;
};

}  // namespace deskctl
