// Text in the encodings in which offices save it, as UTF-8, by iconv(3) of the C library.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

/// The encodings by the names that files use.
inline constexpr std::array<std::string_view, 5> encoding_names{"utf-8", "utf-16le", "utf-16be",
                                                                "gb18030", "big5"};

struct DecodedText {
  std::string text;      ///< UTF-8, without a byte order mark.
  std::string encoding;  ///< One of encoding_names.
};

/// The text of `bytes`, which are in `encoding`. Throws Refused (usage) with the line and column
/// in `file` where they are not; also when the machine lacks that encoding.
DecodedText decoded(std::string_view bytes, const std::string& encoding, const std::string& file);

/// Possible encodings of the text, the likeliest first, at least one: by a byte order mark, then
/// UTF-8, then UTF-16 by its zero bytes, then GB18030 and Big5. Bytes often fit both of these, so
/// whoever knows which words are in it has to choose. Throws Refused (usage) when nothing fits.
std::vector<DecodedText> possible_texts(std::string_view bytes, const std::string& file);

}  // namespace deskctl
