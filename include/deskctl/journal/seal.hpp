// Seals: how long a journal file was at some moment, the SHA-256 of that much of it, and whether
// its requests still owed anything. See deskctl-ledger(5).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/journal/reader.hpp"

namespace deskctl {

/// One line of a seals file.
struct Seal {
  Instant when;
  std::string file;         ///< `2026-10.csv`, in the same folder.
  std::uint64_t bytes = 0;  ///< What is sealed: whole records, the header included.
  std::uint64_t lines = 0;  ///< Lines of that.
  int unsettled = 0;        ///< Requests of the file's month that were not settled yet.
  /// From when on all of them were settled and known to be; nothing while one is not.
  std::optional<Instant> settled_at;
  std::string sha256;
  /// Earlier months with complaints that those of this month repeat: what stands there decides too.
  std::vector<Month> others;
  /// What `unsettled` was worked out from: a digest of policy, zone and the lengths of every file
  /// of the month and of `others`. It holds only while that is the same.
  std::string basis;

  /// Set on the line of a redaction: what the file was before it was rewritten to what is sealed
  /// here. Nothing was worked out then: `unsettled`, `settled_at`, `others` and `basis` are empty.
  struct Former {
    std::uint64_t bytes = 0;
    std::string sha256;
  };
  std::optional<Former> was;

  std::string source;  ///< Where it was read: `ledger/seals.csv`
  int line = 0;
};

/// The header line of a seals file, without its line end.
std::string seal_header();
/// The line of a seal, without its line end, sum included.
std::string format_seal(const Seal& seal, const Zone& zone);

/// A seals file after reading. Lines that were changed are problems and no seals; a torn end is
/// neither, as in a journal.
struct SealFile {
  std::string name;
  std::size_t size = 0;
  Tail tail;
  std::vector<Seal> seals;
  std::vector<Problem> problems;
};
SealFile read_seals(const SourceText& text);

/// Those of one file's seals that the last redaction of it left in force: its own line and what
/// came after. All of them when there was none.
std::vector<Seal> seals_in_force(std::vector<Seal> seals);

/// What became of a sealed file. `seals` are those of this one file, from whatever seals files;
/// `shown` is the file as people know it, `bytes` all that stands in it now, nothing if there is no
/// such file. Appending after a seal is fine; anything else is one problem that says which bytes
/// are no longer what was sealed. A redaction's line takes the place of the seals before it; one
/// that was interrupted, so that the file is still what it was, does not.
std::vector<Problem> broken_seals(std::span<const Seal> seals, const std::string& shown,
                                  const std::optional<std::string_view>& bytes);

}  // namespace deskctl
