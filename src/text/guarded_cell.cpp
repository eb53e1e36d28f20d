#include "text/guarded_cell.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// A formula begins so, or an error value; some programs skip spaces before it.
constexpr std::string_view formula_signs = "=+-@#";

// Beside digits, all that values are written with. The Chinese ones are of dates and times.
constexpr std::string_view value_signs = "+-.,:/%()$ '£¥€";
constexpr std::string_view value_characters =
    "年月日时時分秒点點上下午星期周週一二三四五六七八九十";

constexpr std::array<std::string_view, 4> truth_values{"true", "false", "真", "假"};

constexpr std::array<std::string_view, 8> short_words{"a", "p", "am", "pm", "d", "e", "t", "z"};
constexpr std::array<std::string_view, 25> long_words{
    "january", "february",  "march",    "april",    "may",      "june",   "july",
    "august",  "september", "october",  "november", "december", "sept",   "monday",
    "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday", "cny",
    "rmb",     "hkd",       "usd",      "eur"};

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Of values: `e` of 1E5, `pm`, and names of months and days, also their first three letters.
bool is_value_word(std::string_view word) {
  if (std::find(short_words.begin(), short_words.end(), word) != short_words.end()) return true;
  return std::any_of(long_words.begin(), long_words.end(), [word](std::string_view whole) {
    return word == whole || word == whole.substr(0, 3);
  });
}

// Whether `plain`, which is folded, has a digit, and nothing beside it that no value has.
bool looks_like_value(std::string_view plain) {
  bool has_digit = false;
  while (!plain.empty()) {
    std::size_t length = 0;
    while (length < plain.size() && is_letter(plain[length])) ++length;
    if (length > 0) {
      if (!is_value_word(plain.substr(0, length))) return false;
    } else {
      const Character character = first_character(plain);
      length = character.length;
      const std::string_view next = plain.substr(0, length);
      // Those of other scripts too: LibreOffice reads them as numbers.
      if (utf8proc_category(character.code) == UTF8PROC_CATEGORY_ND)
        has_digit = true;
      else if (value_signs.find(next) == std::string_view::npos &&
               value_characters.find(next) == std::string_view::npos)
        return false;
    }
    plain.remove_prefix(length);
  }
  return has_digit;
}

}  // namespace

bool needs_guard(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == cell_guard || text.front() == '\r') return true;
  const std::string plain = folded(text);
  if (plain.empty()) return false;
  return formula_signs.find(plain.front()) != std::string_view::npos ||
         std::find(truth_values.begin(), truth_values.end(), plain) != truth_values.end() ||
         looks_like_value(plain);
}

std::string guarded_cell(std::string_view text) {
  return needs_guard(text) ? cell_guard + std::string(text) : std::string(text);
}

}  // namespace deskctl
