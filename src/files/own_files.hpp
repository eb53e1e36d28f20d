// Files of a desk that no output file may replace.
#pragma once

#include <string>

namespace deskctl {

/// Refuses (73) an output file that would be a part of a desk: in its ledger, registers, holidays
/// or policies, or one of the files beside them, whatever path, link or second name leads there.
/// Checks `desk`, if it is not empty, and all desks whose folder the file would be in.
void refuse_own_file(const std::string& path, const std::string& desk = "");

/// Refuses (73) a path that write_output_file could not replace, before anything else is done: not
/// a plain file, read-only, a part of a desk, or in a missing folder. `path` may be a folder, for a
/// file that is named later.
void check_output_path(const std::string& path, const std::string& desk = "");

}  // namespace deskctl
