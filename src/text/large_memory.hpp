// Memory as the system gives it out: page by page is dear.
#pragma once

#include <cstddef>

namespace deskctl {

/// Asks the system for large pages in a block reserved but not yet touched. A month fills tens of
/// megabytes; getting them 4 kB at a time takes longer than reading it. This is only advice:
/// systems without large pages ignore it.
void prefer_large_pages(const void* begin, std::size_t bytes);

/// Whether addresses may be reserved that are not used: no limit (`ulimit -v`) is near. A second
/// thread reserves many.
bool has_much_address_space();

/// Gets what every question to a desk uses in one call, not page by page.
void get_first_memory();

/// Has this thread's next memory in large pages, and keeps what is given back for what is asked for
/// next. Only addresses are reserved, if there are many: memory is taken as it is used.
void keep_large_memory();

}  // namespace deskctl
