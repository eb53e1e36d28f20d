// Taking out of journal files what other programs put in, where nothing is lost by it.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace deskctl {

/// A journal file and what it would be without byte order mark and CRLF, and with its last newline.
struct Fix {
  std::string name;
  std::string before;
  std::string after;
};

struct Fixes {
  std::vector<Fix> fixes;
  std::vector<Problem> refused;  ///< Files with such marks where more is wrong.
};
/// What could be fixed in all journal files. Only where every record stays, and is then as this
/// version writes it.
Fixes possible_fixes(const Folder& folder);

/// Looks again under the lock and does it. Where the old files are kept, in the order of `fixes`.
/// Throws as WriteLock and replace_file() do.
std::vector<std::string> apply(const Desk& desk, std::chrono::milliseconds patience,
                               const std::vector<Fix>& fixes);

}  // namespace deskctl
