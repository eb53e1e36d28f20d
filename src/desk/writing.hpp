// Writing to a desk's journal: what is decided and what is appended happen under one lock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "desk/recent.hpp"
#include "files/append.hpp"
#include "files/lock.hpp"

namespace deskctl {

/// One write: holds the lock from construction to destruction. The desk must outlive it.
class Writing {
 public:
  Writing(const Desk& desk, std::chrono::milliseconds patience, const std::string& command);

  /// The month as it stands now; valid until something else is asked for. Throws Refused (65) with
  /// all problems if any of its files is damaged or must not be written.
  const Journal& month(const Month& month);
  /// A journal with all events of a request, and perhaps others. As month(), but lines that are
  /// older than the request are not looked at, and those of others only at their beginning.
  const Journal& recent(const RequestId& request);
  /// The next number of a day: one more than the highest on any line of this desk's file, torn ones
  /// included. Throws as month() does, and Refused (3) when the day's numbers are used up.
  int next_number(LocalDay day);
  /// Whether a line recorded at `now` in this desk's file of `target` would stand below one of a
  /// later time. It has to carry the fact `behind=yes` then.
  bool is_behind(const Month& target, Instant now);
  /// Appends lines (with their line ends) to this desk's file of `target`. On disk when it returns.
  /// Throws Refused (70) for lines that could not be read back, and as append_lines() does.
  void append(const Month& target, const std::string& lines);
  /// The lock that is held, for what else is done under it.
  const WriteLock& lock() const { return lock_; }
  /// What was noticed on the way: a torn end that was moved to quarantine.
  const std::vector<Problem>& notes() const { return notes_; }

 private:
  // Everything from a day on, of the requests that are wanted.
  void load_recent(const Month& month, LocalDay day, const RequestChoice& wanted);
  void take(const Month& month, Journal journal);
  // Whatever is known of the month; its end at least.
  const Journal& end_of(const Month& month);

  const Desk& desk_;
  WriteLock lock_;
  std::optional<Month> loaded_;
  bool whole_ = false;  // the month was read from its beginning, every line
  Journal journal_;
  std::vector<Problem> notes_;
};

}  // namespace deskctl
