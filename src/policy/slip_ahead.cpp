#include "policy/slip_ahead.hpp"

#include "policy/slip_values.hpp"

namespace deskctl {

bool statement_begins(const SlipCursor& cursor) {
  SlipCursor ahead(cursor.text());
  ahead.go_to(cursor.at());
  if (ahead.peek().meant == '[') {
    while (ahead.peek().meant == '[') ahead.step();
    const std::size_t begin = ahead.at();
    const Glyph first = ahead.peek();
    if (!is_of_word(first) || (first.meant >= '0' && first.meant <= '9')) return false;
    while (is_of_word(ahead.peek()) || ahead.peek().meant == '.') ahead.step();
    const std::string_view word = ahead.from(begin);
    return word != "true" && word != "false" && ahead.peek().meant != ',';
  }
  if (begins_text(ahead.peek())) return false;
  const std::size_t begin = ahead.at();
  while (is_of_word(ahead.peek()) || ahead.peek().meant == '.') ahead.step();
  if (ahead.at() == begin) return false;
  while (ahead.peek().code == ' ' || ahead.peek().code == '\t') ahead.step();
  return ahead.peek().meant == '=';
}

bool is_closed(const SlipCursor& cursor, std::size_t begin) {
  SlipCursor ahead(cursor.text());
  ahead.go_to(begin);
  std::string open;
  while (!ahead.at_end()) {
    const Glyph next = ahead.peek();
    if (next.meant == '#') {
      ahead.skip_line();
      continue;
    }
    if (begins_text(next)) {
      read_text(ahead, Where::table);
      continue;
    }
    if (next.meant == '{' || opens_list(next)) open += next.meant == '{' ? '{' : '[';
    if (next.meant == '}' || closes_list(next)) {
      if (open.empty() || open.back() != (next.meant == '}' ? '{' : '[')) return false;
      open.pop_back();
      if (open.empty()) return true;
    }
    ahead.step();
  }
  return false;
}

bool value_follows(const SlipCursor& cursor) {
  if (cursor.at_line_end() || cursor.at_comment() || statement_begins(cursor)) return false;
  return begins_text(cursor.peek()) || is_of_word(cursor.peek());
}

}  // namespace deskctl
