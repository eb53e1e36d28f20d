#include "time/folded.hpp"

#include <cstddef>

namespace deskctl {
namespace {

constexpr std::string_view ideographic_space = "\u3000";
constexpr std::string_view minus_sign = "\u2212";

// The ASCII character that a full-width one (U+FF01 to U+FF5E) stands for; 0 for all others.
char narrow(std::string_view three_bytes) {
  if (three_bytes == ideographic_space) return ' ';
  if (three_bytes == minus_sign) return '-';
  if (three_bytes.size() != 3 || three_bytes[0] != '\xEF') return 0;
  const unsigned second = static_cast<unsigned char>(three_bytes[1]);
  const unsigned third = static_cast<unsigned char>(three_bytes[2]);
  if (second != 0xBC && second != 0xBD) return 0;
  const unsigned code = (second - 0xBCU) * 0x40U + (third - 0x80U) + 0x20U;  // U+FF00 is 0x20
  if (third < 0x80 || third > 0xBF || code < 0x21 || code > 0x7E) return 0;
  return static_cast<char>(code);
}

}  // namespace

std::string folded(std::string_view typed) {
  std::string out;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    char c = typed[i];
    if (const char ascii = narrow(typed.substr(i, 3)); ascii != 0) {
      c = ascii;
      i += 2;
    }
    if (c == '\t') c = ' ';
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    out += c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace deskctl
