// Parts of a zip archive that was just written: whether they are whole is seen before anybody gets
// it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deskctl {

/// Names and contents, in the order of the archive's directory; nothing at all if anything of it
/// is damaged. For archives without a comment and below 4 GB.
std::vector<std::pair<std::string, std::string>> zip_parts(std::string_view archive);

}  // namespace deskctl
