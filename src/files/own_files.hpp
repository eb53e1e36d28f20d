// What of a desk no output file may take the place of.
#pragma once

#include <string>

namespace deskctl {

/// Refuses (73) an output file that would be a part of a desk: in its ledger, registers, holidays
/// or policies, or one of the files beside them, whatever path, link or other name of a file leads
/// there. Looked for are `desk`, if it is not empty, and the desks that the file would lie in.
void refuse_own_file(const std::string& path, const std::string& desk = "");

/// Refuses (73) what write_output_file could not replace, before anything has been done: what is no
/// plain file or is read-only, a part of a desk, a name in a folder that does not exist. `path` may
/// be a folder as well, for a file that is named later.
void check_output_path(const std::string& path, const std::string& desk = "");

}  // namespace deskctl
