// The characters that Chinese text is mostly made of, known by their bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace deskctl {

/// Whether a whole character of three bytes begins at `at`, the first byte in this range.
inline bool is_of_three_bytes(std::string_view text, std::size_t at, unsigned char lowest,
                              unsigned char highest) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return at + 2 < text.size() && byte(0) >= lowest && byte(0) <= highest &&
         (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
}

/// Whether one of U+3000 to U+9FFF begins at `at`. Most Chinese text is in this range, and none of
/// its characters is forbidden.
inline bool is_east_asian(std::string_view text, std::size_t at) {
  return is_of_three_bytes(text, at, 0xE3, 0xE9);
}

/// Whether one of U+5000 to U+8FFF begins at `at`: most Chinese characters, each two columns wide
/// and its own folded form.
inline bool is_unified_ideograph(std::string_view text, std::size_t at) {
  return is_of_three_bytes(text, at, 0xE5, 0xE8);
}

}  // namespace deskctl
