#include "text/block_marks.hpp"

#ifdef __x86_64__
#include <immintrin.h>
#ifndef __clang__  // takes no _Bool in C++
#include <sys/platform/x86.h>
#endif
#endif

#include <array>
#include <bit>
#include <utility>

#include "text/sixteen_bytes.hpp"

namespace deskctl {
namespace {

class SixtyFourBytes {
 public:
  explicit SixtyFourBytes(const char* text)
      : first_(text), second_(text + 16), third_(text + 32), fourth_(text + 48) {}

  std::uint64_t equal(char c) const {
    return all([c](const SixteenBytes& bytes) { return bytes.equal(c); });
  }
  std::uint64_t controls() const {
    return all([](const SixteenBytes& bytes) { return bytes.controls(); });
  }
  std::uint64_t above_ascii() const {
    return all([](const SixteenBytes& bytes) { return bytes.above_ascii(); });
  }
  std::uint64_t between(unsigned char first, unsigned char last) const {
    return all([=](const SixteenBytes& bytes) { return bytes.between(first, last); });
  }

 private:
  template <typename Find>
  std::uint64_t all(const Find& find) const {
    return find(first_) | std::uint64_t{find(second_)} << 16U | std::uint64_t{find(third_)} << 32U |
           std::uint64_t{find(fourth_)} << 48U;
  }
  SixteenBytes first_, second_, third_, fourth_;
};

// Writes as many at a time as most blocks have: to guess each time whether there is one more costs
// more. Inlined into functions that may use other instructions.
template <std::size_t... i>
[[gnu::always_inline]] inline std::size_t add_places(std::uint64_t bits, std::uint32_t begin,
                                                     std::uint32_t* into,
                                                     std::index_sequence<i...>) {
  const auto count = static_cast<std::size_t>(std::popcount(bits));
  for (std::uint32_t* next = into; next < into + count; next += sizeof...(i))
    ((next[i] = begin + static_cast<std::uint32_t>(std::countr_zero(bits)), bits &= bits - 1), ...);
  return count;
}
using AtOnce = std::make_index_sequence<most_behind>;

void find_marks_anywhere(const char* text, std::size_t count, BlockMarks* into) {
  for (const BlockMarks* const end = into + count; into != end; ++into, text += block_size) {
    const SixtyFourBytes bytes(text);
    BlockMarks& marks = *into;
    marks.line_ends = bytes.equal('\n');
    marks.ends = bytes.equal(',') | marks.line_ends;
    marks.quotes = bytes.equal('"');
    marks.controls = bytes.controls() & ~marks.line_ends;
    marks.above = bytes.above_ascii();
    marks.full_width = bytes.equal('\xEF');
    marks.first = bytes.between(0xE3, 0xE9) | marks.full_width;
    marks.rest = bytes.between(0x80, 0xBF);
    marks.after = bytes.between(0xBC, 0xBD);
  }
}

std::size_t add_ends_anywhere(const BlockMarks* blocks, std::size_t count, std::uint32_t begin,
                              std::uint32_t* into) {
  std::uint32_t* next = into;
  for (const BlockMarks* const end = blocks + count; blocks != end; ++blocks, begin += block_size)
    next += add_places(blocks->ends, begin, next, AtOnce{});
  return static_cast<std::size_t>(next - into);
}

#ifdef __x86_64__

// Only functions with this attribute may use these instructions, so a lambda cannot.
#define DESKCTL_SINCE_2013 [[gnu::target("avx2,bmi,popcnt")]]

DESKCTL_SINCE_2013 inline std::uint64_t bits_of(__m256i low, __m256i high) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
         std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(high))} << 32U;
}

DESKCTL_SINCE_2013 inline __m256i of(char c) {
  return _mm256_set1_epi8(c);
}

DESKCTL_SINCE_2013 void find_marks_since_2013(const char* text, std::size_t count,
                                              BlockMarks* into) {
  for (const BlockMarks* const end = into + count; into != end; ++into, text += block_size) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + 32));
    const __m256i a_line_ends = _mm256_cmpeq_epi8(a, of('\n'));
    const __m256i b_line_ends = _mm256_cmpeq_epi8(b, of('\n'));
    BlockMarks& marks = *into;
    marks.line_ends = bits_of(a_line_ends, b_line_ends);
    marks.ends = bits_of(_mm256_or_si256(_mm256_cmpeq_epi8(a, of(',')), a_line_ends),
                         _mm256_or_si256(_mm256_cmpeq_epi8(b, of(',')), b_line_ends));
    marks.quotes = bits_of(_mm256_cmpeq_epi8(a, of('"')), _mm256_cmpeq_epi8(b, of('"')));
    // As unsigned numbers, the greater of a control and 0x1F is 0x1F.
    const __m256i a_low = _mm256_cmpeq_epi8(_mm256_max_epu8(a, of('\x1F')), of('\x1F'));
    const __m256i b_low = _mm256_cmpeq_epi8(_mm256_max_epu8(b, of('\x1F')), of('\x1F'));
    marks.controls = bits_of(_mm256_or_si256(a_low, _mm256_cmpeq_epi8(a, of('\x7F'))),
                             _mm256_or_si256(b_low, _mm256_cmpeq_epi8(b, of('\x7F')))) &
                     ~marks.line_ends;
    // As signed numbers, those above ASCII are negative, in their order.
    marks.above = bits_of(a, b);
    marks.rest = bits_of(_mm256_cmpgt_epi8(of('\xC0'), a), _mm256_cmpgt_epi8(of('\xC0'), b));
    const __m256i a_full = _mm256_cmpeq_epi8(a, of('\xEF'));
    const __m256i b_full = _mm256_cmpeq_epi8(b, of('\xEF'));
    marks.full_width = bits_of(a_full, b_full);
    const __m256i a_first =
        _mm256_andnot_si256(_mm256_cmpgt_epi8(of('\xE3'), a), _mm256_cmpgt_epi8(of('\xEA'), a));
    const __m256i b_first =
        _mm256_andnot_si256(_mm256_cmpgt_epi8(of('\xE3'), b), _mm256_cmpgt_epi8(of('\xEA'), b));
    marks.first = bits_of(a_first, b_first) | marks.full_width;
    marks.after = bits_of(_mm256_cmpeq_epi8(_mm256_and_si256(a, of('\xFE')), of('\xBC')),
                          _mm256_cmpeq_epi8(_mm256_and_si256(b, of('\xFE')), of('\xBC')));
  }
}

// Of every byte the places of its bits, from the lowest.
constexpr auto places_of_byte = [] {
  std::array<std::array<std::uint8_t, 8>, 256> all{};
  for (unsigned byte = 0; byte < all.size(); ++byte)
    for (unsigned place = 0, found = 0; place < 8; ++place)
      if ((byte >> place & 1U) != 0) all[byte][found++] = static_cast<std::uint8_t>(place);
  return all;
}();

// Those of a byte, eight places at a time, however many there are, so that nothing is guessed.
DESKCTL_SINCE_2013 inline std::uint32_t* add_places_of(std::uint64_t byte, __m256i base,
                                                       std::uint32_t* into) {
  static_assert(most_behind >= 8);
  const __m128i places =
      _mm_loadl_epi64(reinterpret_cast<const __m128i*>(places_of_byte[byte & 0xFFU].data()));
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(into),
                      _mm256_add_epi32(base, _mm256_cvtepu8_epi32(places)));
  return into + std::popcount(byte & 0xFFU);
}

template <int... byte>
DESKCTL_SINCE_2013 inline std::uint32_t* add_places_of_all(
    std::uint64_t bits, __m256i base, std::uint32_t* into,
    std::integer_sequence<int, byte...> /*bytes*/) {
  ((into =
        add_places_of(bits >> 8 * byte, _mm256_add_epi32(base, _mm256_set1_epi32(8 * byte)), into)),
   ...);
  return into;
}

DESKCTL_SINCE_2013 std::size_t add_ends_since_2013(const BlockMarks* blocks, std::size_t count,
                                                   std::uint32_t begin, std::uint32_t* into) {
  constexpr auto bytes = std::make_integer_sequence<int, block_size / 8>();
  std::uint32_t* next = into;
  for (const BlockMarks* const end = blocks + count; blocks != end; ++blocks, begin += block_size)
    next = add_places_of_all(blocks->ends, _mm256_set1_epi32(static_cast<int>(begin)), next, bytes);
  return static_cast<std::size_t>(next - into);
}

bool is_since_2013() {
#ifdef __clang__
  return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("popcnt") != 0;
#else
  // The C library knows: to ask the processor itself takes each start long on a virtual machine.
  return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1) && CPU_FEATURE_ACTIVE(POPCNT);
#endif
}

constexpr BlockWork since_2013{find_marks_since_2013, add_ends_since_2013};

#endif

const BlockWork& fastest() {
  static const BlockWork* const known = work_since_2013();
  return known == nullptr ? work_anywhere : *known;
}

}  // namespace

const BlockWork work_anywhere{find_marks_anywhere, add_ends_anywhere};

const BlockWork* work_since_2013() {
#ifdef __x86_64__
  return is_since_2013() ? &since_2013 : nullptr;
#else
  return nullptr;
#endif
}

void find_marks(const char* text, std::size_t count, BlockMarks* into) {
  fastest().find_marks(text, count, into);
}

std::size_t add_ends(const BlockMarks* blocks, std::size_t count, std::uint32_t begin,
                     std::uint32_t* into) {
  return fastest().add_ends(blocks, count, begin, into);
}

}  // namespace deskctl
