#include "text/large_memory.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace deskctl {

void prefer_large_pages(const void* begin, std::size_t bytes) {
  constexpr std::uintptr_t page = 2UL * 1024 * 1024;
  const std::size_t before = (page - reinterpret_cast<std::uintptr_t>(begin) % page) % page;
  if (bytes < before + page) return;
  char* const first = const_cast<char*>(static_cast<const char*>(begin)) + before;
  madvise(first, (bytes - before) / page * page, MADV_HUGEPAGE);
}

}  // namespace deskctl
