// Removes names, phones and texts from this desk's journal files. Nothing else rewrites them.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "desk/writing.hpp"

namespace deskctl {

/// The content to remove, and the author.
struct RedactionOrder {
  LocalDay before;           ///< Requests last touched before this day lose it,
  LocalDay today;            ///< if their category's retention, counted back from here, is over.
  Instant now;               ///< The time to record.
  Draft record;              ///< The event that each request gets, with its author.
  bool clock_given = false;  ///< Whether `now` was given by --now.
  bool dry_run = false;
};

struct Redacting {
  struct File {
    std::string name;  ///< `ledger/2024-10.csv`
    std::vector<RequestId> requests;
    int lines = 0;  ///< How many were changed.
  };
  std::vector<File> files;
  std::vector<std::string> quarantined;  ///< Quarantined files removed.
  std::vector<std::string> elsewhere;    ///< Other desks' files that hold more of these requests.
  int requests() const;
};

/// Under the lock, month by month: a seal with the file's former and new content is written, then
/// the file is replaced, then torn lines of these requests are removed. If it is killed at any
/// moment, the next run finishes. Throws Refused (65), before any change, if a file is damaged or
/// differs from its seals; and as WriteLock, append_lines() and replace_file() do.
Redacting redact_journals(const Desk& desk, std::chrono::milliseconds patience,
                          const RedactionOrder& order);

/// What the redaction of a file does besides: before the file is replaced by `bytes`, the seal that
/// names its former and its new content.
void seal_redaction(const Desk& desk, const WriteLock& lock, Instant now, const JournalFile& old,
                    const std::string& bytes);

/// Adds to `result` what a register loses, and does it if `change`: entries closed or void, last
/// touched before `order.before`, whose retention is over.
void redact_register(const Desk& desk, const Writing& held, const RegisterPolicy& of_register,
                     const RedactionOrder& order, bool change, Redacting& result);

}  // namespace deskctl
