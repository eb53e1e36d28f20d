#include <algorithm>
#include <array>
#include <string>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"
#include "policy/meant.hpp"
#include "policy/slip_values.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

bool all_digits_at(std::string_view text, std::size_t from, std::size_t count) {
  return from + count <= text.size() &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                     text.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
}

// `2026-10-01`, `08:00:00`, or both with a `T` or a space between.
bool is_date_or_time(std::string_view text) {
  const bool date = all_digits_at(text, 0, 4) && all_digits_at(text, 5, 2) &&
                    all_digits_at(text, 8, 2) && text[4] == '-' && text[7] == '-';
  if (date && text.size() == 10) return true;
  if (date && std::string_view("Tt ").find(text[10]) != std::string_view::npos)
    text.remove_prefix(11);
  return all_digits_at(text, 0, 2) && all_digits_at(text, 3, 2) && all_digits_at(text, 6, 2) &&
         text[2] == ':' && text[5] == ':';
}

// Digits with single `_` between them, from `at` on; where they end.
std::size_t past_digits(std::string_view text, std::size_t at) {
  while (at < text.size() &&
         (is_digit(text[at]) || (text[at] == '_' && at > 0 && is_digit(text[at - 1]) &&
                                 at + 1 < text.size() && is_digit(text[at + 1]))))
    ++at;
  return at;
}

bool is_number(std::string_view text) {
  if (text.starts_with("0x") || text.starts_with("0o") || text.starts_with("0b"))
    return text.size() > 2 &&
           text.find_first_not_of("0123456789abcdefABCDEF_", 2) == std::string_view::npos;
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (text == "inf" || text == "nan") return true;
  std::size_t at = past_digits(text, 0);
  if (at == 0 || (text[0] == '0' && at > 1)) return false;
  const auto fraction = [&](std::string_view signs) {
    if (at >= text.size() || signs.find(text[at]) == std::string_view::npos) return true;
    const bool exponent = text[at] != '.';
    ++at;
    if (exponent && at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t begin = at;
    at = past_digits(text, at);
    return at > begin;
  };
  return fraction(".") && fraction("eE") && at == text.size();
}

bool is_toml_value(std::string_view text) {
  return text == "true" || text == "false" || is_number(text) || is_date_or_time(text);
}

bool ends_bare(const SlipCursor& cursor, const Glyph& next, Where where) {
  if (cursor.at_line_end()) return true;
  const char c = next.meant;
  if (where == Where::line) return false;
  return c == ',' || c == ';' || c == ']' || c == '}' || c == ')' || next.code == U'。';
}

// `10,000` in an inline table, where a key would have to follow.
bool goes_on_behind_comma(const SlipCursor& cursor, std::string_view before) {
  const std::size_t next = cursor.at() + cursor.peek().length;
  return !before.empty() && before.size() <= 3 &&
         std::all_of(before.begin(), before.end(), is_digit) &&
         all_digits_at(cursor.text(), next, 3) && !is_of_word(cursor.glyph_at(next + 3)) &&
         !key_begins(cursor, next);
}

// Everything up to what ends the value.
void step_over_bare(SlipCursor& cursor, Where where) {
  const std::size_t begin = cursor.at();
  while (!cursor.at_line_end()) {
    const Glyph next = cursor.peek();
    const bool blank = next.code == ' ' || next.code == '\t' || is_foreign_space(next.code);
    if (next.meant == '#' && cursor.at() > begin) break;
    if (next.meant == ',' && where == Where::table &&
        goes_on_behind_comma(cursor, cursor.from(begin))) {
      cursor.step();
      continue;
    }
    if (ends_bare(cursor, next, where)) break;
    if (blank) {
      const bool next_is_key =
          where != Where::list && key_begins(cursor, cursor.at() + next.length);
      if (next_is_key || where == Where::list) break;
      const Glyph after = cursor.glyph_at(cursor.at() + next.length);
      if (after.meant == '/' && cursor.text().substr(cursor.at() + next.length).starts_with("//"))
        break;
    }
    cursor.step();
  }
  // Signs at the end of a line are no part of the value.
  std::string_view value = without_spaces_around(cursor.from(begin));
  while (!value.empty()) {
    const auto is_last = [&](std::string_view sign) { return value.ends_with(sign); };
    constexpr std::array<std::string_view, 7> signs{",", ";", "，", "；", "。", "、", "."};
    const auto* const last = std::find_if(signs.begin(), signs.end(), is_last);
    if (last == signs.end()) break;
    value = without_spaces_around(value.substr(0, value.size() - last->size()));
  }
  if (!value.empty()) cursor.go_to(end_of(value, cursor.text()));
}

// The value in the quotes that it lacks.
std::string in_quotes(std::string_view value) {
  const std::string plain = with_plain_signs(value);
  std::string_view content = is_ascii(plain) ? std::string_view(plain) : value;
  while (!content.empty() && (content.front() == '"' || content.front() == '\''))
    content.remove_prefix(1);
  while (!content.empty() && (content.back() == '"' || content.back() == '\''))
    content.remove_suffix(1);
  if (const auto date = date_meant(content); date && !date->without_year) return quoted(date->text);
  return quoted(content);
}

// `eng, env` as `["eng", "env"]`; nothing if some part is no word.
std::string as_list(std::string_view value) {
  std::string list;
  const std::string plain = with_plain_signs(value);
  std::string_view rest = plain;
  if (rest.find(',') == std::string_view::npos) return "";
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    const std::string_view word = without_spaces_around(part);
    if (word.empty() || word.find_first_of("0123456789 \"'[]{}=") != std::string_view::npos)
      return "";
    list += (list.empty() ? "[" : ", ") + quoted(word);
  }
  return list + ']';
}

}  // namespace

void read_bare(SlipCursor& cursor, Where where) {
  const std::size_t begin = cursor.at();
  step_over_bare(cursor, where);
  const std::string value(cursor.from(begin));
  if (value.empty()) return cursor.give_up();
  if (is_toml_value(value)) return;
  if (const auto flag = flag_meant(value))
    return cursor.add(begin, {message::config_slip_flag, {excerpt(value)}}, write_this(*flag));
  if (const auto number = number_meant(value))
    return cursor.add(begin, {message::config_slip_number, {excerpt(value)}}, write_this(*number));
  const std::string list = where == Where::line ? as_list(value) : "";
  if (!list.empty()) return cursor.add(begin, {message::config_slip_no_list, {}}, write_this(list));
  cursor.add(begin, {message::config_slip_no_quotes, {excerpt(value)}},
             write_this(in_quotes(value)));
}

}  // namespace deskctl
