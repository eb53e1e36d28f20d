// Memory that is about to be filled from end to end.
#pragma once

#include <cstddef>

namespace deskctl {

/// Asks the system for large pages in a block that was reserved and not yet touched: a month fills
/// tens of megabytes, and getting them 4 kB at a time takes longer than reading it. Only advice:
/// where there are none, nothing changes.
void prefer_large_pages(const void* begin, std::size_t bytes);

}  // namespace deskctl
