// Memory that will be filled from end to end.
#pragma once

#include <cstddef>

namespace deskctl {

/// Asks the system for large pages in a block reserved but not yet touched. A month fills tens of
/// megabytes; getting them 4 kB at a time takes longer than reading it. This is only advice:
/// systems without large pages ignore it.
void prefer_large_pages(const void* begin, std::size_t bytes);

/// Gets what every question to a desk uses in one call, not page by page.
void get_first_memory();

/// Has this thread's next memory in large pages, and keeps what is given back for what is asked for
/// next. Only addresses are reserved: memory is taken as it is used.
void keep_large_memory();

}  // namespace deskctl
