// Sealing: a line for every journal file that grew.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "desk/ledger.hpp"
#include "desk/seals.hpp"

namespace deskctl {

struct Sealing {
  std::vector<Seal> seals;     ///< What was added, by month and file.
  std::string lines;           ///< The same as the lines of the seals file.
  std::vector<Problem> notes;  ///< What was noticed on the way: a torn end, left unsealed or moved.
};

/// Verifies every seal (without the lock: it takes time, and what is sealed stays), then seals each
/// journal file that grew since, and each of which can no longer be said whether it is settled
/// (another policy, a complaint of an earlier month went on). Under the lock, in one append to this
/// desk's seals file, on disk when it returns; with `dry_run` nothing is written. Throws Refused
/// (65) with all problems, and writes nothing, when a file is damaged or not what was sealed; and
/// as WriteLock and append_lines() do.
Sealing seal_journals(const Desk& desk, std::chrono::milliseconds patience, Instant now,
                      bool dry_run);

}  // namespace deskctl
