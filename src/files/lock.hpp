// One writer at a time.
#pragma once

#include <chrono>
#include <csignal>
#include <memory>
#include <string>

#include "files/folder.hpp"

namespace deskctl {

/// The lock of a desk folder (flock on `.lock`), held by one writer at a time and released with its
/// process. INT TERM HUP QUIT and TSTP are blocked meanwhile, so that they neither cut a write
/// short nor stop a program that others wait for.
class WriteLock {
 public:
  /// Waits at most `patience`; then throws Refused (75) with the holder and how long it has held
  /// the lock. `purpose` is written into the lock file for those who wait: a command's name,
  /// nothing personal.
  WriteLock(const Folder& folder, std::chrono::milliseconds patience, const std::string& purpose);
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock();

  /// From now on signals wait until the record is confirmed, if SignalsUntilConfirmed is there to
  /// end that, not only until the lock is released.
  void note_record() const;

  const Folder& folder() const;
  /// The command may wait for other things until then.
  std::chrono::steady_clock::time_point deadline() const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

/// Ends the waiting of signals that a record began.
class SignalsUntilConfirmed {
 public:
  SignalsUntilConfirmed();
  SignalsUntilConfirmed(const SignalsUntilConfirmed&) = delete;
  SignalsUntilConfirmed& operator=(const SignalsUntilConfirmed&) = delete;
  /// Those that still wait take effect.
  ~SignalsUntilConfirmed();

  /// The record is confirmed: signals to end came too late. Who saw no confirmation would enter a
  /// call again.
  void forget() const;

 private:
  sigset_t before_;
};

/// Locks an open file (flock, exclusive), trying until `deadline`. False: another process holds it.
/// Throws Refused (74) if locks do not work there, because an unlocked folder is not safe to write.
bool lock_until(int fd, std::chrono::steady_clock::time_point deadline, const std::string& path);

/// Whether a signal to end waits until the lock is released. Long work asks now and then, and gives
/// up while nothing is written.
bool end_is_asked_for();

}  // namespace deskctl
