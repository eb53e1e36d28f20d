// The seals of a desk: reading them, and which months they let a reader leave out.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "desk/ledger.hpp"
#include "deskctl/journal/seal.hpp"

namespace deskctl {

/// The file into which the desk with `code` writes its seals: `ledger/seals.csv`,
/// `ledger/seals.N.csv`.
std::string seal_file_name(const DeskCode& code);
/// The seals files of all desks.
std::vector<SealFile> read_seal_files(const Folder& folder);

/// Everything that is no longer as it was sealed, and every damaged seal. Reads each sealed file.
std::vector<Problem> seal_problems(const Folder& folder);

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
