// Seals: the length of a journal file at some moment, the SHA-256 of that many bytes, and whether
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
  std::string file;         ///< `2026-10.csv` in the same folder, or `registers/key-2026-10.csv`.
  std::uint64_t bytes = 0;  ///< Sealed bytes: whole records, the header included.
  std::uint64_t lines = 0;  ///< Lines in these bytes.
  int unsettled = 0;        ///< Requests of the file's month that were not settled then.
  /// The instant since which all of them were settled and known to be; nothing while one is not.
  std::optional<Instant> settled_at;
  std::string sha256;
  /// Earlier months with complaints that this month's repeat: `unsettled` depends on those files
  /// too.
  std::vector<Month> others;
  /// The inputs of `unsettled`: a digest of policy, zone and the lengths of every file of the month
  /// and of `others`. `unsettled` holds only while the digest is the same.
  std::string basis;
  /// Which lines readers may still need, see journal/open_lines.hpp; empty while the month lasts.
  std::string open_lines;

  /// Set on the line of a redaction: the file before it was rewritten. Nothing was worked out then:
  /// `unsettled`, `settled_at`, `others` and `basis` are empty.
  struct Former {
    std::uint64_t bytes = 0;
    std::string sha256;
  };
  std::optional<Former> was;

  std::string source;  ///< Where the seal was read: `ledger/seals.csv`
  int line = 0;
};

/// The columns of a seals file: those of earlier versions have no `open_lines`.
enum class SealColumns { all, without_open_lines };

/// The header line of a seals file, without its line end.
std::string seal_header(SealColumns columns = SealColumns::all);
/// The line of a seal, without its line end, sum included.
std::string format_seal(const Seal& seal, const Zone& zone, SealColumns columns = SealColumns::all);

/// A seals file after reading. Changed lines are problems, not seals; a torn end is neither, as in
/// a journal.
struct SealFile {
  std::string name;
  std::size_t size = 0;
  SealColumns columns = SealColumns::all;
  Tail tail;
  std::vector<Seal> seals;
  std::vector<Problem> problems;
};
SealFile read_seals(const SourceText& text);

/// The seals of one file that its last redaction left in force: that redaction's own line and all
/// later ones. All of them if there was no redaction.
std::vector<Seal> seals_in_force(std::vector<Seal> seals);

/// Checks a sealed file. `seals` are those of this one file, from any seals file; `shown` is the
/// file as shown to people, `bytes` its present content, nothing if there is no such file.
/// Appending after a seal is fine; any other change is one problem that names the bytes that
/// changed. A redaction's line replaces the seals before it, unless the redaction was interrupted
/// and the file is still as it was before.
std::vector<Problem> broken_seals(std::span<const Seal> seals, const std::string& shown,
                                  const std::optional<std::string_view>& bytes);

}  // namespace deskctl
