// Lines of a large file, without keeping it: those of some requests, and all of them.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string_view>
#include <vector>

#include "deskctl/journal/id.hpp"
#include "files/folder.hpp"
#include "journal/open_lines.hpp"

namespace deskctl {

/// Whole lines, a piece at a time, which stays in the processor's cache, and where it begins in the
/// file. False: the file's first `size` bytes are not whole lines, one is too long, or `use` wants
/// no more.
bool each_piece(const FileParts& file, std::uint64_t size,
                const std::function<bool(std::string_view lines, std::uint64_t begin)>& use);

/// The lines of these requests in a file's first `size` bytes, a run a line, in the order of the
/// requests in each piece. None if those bytes are not whole lines.
std::vector<OpenLines::Run> lines_with(const FileParts& file, std::uint64_t size,
                                       const std::set<RequestId>& requests);

/// In the order of the file, and none that stands in another.
void put_in_order(std::vector<OpenLines::Run>& runs);

}  // namespace deskctl
