#include "text/large_memory.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include <cstdint>
#include <cstdlib>

namespace deskctl {
namespace {

constexpr std::uintptr_t large_page = 2UL << 20;

char* next_large_page(const void* address) {
  char* const here = const_cast<char*>(static_cast<const char*>(address));
  return here + (large_page - reinterpret_cast<std::uintptr_t>(here) % large_page) % large_page;
}

// Memory that is given back stays with the process: to the system and back costs a fault a page.
void keep_what_is_given_back() {
  constexpr int all = 1 << 30, most_allowed = 32 << 20;
  static const bool is_kept =
      mallopt(M_TRIM_THRESHOLD, all) == 1 && mallopt(M_MMAP_THRESHOLD, most_allowed) == 1;
  static_cast<void>(is_kept);
}

// The end of this thread's heap, where its next blocks come from.
template <typename Use>
void at_end_of_heap(std::size_t bytes, const Use& use) {
  keep_what_is_given_back();
  void* const end = std::malloc(bytes);
  if (end != nullptr) use(static_cast<char*>(end));
  std::free(end);
}

}  // namespace

void prefer_large_pages(const void* begin, std::size_t bytes) {
  const auto before =
      static_cast<std::size_t>(next_large_page(begin) - static_cast<const char*>(begin));
  if (bytes < before + large_page) return;
  madvise(next_large_page(begin), (bytes - before) / large_page * large_page, MADV_HUGEPAGE);
}

void get_first_memory() {
  constexpr std::size_t always_used = 384UL << 10;
  at_end_of_heap(always_used, [](char* end) {
    constexpr std::uintptr_t page = 4096;
    char* const begin = end - reinterpret_cast<std::uintptr_t>(end) % page;
    madvise(begin, always_used, MADV_POPULATE_WRITE);
  });
}

bool has_much_address_space() {
  constexpr rlim_t much = 1UL << 30;
  static const bool has_much = [] {
    rlimit addresses{};
    return getrlimit(RLIMIT_AS, &addresses) != 0 || addresses.rlim_cur >= much;
  }();
  return has_much;
}

void keep_large_memory() {
  if (!has_much_address_space()) return;
  constexpr std::size_t most_used = 31UL << 20;  // more would not come from the heap
  at_end_of_heap(most_used, [](char* end) { prefer_large_pages(end, most_used); });
}

}  // namespace deskctl
