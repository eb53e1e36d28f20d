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
  /// Bytes of ASCII that are no printable characters.
  std::uint32_t controls() const { return bits(controls_in(low_), controls_in(high_)); }
  /// Bytes that are not ASCII.
  std::uint32_t above_ascii() const { return bits(low_ & high_bits, high_ & high_bits); }
  /// Bytes from `first` to `last`, none of them ASCII.
  std::uint32_t between(unsigned char first, unsigned char last) const {
    return bits(between_in(low_, first, last), between_in(high_, first, last));
  }

 private:
  static std::uint64_t controls_in(std::uint64_t word) {
    const std::uint64_t ascii = word & ~high_bits;
    const std::uint64_t not_below = ascii + (0x80 - 0x20) * in_each_byte;
    const std::uint64_t is_delete = ascii + in_each_byte;
    return (~not_below | is_delete) & ~word & high_bits;
  }
  static std::uint64_t between_in(std::uint64_t word, unsigned first, unsigned last) {
    const std::uint64_t low = word & ~high_bits;
    const std::uint64_t not_below = low + (0x100 - first) * in_each_byte;
    const std::uint64_t is_above = low + (0xFF - last) * in_each_byte;
    return not_below & ~is_above & word & high_bits;
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
  std::uint32_t controls() const {
    const __m128i last = _mm_set1_epi8('\x1F');
    const __m128i is_below = _mm_cmpeq_epi8(_mm_max_epu8(bytes_, last), last);
    return bits(_mm_or_si128(is_below, _mm_cmpeq_epi8(bytes_, _mm_set1_epi8('\x7F'))));
  }
  std::uint32_t above_ascii() const { return bits(bytes_); }
  // As signed numbers, those above ASCII are negative, in their order.
  std::uint32_t between(unsigned char first, unsigned char last) const {
    const __m128i is_below = _mm_cmplt_epi8(bytes_, _mm_set1_epi8(static_cast<char>(first)));
    const __m128i is_above = _mm_cmpgt_epi8(bytes_, _mm_set1_epi8(static_cast<char>(last)));
    return bits(_mm_or_si128(is_below, is_above)) ^ 0xFFFFU;
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
