// Searches sixteen bytes of a text at once; bit n of an answer is for byte n.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <cstdint>

#include "text/eight_bytes.hpp"

namespace deskctl {

/// On any machine: eight bytes, twice.
class TwiceEightBytes {
 public:
  explicit TwiceEightBytes(const char* text)
      : low_(eight_bytes(text)), high_(eight_bytes(text + 8)) {}

  /// Bytes equal to `c`.
  std::uint32_t equal(char c) const { return bits(marks_of(low_, c), marks_of(high_, c)); }
  /// Bytes that are not printable ASCII.
  std::uint32_t odd() const { return bits(odd_in(low_), odd_in(high_)); }

 private:
  static std::uint64_t odd_in(std::uint64_t word) {
    const std::uint64_t ascii = word & ~high_bits;
    const std::uint64_t not_below = ascii + (0x80 - 0x20) * in_each_byte;
    const std::uint64_t is_delete = ascii + in_each_byte;
    return (word | ~not_below | is_delete) & high_bits;
  }
  static std::uint32_t bits(std::uint64_t low, std::uint64_t high) {
    return gathered(low) | gathered(high) << 8U;
  }
  static std::uint32_t gathered(std::uint64_t marks) {
    return static_cast<std::uint32_t>((marks >> 7U) * 0x0102040810204080U >> 56U);
  }
  std::uint64_t low_, high_;
};

#ifdef __SSE2__

/// With the instructions that every 64-bit Intel or AMD processor has.
class SixteenAtOnce {
 public:
  explicit SixteenAtOnce(const char* text)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text))) {}

  std::uint32_t equal(char c) const { return bits(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c))); }
  std::uint32_t odd() const {
    // As signed numbers, those above ASCII are negative.
    const __m128i below_space = _mm_cmplt_epi8(bytes_, _mm_set1_epi8(' '));
    return bits(_mm_or_si128(below_space, _mm_cmpeq_epi8(bytes_, _mm_set1_epi8('\x7F'))));
  }

 private:
  static std::uint32_t bits(__m128i marks) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(marks));
  }
  __m128i bytes_;
};
using SixteenBytes = SixteenAtOnce;

#else
using SixteenBytes = TwiceEightBytes;
#endif

}  // namespace deskctl
