// The check sum of a line, as zlib and gzip count it.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace deskctl {

/// The CRC-32 of `text` as eight lower-case hexadecimal digits: "123456789" gives "cbf43926".
std::string crc32_of(std::string_view text);
/// The same digits, without memory of their own.
std::array<char, 8> crc32_digits(std::string_view text);

}  // namespace deskctl
