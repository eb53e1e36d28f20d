// Sealing: adds a line for every journal file that grew.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "desk/ledger.hpp"
#include "desk/seals.hpp"

namespace deskctl {

struct Sealing {
  std::vector<Seal> seals;                 ///< New seals, by month and file.
  std::string lines;                       ///< The same seals as lines of the seals file.
  std::vector<Problem> notes;              ///< Remarks, such as a torn end left unsealed or moved.
  std::optional<std::string> kept_policy;  ///< The file that keeps a policy that has changed.
};

/// Verifies every seal, without the lock, because that takes time and sealed bytes do not change.
/// Then seals each journal file that grew, and each whose seal no longer tells whether it is
/// settled (another policy, or a complaint of an earlier month went on). This is one append under
/// the lock to this desk's seals file, on disk when it returns; with `dry_run` nothing is written.
/// Throws Refused (65) with all problems, and writes nothing, if a file is damaged or differs from
/// its seals; and as WriteLock and append_lines() do.
Sealing seal_journals(const Desk& desk, std::chrono::milliseconds patience, Instant now,
                      bool dry_run);

}  // namespace deskctl
