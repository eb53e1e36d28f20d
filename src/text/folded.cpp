#include "deskctl/text/folded.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// NFKC, letters in their caseless form.
std::string compatible(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT |
                                                  UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

// Hyphens, dashes, the minus sign, and the horizontal bar that input methods give. The sign of a
// long vowel (U+30FC) is one key beside them, and no name of a place here has it.
bool is_dash(std::int32_t code) {
  return (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x2500 || code == 0x30FC ||
         code == 0x2E3A || code == 0x4E28;
}

bool is_space(std::int32_t code) {
  return code == ' ' || code == '\t' || code == 0xA0 || code == 0x3000 ||
         (code >= 0x2000 && code <= 0x200A);
}

}  // namespace

std::string folded(std::string_view text) {
  const std::string plain = is_ascii(text) ? std::string(text) : compatible(text);
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    const Character next = first_character(std::string_view(plain).substr(at));
    if (is_space(next.code)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (is_dash(next.code)) {
      out += '-';
    } else if (next.code >= 'A' && next.code <= 'Z') {
      out += static_cast<char>(next.code - 'A' + 'a');
    } else {
      out.append(plain, at, next.length);
    }
    at += next.length;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace deskctl
