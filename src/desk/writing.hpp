// Writing to a desk's journal: what is decided and what is appended happen under one lock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "files/append.hpp"
#include "files/lock.hpp"

namespace deskctl {

/// One write: holds the lock from construction to destruction. The desk must outlive it.
class Writing {
 public:
  Writing(const Desk& desk, std::chrono::milliseconds patience, const std::string& command);

  /// The month as it stands now; valid until another is asked for. Throws
  /// Refused (65) with all problems if any of its files is damaged or must not be written.
  const Journal& month(const Month& month);
  /// The next number of a day: one more than the highest on any line of this desk's file, torn ones
  /// included. Throws as month() does, and Refused (3) when the day's numbers are used up.
  int next_number(LocalDay day);
  /// Appends lines (with their line ends) to this desk's file of `target`. On disk when it returns.
  /// Throws Refused (70) for lines that could not be read back, and as append_lines() does.
  void append(const Month& target, const std::string& lines);
  /// The lock that is held, for what else is done under it.
  const WriteLock& lock() const { return lock_; }
  /// What was noticed on the way: a torn end that was moved to quarantine.
  const std::vector<Problem>& notes() const { return notes_; }

 private:
  const Desk& desk_;
  WriteLock lock_;
  std::optional<Month> loaded_;
  Journal journal_;
  std::vector<Problem> notes_;
};

}  // namespace deskctl
