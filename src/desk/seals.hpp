// The seals of a desk: reading them, and which months they let a reader leave out.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "deskctl/journal/seal.hpp"
#include "files/append.hpp"

namespace deskctl {

/// The file into which the desk with `code` writes its seals: `ledger/seals.csv`,
/// `ledger/seals.N.csv`.
std::string seal_file_name(const DeskCode& code);
/// Appends to a seals file as append_lines does. A new one has its header as soon as its name, so
/// that an empty one is always an accident.
std::optional<std::string> append_seals(const WriteLock& lock, const std::string& name,
                                        AppendPlan plan, const std::string& lines);
/// The seals files of all desks.
std::vector<SealFile> read_seal_files(const Folder& folder);

/// Everything that is no longer as it was sealed, and every damaged seal. Reads each sealed file.
std::vector<Problem> seal_problems(const Folder& folder);

/// What was sealed of each journal file at most: how long it must be at least.
struct SealedLength {
  std::uint64_t bytes = 0;
  std::string place;  ///< The seal: `ledger/seals.csv:3`
};
using SealedLengths = std::map<std::string, SealedLength>;
SealedLengths sealed_lengths(const Folder& folder);

/// The files of a month that are shorter than what was sealed of them, or gone: an older copy was
/// put back. Looks at lengths only. `sealed` is what was there before the month was read, and is
/// read anew if it does not fit.
std::vector<Problem> lost_ends(const Folder& folder, SealedLengths& sealed, const Month& month,
                               const Journal& journal);

/// How long each journal file is, by its name without `ledger/`.
using Lengths = std::map<std::string, std::uint64_t>;
Lengths journal_lengths(const Folder& folder);

/// What the verdict on a month's requests depends on besides the time: policy, zone, and the
/// lengths of its files and of those of `others`.
std::string basis_of(const Desk& desk, const Month& month, const std::vector<Month>& others,
                     const Lengths& lengths);

/// The months whose files are as long as when they were sealed and that owed nothing then, as far
/// as `now` is not before that. Looks at lengths only: that is what seals are for. What is wrong
/// with the seals themselves is added to `notes`, and such seals are not relied on.
std::set<Month> settled_months(const Desk& desk, Instant now, std::vector<Problem>& notes);

}  // namespace deskctl
