#include "text/personal_glance.hpp"

#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"
#include "text/ideograph.hpp"

namespace deskctl {
namespace {

// How a character counts in a quick look for names and numbers.
enum class Look {
  itself,  // its own form, and no digit
  ascii,   // its form is ASCII, but no digit and no `+`
  other,   // to be taken apart
};

Look look_of(const Character& character) {
  const auto code = character.code;
  constexpr std::int32_t wide_plus = 0xFF0B, line = 0x4E28, dash = 0x2014, ellipsis = 0x2026;
  if (code == line || code == dash || code == ellipsis) return Look::ascii;
  if (code >= 0x4000 && code <= 0x9FFF) return Look::itself;
  if (code >= 0x3001 && code <= 0x3011) return Look::itself;  // 、。「」【】
  if (code == 0x2018 || code == 0x2019 || code == 0x201C || code == 0x201D) return Look::itself;
  const bool is_wide = (code >= 0xFF01 && code <= 0xFF0F) || (code >= 0xFF1A && code <= 0xFF20);
  return is_wide && code != wide_plus ? Look::ascii : Look::other;
}

// The fewest digits of a number that nobody entered: together, and with something between them.
constexpr std::size_t fewest_together = 7, fewest_apart = 10;

}  // namespace

bool holds_nothing_personal(std::string_view text, const PersonalWords& words) {
  bool becomes_ascii = false;
  std::size_t digits = 0, together = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_digit(c)) {
      ++digits;
      if (++together == fewest_together) return false;
      ++at;
      continue;
    }
    together = 0;
    if (c >= ' ' && c <= '~' && c != '+') {
      becomes_ascii = becomes_ascii || (c >= 'A' && c <= 'Z');
      ++at;
      continue;
    }
    if (is_unified_ideograph(text, at)) {
      at += 3;
      continue;
    }
    const Character next = first_character(text.substr(at));
    const Look look = look_of(next);
    if (look == Look::other) return false;
    becomes_ascii = becomes_ascii || look == Look::ascii;
    at += next.length;
  }
  if (digits >= fewest_apart) return false;
  for (const std::string& phone : words.phones)
    if (digits >= phone.size()) return false;
  for (const std::string_view name : words.names) {
    const auto byte = static_cast<unsigned char>(name[0]);
    if ((byte < 0x80 && becomes_ascii) ||
        text.find(name.substr(0, first_character(name).length)) != std::string_view::npos)
      return false;
  }
  return true;
}

}  // namespace deskctl
