// The desk folder: finding it, reading its configuration and its journal, and writing to it.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/policy/policy.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// An open desk.
struct Desk {
  Folder folder;
  DeskConfig config;
  Policy policy;
};

/// The nearest folder from `start` upward that holds desk.toml; nothing if there is none.
std::optional<std::string> find_desk_folder(const std::string& start);

/// desk.toml alone: for messages in the desk's language before anything else is read.
DeskConfig read_desk_config(const Folder& folder);

/// Opens the desk in `path` with its policy, or with the policy in `policy_file` instead. Throws Refused:
/// 66 no desk there, 78 desk.toml or policy.toml invalid.
Desk open_desk(const std::string& path, const std::optional<std::string>& policy_file);

/// The months that have journal files, in order.
std::vector<Month> months_of(const Folder& folder);
/// A month's files (`ledger/2026-10.csv`, `ledger/2026-10.N.csv` …) as one journal. Empty if there are none.
Journal read_month(const Folder& folder, const Month& month);
/// The file of a month that the desk with `code` writes: `ledger/2026-10.csv`, `ledger/2026-10.N.csv`.
std::string journal_file_name(const Month& month, const DeskCode& code);

/// One write: holds the lock from construction to destruction.
class Writing {
 public:
  Writing(const Desk& desk, std::chrono::milliseconds patience, const std::string& command);

  /// The month as it stands now. Throws Refused (65) if any of its files is damaged or must not be written.
  const Journal& month(const Month& month);
  /// The next number of a day: one more than the highest on any line of this desk's file.
  int next_number(LocalDay day);
  /// Appends lines (with their line ends) to this desk's file of `month`. On disk when it returns.
  void append(const Month& month, const std::string& lines);
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
