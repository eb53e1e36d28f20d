// Removing names, phones and texts from this desk's journal files: the one thing that rewrites
// them.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace deskctl {

/// What is to be removed, and by whom.
struct RedactionOrder {
  LocalDay before;  ///< Requests that were last touched before it;
  LocalDay today;   ///< and not within the retention of their category, counted back from today.
  Instant now;      ///< When that is recorded.
  Draft record;     ///< Who does it: the event that each request gets.
  bool clock_given = false;  ///< --now said when it is.
  bool dry_run = false;
};

struct Redacting {
  struct File {
    std::string name;  ///< `ledger/2024-10.csv`
    std::vector<RequestId> requests;
    int lines = 0;  ///< How many were changed.
  };
  std::vector<File> files;
  std::vector<std::string> quarantined;  ///< Torn lines that were removed.
  std::vector<std::string> elsewhere;    ///< Other desks' files with more of these requests.
  int requests() const;
};

/// Under the lock, month by month: a line in the seals that says what the file was and what it is
/// now, then the file is replaced, then torn lines of these requests are removed. Killed at any
/// moment, the next run finishes. Throws Refused (65), before anything is changed, when a file is
/// damaged or is not what was sealed; and as WriteLock, append_lines() and replace_file() do.
Redacting redact_journals(const Desk& desk, std::chrono::milliseconds patience,
                          const RedactionOrder& order);

}  // namespace deskctl
