// Bytes that a reader of many lines of CSV looks for, sixty-four at a time. Bit n of an answer is
// for byte n.
#pragma once

#include <cstddef>
#include <cstdint>

namespace deskctl {

inline constexpr std::size_t block_size = 64;

struct BlockMarks {
  std::uint64_t ends = 0;  ///< Commas and line ends.
  std::uint64_t line_ends = 0;
  std::uint64_t quotes = 0;
  std::uint64_t controls = 0;    ///< Of ASCII, but for line ends.
  std::uint64_t above = 0;       ///< Not of ASCII.
  std::uint64_t first = 0;       ///< 0xE3 to 0xE9 and 0xEF: of characters of three bytes.
  std::uint64_t rest = 0;        ///< 0x80 to 0xBF: never the first of a character.
  std::uint64_t full_width = 0;  ///< 0xEF
  std::uint64_t after = 0;       ///< 0xBC and 0xBD: what may follow that.

  friend bool operator==(const BlockMarks&, const BlockMarks&) = default;
};

/// Of `count` blocks, one after the other.
void find_marks(const char* text, std::size_t count, BlockMarks* into);
/// The places of their `ends`, where the first block begins at `begin`; how many. Writes up to
/// `most_behind` more behind them, which mean nothing.
std::size_t add_ends(const BlockMarks* blocks, std::size_t count, std::uint32_t begin,
                     std::uint32_t* into);
inline constexpr std::size_t most_behind = 12;

/// The same with what any processor has, and with what those since 2013 have: which of them is
/// found at run time.
struct BlockWork {
  void (*find_marks)(const char*, std::size_t, BlockMarks*);
  std::size_t (*add_ends)(const BlockMarks*, std::size_t, std::uint32_t, std::uint32_t*);
};
extern const BlockWork work_anywhere;
/// Null if this processor has less.
const BlockWork* work_since_2013();

}  // namespace deskctl
