// Searches eight bytes of a text at once. A mark is the highest bit of a byte; the first byte is
// the lowest of the word on every machine.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace deskctl {

inline constexpr std::uint64_t in_each_byte = 0x0101010101010101U;
inline constexpr std::uint64_t high_bits = 0x80 * in_each_byte;

inline std::uint64_t eight_bytes(const char* text) {
  std::uint64_t word = 0;
  std::memcpy(&word, text, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

/// Marks every byte equal to `c`, and no other.
inline std::uint64_t marks_of(std::uint64_t word, char c) {
  const std::uint64_t other = word ^ (static_cast<unsigned char>(c) * in_each_byte);
  return ~(((other & ~high_bits) + ~high_bits) | other | ~high_bits);
}

/// The place of the first mark; 8 if there is none.
inline std::size_t first_mark(std::uint64_t marks) {
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

}  // namespace deskctl
