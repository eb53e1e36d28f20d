// Nearly all of a journal is printable ASCII and the characters of Chinese text; that it is nothing
// else is seen sixteen bytes at a time.
#pragma once

#include <cstdint>

#include "text/sixteen_bytes.hpp"

namespace deskctl {

/// Looks at a text piece by piece: whether it is whole characters of U+0020 to U+007E, U+3000 to
/// U+9FFF and U+FF00 to U+FF7F.
class UsualText {
 public:
  /// The bytes in front of `end`: one bit of sixteen, which a byte of ASCII stands at, or bit 16.
  void look_at(const SixteenBytes& bytes, std::uint32_t end) {
    const std::uint32_t wanted = end - 1;
    std::uint32_t wrong = bytes.at_most('\x1F') | bytes.equal('\x7F');
    const std::uint32_t above = bytes.above_ascii();
    if ((above | awaited_) != 0) {
      const std::uint32_t full_width = bytes.between(0xEF, 0xEF);
      const std::uint32_t first = bytes.between(0xE3, 0xE9) | full_width;
      const std::uint32_t rest = bytes.between(0x80, 0xBF);
      // Three bytes a character: two follow the first one.
      const std::uint32_t awaited = first << 1U | first << 2U | awaited_;
      const std::uint32_t after_full_width = full_width << 1U | full_width_ended_;
      wrong |= above ^ (first | rest);
      wrong |= after_full_width & ~bytes.between(0xBC, 0xBD);
      wrong_ |= (rest ^ awaited) & end & 0xFFFFU;
      wrong |= rest ^ awaited;
      awaited_ = awaited >> 16U;
      full_width_ended_ = after_full_width >> 16U;
    }
    wrong_ |= wrong & wanted;
  }

  /// Whether nothing is missing of the last character.
  bool is_whole() const { return awaited_ == 0; }
  bool is_usual() const { return wrong_ == 0; }

 private:
  std::uint32_t wrong_ = 0;
  std::uint32_t awaited_ = 0;           // bytes of the piece that must go on with a character
  std::uint32_t full_width_ended_ = 0;  // the first byte of it, if the one before was EF
};

}  // namespace deskctl
