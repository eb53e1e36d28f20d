#include "policy/slip_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_slips = 2000;  // nobody reads more

std::string name_of_code(std::int32_t code) {
  return fmt::format("U+{:04X}", code);
}

}  // namespace

std::string_view SlipCursor::rest_of_line() const {
  std::string_view rest = text_.substr(std::min(at_, text_.size()));
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

Glyph SlipCursor::glyph_at(std::size_t at) const {
  if (at >= text_.size()) return {};
  const Character next = first_character(text_.substr(at));
  if (next.code >= 0 && next.code < 0x80)
    return {static_cast<char>(next.code), false, 1, next.code};
  return {meant_by(next.code), true, next.length, next.code};
}

bool SlipCursor::at_line_end() const {
  return at_end() || text_[at_] == '\n' || text_[at_] == '\r';
}

bool SlipCursor::at_comment() const {
  return peek().meant == '#' || (peek().meant == '/' && glyph_at(at_ + peek().length).meant == '/');
}

void SlipCursor::step_over_line_end() {
  if (at_end()) return;
  const bool returned = text_[at_] == '\r';
  if (returned) ++at_;
  if (!at_end() && text_[at_] == '\n') {
    ++at_;
  } else if (returned && !returns_told_) {  // all lines of the file end so
    add(at_ - 1, {message::config_slip_return, {}}, {message::hint_config_slip_return, {}});
    returns_told_ = true;
  }
}

void SlipCursor::skip_blanks() {
  bool told = false;
  for (; !at_end(); step()) {
    const Glyph next = peek();
    if (next.code == ' ' || next.code == '\t') continue;
    if (is_foreign_space(next.code)) {
      // An indentation of several is one slip.
      if (!told)
        add(at_, {message::config_slip_space, {name_of_code(next.code)}},
            {message::hint_config_slip_space, {}});
      told = true;
    } else if (is_unseen(next.code)) {
      add(at_, {message::config_slip_unseen, {name_of_code(next.code)}},
          {message::hint_config_slip_unseen, {}});
    } else {
      return;
    }
  }
}

void SlipCursor::skip_comment() {
  if (!at_comment()) return;
  if (peek().foreign)
    add_sign(at_, "#");
  else if (peek().meant == '/')
    add(at_, {message::config_slip_sign, {"//"}}, write_instead("#", "//"));
  const std::size_t begin = at_;
  skip_line();
  add_control_characters(begin, at_);
}

void SlipCursor::add(std::size_t at, Said what, Said hint) {
  if (slips_.size() < most_slips) slips_.push_back({at, std::move(what), std::move(hint)});
}

void SlipCursor::add_sign(std::size_t at, std::string_view right) {
  const std::string wrong = excerpt(text_.substr(at, glyph_at(at).length));
  add(at, {message::config_slip_sign, {wrong}}, write_instead(right, wrong));
}

void SlipCursor::add_control_characters(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const auto c = static_cast<unsigned char>(text_[at]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
      add(at, {message::config_slip_unseen, {name_of_code(c)}},
          {message::hint_config_slip_unseen, {}});
  }
}

std::size_t SlipCursor::past_last_word(std::size_t begin) const {
  const std::string_view read = from(begin);
  const std::size_t last = read.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? begin : begin + last + 1;
}

bool is_of_word(const Glyph& sign) {
  if (sign.length == 0) return false;
  const char c = sign.meant;
  const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                     c == '-' || c == '_';
  if (plain || !sign.foreign) return plain;
  return c == '\0' && !is_foreign_space(sign.code) && !is_unseen(sign.code);
}

bool key_begins(const SlipCursor& cursor, std::size_t at) {
  SlipCursor ahead(cursor.text());
  ahead.go_to(at);
  while (is_of_word(ahead.peek())) ahead.step();
  if (ahead.at() == at) return false;
  while (ahead.peek().code == ' ' || ahead.peek().code == '\t') ahead.step();
  return ahead.peek().meant == '=';
}

std::size_t end_of(std::string_view part, std::string_view whole) {
  if (part.empty()) return 0;  // it need not be of `whole`
  return static_cast<std::size_t>(part.data() - whole.data()) + part.size();
}

}  // namespace deskctl
