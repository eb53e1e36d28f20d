#include "deskctl/text/crc32.hpp"

#include <zlib.h>

namespace deskctl {

std::string crc32_of(std::string_view text) {
  const auto* bytes = reinterpret_cast<const Bytef*>(text.data());
  constexpr std::string_view digits = "0123456789abcdef";
  // By hand, because a reader that checks every line does nothing as often.
  std::string sum(8, '0');
  uLong rest = crc32_z(0, bytes, text.size());
  for (auto digit = sum.rbegin(); digit != sum.rend(); ++digit, rest >>= 4U)
    *digit = digits[rest & 0xFU];
  return sum;
}

}  // namespace deskctl
