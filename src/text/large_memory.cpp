#include "text/large_memory.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace deskctl {

void prefer_large_pages(const void* begin, std::size_t bytes) {
  constexpr std::uintptr_t page = 2UL * 1024 * 1024;
  const auto address = reinterpret_cast<std::uintptr_t>(begin);
  const std::uintptr_t first = (address + page - 1) / page * page;
  const std::uintptr_t last = (address + bytes) / page * page;
  // NOLINTNEXTLINE(performance-no-int-to-ptr): whole pages of what `begin` points into
  if (first < last) madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
}

}  // namespace deskctl
