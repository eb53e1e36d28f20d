// Removes traces of other programs from journal files, if nothing is lost by it.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace deskctl {

/// A journal file, and its bytes without byte order mark and CRLF and with its last newline.
struct Fix {
  std::string name;
  std::string before;
  std::string after;
};

struct Fixes {
  std::vector<Fix> fixes;
  std::vector<Problem> refused;  ///< Files with such traces and other damage.
};
/// The possible fixes in all files of the ledger and of the registers. A fix must keep every
/// record, and leave the file as this version writes it.
Fixes possible_fixes(const Desk& desk);

/// Checks again under the lock and applies `fixes`. Returns the names of the old files' copies, in
/// the same order. Throws as WriteLock and replace_file() do.
std::vector<std::string> apply(const Desk& desk, std::chrono::milliseconds patience,
                               const std::vector<Fix>& fixes);

}  // namespace deskctl
