#include "cli/help_lines.hpp"

#include <algorithm>
#include <array>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

bool closes(std::string_view sign) {
  constexpr std::array<std::string_view, 12> signs{"，", "。", "、", "；", "：", "！",
                                                   "？", "）", "”",  "」", "…",  "』"};
  return std::find(signs.begin(), signs.end(), sign) != signs.end();
}

// A piece that stays on one line: a word with the space before it, or a wide character with the
// closing signs after it.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  std::size_t at = 0;
  bool before_is_wide = false;
  while (at < text.size()) {
    const Character next = first_character(text.substr(at));
    const std::string_view sign = text.substr(at, next.length);
    const bool is_wide = columns_of(sign) == 2;
    if (at > start && (sign == " " || ((is_wide || before_is_wide) && !closes(sign)))) {
      pieces.push_back(text.substr(start, at - start));
      start = at;
    }
    before_is_wide = is_wide;
    at += next.length;
  }
  if (start < text.size()) pieces.push_back(text.substr(start));
  return pieces;
}

}  // namespace

std::vector<std::string> wrapped_words(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  for (std::string_view piece : pieces_of(text)) {
    if (!lines.back().empty() && columns_of(lines.back()) + columns_of(piece) > width)
      lines.emplace_back();
    if (lines.back().empty() && piece.starts_with(' ')) piece.remove_prefix(1);
    lines.back() += piece;
  }
  return lines;
}

std::vector<std::string> in_two_columns(std::string_view left, std::string_view text, int column,
                                        int width) {
  std::vector<std::string> lines;
  std::string before(left);
  if (columns_of(left) >= column) {
    lines.push_back(before);
    before.clear();
  }
  for (const std::string& line : wrapped_words(text, width - column)) {
    lines.push_back(pad_right(before, column) + line);
    before.clear();
  }
  return lines;
}

}  // namespace deskctl
