#include "deskctl/text/folded.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

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

constexpr std::int32_t first_wide = 0xFF01, last_wide = 0xFF5E, wide_by = 0xFEE0;

// The plain character that an input method widened; 0 for all others.
char plain_of_wide(std::int32_t code) {
  if (code == 0x3000) return ' ';
  return code >= first_wide && code <= last_wide ? static_cast<char>(code - wide_by) : '\0';
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// A run of foreign dashes is one: `——`.
void add_dash(std::string& out, bool foreign, bool& after_foreign) {
  if (!foreign || !after_foreign) out += '-';
  after_foreign = foreign;
}

}  // namespace

// Plain ASCII, and Chinese characters (U+4000 to U+9FFF), which are most of what is compared. All
// of them have themselves as their form.
bool is_plainly_folded(std::string_view text) {
  constexpr std::string_view one_that_is_a_dash = "\u4E28";
  bool after_space = true;  // none at the beginning either
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == ' ' && after_space) return false;
    after_space = byte == ' ';
    if (byte < 0x80) {
      if (byte < ' ' || (byte >= 'A' && byte <= 'Z')) return false;
    } else if (byte >= 0xE4 && byte <= 0xE9 && i + 2 < text.size()) {
      if (text.substr(i, 3) == one_that_is_a_dash) return false;
      i += 2;
    } else {
      return false;
    }
  }
  return !after_space || text.empty();
}

std::string folded(std::string_view text) {
  if (is_plainly_folded(text)) return std::string(text);
  const std::string plain = compatible(text);
  std::string out;
  bool after_foreign_dash = false;
  for (std::size_t at = 0; at < plain.size();) {
    const Character next = first_character(std::string_view(plain).substr(at));
    if (is_dash(next.code)) {
      add_dash(out, true, after_foreign_dash);
      at += next.length;
      continue;
    }
    after_foreign_dash = false;
    if (is_space(next.code)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
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

std::string narrowed(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Character next = first_character(text);
    const char plain = plain_of_wide(next.code);
    if (plain == ' ' || is_letter_or_digit(plain))
      out += plain;
    else
      out += text.substr(0, next.length);
    text.remove_prefix(next.length);
  }
  return out;
}

std::string narrowed_number(std::string_view text) {
  constexpr std::string_view signs = "-/#+*.";
  std::string out;
  bool after_foreign_dash = false;
  while (!text.empty()) {
    const Character next = first_character(text);
    const char plain = plain_of_wide(next.code);
    if (is_dash(next.code) || plain == '-' || next.code == '-') {
      while (out.ends_with(' ')) out.pop_back();
      add_dash(out, next.code != '-', after_foreign_dash);
    } else if (plain == ' ' || next.code == ' ') {
      if (!out.ends_with('-')) out += ' ';
    } else {
      after_foreign_dash = false;
      if (is_letter_or_digit(plain) ||
          (plain != '\0' && signs.find(plain) != std::string_view::npos))
        out += plain;
      else
        out += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return out;
}

}  // namespace deskctl
