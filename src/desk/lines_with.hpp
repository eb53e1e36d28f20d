// The lines of some requests in a large file, without keeping it.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "deskctl/journal/id.hpp"
#include "files/folder.hpp"
#include "journal/open_lines.hpp"

namespace deskctl {

/// The lines of these requests in a file's first `size` bytes, a run a line, in the order of the
/// requests in each piece. None if those bytes are not whole lines.
std::vector<OpenLines::Run> lines_with(const FileParts& file, std::uint64_t size,
                                       const std::set<RequestId>& requests);

/// In the order of the file, and none that stands in another.
void put_in_order(std::vector<OpenLines::Run>& runs);

}  // namespace deskctl
