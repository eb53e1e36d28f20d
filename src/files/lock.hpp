// One writer at a time.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "files/folder.hpp"

namespace deskctl {

/// The lock of a desk folder (flock on `.lock`), held by one writer at a time and gone with its
/// process. While it is held, INT TERM HUP QUIT and TSTP wait, so that a write is never left half
/// done by them, nor others kept waiting by a stopped program.
class WriteLock {
 public:
  /// Waits at most `patience`; then Refused (75) naming the holder and how long it has held the
  /// lock. `purpose` is written into the lock file for whoever waits: a command's name, nothing
  /// personal.
  WriteLock(const Folder& folder, std::chrono::milliseconds patience, const std::string& purpose);
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock();

  const Folder& folder() const;
  /// Until when the command may wait for anything else.
  std::chrono::steady_clock::time_point deadline() const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

/// Locks an open file (flock, exclusive), trying again until `deadline`. False: somebody else has
/// it. Throws Refused (74) where locks do not work: such a folder is refused, not guessed about.
bool lock_until(int fd, std::chrono::steady_clock::time_point deadline, const std::string& path);

}  // namespace deskctl
