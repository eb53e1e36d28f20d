// The seals of a desk: reading them, and the months that readers may skip because of them.
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

/// The file of the seals of the desk with `code`: `ledger/seals.csv`, `ledger/seals.N.csv`.
std::string seal_file_name(const DeskCode& code);
/// Appends to a seals file as append_lines does. A new file appears together with its header, so
/// that an empty one is always an accident.
std::optional<std::string> append_seals(const WriteLock& lock, const std::string& name,
                                        AppendPlan plan, SealColumns columns,
                                        const std::string& lines);
/// The seals files of all desks.
std::vector<SealFile> read_seal_files(const Folder& folder);

/// The line for the handover book about everything that this desk has sealed; empty if that is
/// nothing.
std::string seal_line(const Desk& desk);

/// Every file that differs from its seals, and every damaged seal. Reads each sealed file.
std::vector<Problem> seal_problems(const Folder& folder);

/// The greatest sealed length of a journal file: the file must not be shorter.
struct SealedLength {
  std::uint64_t bytes = 0;
  std::string place;  ///< The seal: `ledger/seals.csv:3`
  /// Of seals in force, as they note which lines are needed, in the order of their lengths.
  struct Note {
    std::uint64_t bytes = 0, lines = 0;
    std::string sha256, open_lines;
  };
  std::vector<Note> notes;
};
using SealedLengths = std::map<std::string, SealedLength>;
SealedLengths sealed_lengths(std::vector<SealFile> files);
SealedLengths sealed_lengths(const Folder& folder);

/// The files of a month that are shorter than their seals, or gone, because an older copy was put
/// back. Compares lengths only. `sealed` holds the lengths from before the month was read, and is
/// read anew if it does not fit.
std::vector<Problem> lost_ends(const Folder& folder, SealedLengths& sealed, const Month& month,
                               const Journal& journal, const Book& book = ledger_book());

/// The length of each file of a book, by its name as seals have it.
using Lengths = std::map<std::string, std::uint64_t>;
Lengths journal_lengths(const Folder& folder, const Book& book = ledger_book());

/// A digest of everything that the verdict on a month's entries depends on besides the time:
/// policy, zone, and the lengths of the month's files of that register.
std::string basis_of(const Desk& desk, const Book& book, const Month& month,
                     const Lengths& lengths);

/// A digest of everything that the verdict on a month's requests depends on besides the time:
/// policy, zone, and the lengths of its files and of those of `others`.
std::string basis_of(const Desk& desk, const Month& month, const std::vector<Month>& others,
                     const Lengths& lengths);

/// The months whose files have the lengths of their seals and that owed nothing then, if `now` is
/// not earlier than that. Compares lengths only, so it is fast. Problems of the seals themselves
/// are added to `notes`, and such seals are ignored.
std::set<Month> settled_months(const Desk& desk, std::vector<SealFile> files, Instant now,
                               std::vector<Problem>& notes);
std::set<Month> settled_months(const Desk& desk, Instant now, std::vector<Problem>& notes);

}  // namespace deskctl
