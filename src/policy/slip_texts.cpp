#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"
#include "policy/slip_values.hpp"

namespace deskctl {
namespace {

bool is_quote(const Glyph& sign) {
  return sign.meant == '"' || sign.meant == '\'' || sign.meant == '`';
}

bool closes(const Glyph& open, const Glyph& sign) {
  if (sign.code == '"') return true;
  constexpr std::int32_t pairs[][2] = {
      {U'「', U'」'}, {U'『', U'』'}, {U'《', U'》'}, {U'〈', U'〉'}};
  for (const auto& [opening, closing] : pairs)
    if (open.code == opening) return sign.code == closing;
  return sign.meant == open.meant;
}

bool is_comma(std::int32_t code) {
  return code == ',' || code == U'，' || code == U'、' || code == ';' || code == U'；';
}

// `desk, to = 1` up to the comma behind which another key begins.
std::string_view up_to_next_key(std::string_view content) {
  const SlipCursor cursor(content);
  for (std::size_t at = 0; at < content.size(); at += cursor.glyph_at(at).length) {
    if (!is_comma(cursor.glyph_at(at).code)) continue;
    std::size_t key = at + cursor.glyph_at(at).length;
    while (key < content.size() && content[key] == ' ') ++key;
    if (key_begins(cursor, key)) return content.substr(0, at);
  }
  return content;
}

// `desk }, {} ]` without the signs of what the text stands in.
std::string_view without_signs_behind(std::string_view content) {
  for (;;) {
    content = without_spaces_around(content);
    const auto is_last = [&](std::string_view sign) { return content.ends_with(sign); };
    constexpr std::array<std::string_view, 8> signs{",", "，", "、", ";", "[", "]", "{", "}"};
    const auto* const last = std::find_if(signs.begin(), signs.end(), is_last);
    if (last == signs.end()) return content;
    content.remove_suffix(last->size());
  }
}

// A text that has no closing quote ends before a comment, and before signs of what it stands in.
std::string_view up_to_what_follows(std::string_view content, Where where) {
  if (const std::size_t comment = content.find(" #"); comment != std::string_view::npos)
    content = content.substr(0, comment);
  if (where == Where::line) return without_spaces_around(content);
  return without_signs_behind(up_to_next_key(content));
}

// `eng], to = ` without what leads to the text that the next quote opens.
std::string_view up_to_next_text(std::string_view content) {
  content = without_signs_behind(up_to_next_key(content));
  while (content.ends_with('=')) {
    content = without_spaces_around(content.substr(0, content.size() - 1));
    while (!content.empty() && (std::isalnum(static_cast<unsigned char>(content.back())) != 0 ||
                                content.back() == '-' || content.back() == '_'))
      content.remove_suffix(1);
    content = without_signs_behind(content);
  }
  return content;
}

// The first escape that TOML does not have.
std::size_t bad_escape(std::string_view content) {
  for (std::size_t at = content.find('\\'); at < content.size(); at = content.find('\\', at)) {
    const char next = at + 1 < content.size() ? content[at + 1] : '\0';
    const std::size_t digits = next == 'u' ? 4 : next == 'U' ? 8 : 0;
    const bool hexadecimal =
        digits > 0 && at + 2 + digits <= content.size() &&
        content.substr(at + 2, digits).find_first_not_of("0123456789abcdefABCDEF") ==
            std::string_view::npos;
    const bool known = std::string_view("btnfr\"\\").find(next) != std::string_view::npos;
    if (!hexadecimal && (!known || next == '\0')) return at;
    at += 2;
  }
  return std::string_view::npos;
}

class TextReader {
 public:
  TextReader(SlipCursor& cursor, Where where)
      : cursor_(cursor), where_(where), begin_(cursor.at()), open_(cursor.peek()) {}

  std::string read() {
    if (open_.foreign || open_.meant == '`') return read_foreign();
    if (cursor_.text().substr(begin_).starts_with(std::string(3, open_.meant))) return read_long();
    cursor_.step();
    const std::string_view rest = cursor_.rest_of_line();
    const std::size_t length = length_in(rest);
    if (length == rest.size()) return read_unclosed(rest);
    const std::string_view content = rest.substr(0, length);
    const Glyph next = cursor_.glyph_at(cursor_.at() + length + 1);
    if (is_of_word(next)) return read_closed_too_soon(rest, content);
    return accept(content, 1);
  }

 private:
  // Up to the closing quote, or all of the line.
  std::size_t length_in(std::string_view rest) const {
    for (std::size_t at = 0; at < rest.size(); ++at) {
      if (rest[at] == '\\' && open_.meant == '"')
        ++at;
      else if (rest[at] == open_.meant)
        return at;
    }
    return rest.size();
  }

  std::string accept(std::string_view content, std::size_t closing) {
    const std::size_t begin = cursor_.at();
    if (open_.meant == '"')
      if (const std::size_t bad = bad_escape(content); bad != std::string_view::npos)
        cursor_.add(begin + bad, {message::config_slip_escape, {excerpt(content.substr(bad, 2))}},
                    {message::hint_config_slip_escape, {}});
    cursor_.add_control_characters(begin, begin + content.size());
    cursor_.go_to(begin + content.size() + closing);
    return std::string(content);
  }

  std::string read_long() {
    const std::string three(3, open_.meant);
    const std::string_view text = cursor_.text();
    std::size_t end = begin_ + 3;
    for (; end < text.size() && !text.substr(end).starts_with(three); ++end)
      if (text[end] == '\\' && open_.meant == '"') ++end;
    if (end >= text.size()) {
      cursor_.add(begin_, {message::config_slip_open_text, {}}, write_at_the_end(three));
      cursor_.give_up();
      return "";
    }
    // Up to two quotes may stand before the closing three.
    while (end + 3 < text.size() && text[end + 3] == open_.meant) ++end;
    cursor_.go_to(end + 3);
    return std::string(text.substr(begin_ + 3, end - begin_ - 3));
  }

  static Said write_at_the_end(std::string_view closing) {
    return {message::hint_config_slip_at_the_end, {std::string(closing)}};
  }

  std::string read_foreign() {
    cursor_.step();
    const std::size_t begin = cursor_.at();
    while (!cursor_.at_line_end() && !closes(open_, cursor_.peek())) cursor_.step();
    const bool closed = !cursor_.at_line_end();
    std::string_view content = cursor_.from(begin);
    if (closed) {
      cursor_.step();
    } else {
      content = up_to_what_follows(content, where_);
      cursor_.go_to(std::max(begin, end_of(content, cursor_.text())));
    }
    const std::string whole(cursor_.from(begin_));
    cursor_.add(
        begin_,
        {message::config_slip_quotes, {excerpt(cursor_.text().substr(begin_, open_.length))}},
        write_instead(quoted(content), whole));
    return std::string(content);
  }

  // The first quote of an input method in `content`.
  static std::size_t foreign_quote(std::string_view content) {
    for (std::size_t at = 0; at < content.size();) {
      const Character next = first_character(content.substr(at));
      const char meant = meant_by(next.code);
      if (meant == '"' || meant == '\'') return at;
      at += next.length;
    }
    return std::string_view::npos;
  }

  std::string end_at_foreign_quote(std::string_view content, std::size_t quote) {
    const std::size_t at = cursor_.at() + quote;
    cursor_.add_sign(at, std::string_view(&open_.meant, 1));
    cursor_.go_to(at + cursor_.glyph_at(at).length);
    return std::string(content.substr(0, quote));
  }

  std::string end_at(std::string_view content) {
    cursor_.add(begin_, {message::config_slip_open_text, {}}, write_this(quoted(content)));
    cursor_.go_to(std::max(cursor_.at(), end_of(content, cursor_.text())));
    return std::string(content);
  }

  // What closes the text on its line opens another: `["eng, "env"]`, or stands in it: `"3"号楼"`.
  std::string read_closed_too_soon(std::string_view rest, std::string_view content) {
    if (const std::size_t quote = foreign_quote(content); quote != std::string_view::npos)
      return end_at_foreign_quote(content, quote);
    const std::size_t last = rest.rfind(open_.meant);
    if (content.empty() && rest.substr(1).find("\"\"") != std::string_view::npos) {  // ""eng""
      const std::string_view inner = rest.substr(1, rest.find("\"\"", 1) - 1);
      cursor_.add(begin_, {message::config_slip_two_quotes, {}}, write_this(quoted(inner)));
      cursor_.go_to(end_of(inner, cursor_.text()) + 2);
      return std::string(inner);
    }
    if (const std::string_view meant = up_to_next_text(content); meant.size() < content.size())
      return end_at(meant);
    cursor_.add(cursor_.at() + content.size(), {message::config_slip_inner_quote, {}},
                {message::hint_config_slip_inner_quote, {}});
    if (last == content.size())
      cursor_.skip_line();
    else
      cursor_.go_to(cursor_.at() + last + 1);
    return std::string(content);
  }

  std::string read_unclosed(std::string_view rest) {
    const std::string_view content = up_to_what_follows(rest, where_);
    if (const std::size_t quote = foreign_quote(rest); quote != std::string_view::npos)
      return end_at_foreign_quote(rest, quote);
    const std::size_t escaped = rest.rfind("\\\"");
    if (open_.meant == '"' && escaped != std::string_view::npos) {
      cursor_.add(cursor_.at() + escaped, {message::config_slip_escaped_quote, {}},
                  {message::hint_config_slip_escape, {}});
      cursor_.go_to(cursor_.at() + escaped + 2);
      return std::string(rest.substr(0, escaped));
    }
    if (const auto closing = closing_on_next_line(rest.size())) {
      cursor_.add(begin_, {message::config_slip_text_lines, {}},
                  {message::hint_config_slip_text_lines, {}});
      cursor_.go_to(*closing + 1);
      return std::string(rest);
    }
    return end_at(content);
  }

  // Where the text ends if it was broken over two lines: the next line has the missing quote, and
  // is not `key = …`.
  std::optional<std::size_t> closing_on_next_line(std::size_t length) const {
    const std::size_t line_end = cursor_.text().find('\n', cursor_.at() + length);
    if (line_end == std::string_view::npos) return std::nullopt;
    SlipCursor next(cursor_.text());
    next.go_to(line_end + 1);
    const std::string_view line = next.rest_of_line();
    const std::size_t quote = line.find(open_.meant);
    const bool odd = std::count(line.begin(), line.end(), open_.meant) % 2 == 1;
    const std::string_view before = line.substr(0, quote);
    if (!odd || before.find_first_of("=[{#") != std::string_view::npos) return std::nullopt;
    // An item of a list, on its own line, that lacks its closing quote too: `"env`.
    if (without_spaces_around(before).empty() && quote + 1 < line.size() &&
        is_of_word(next.glyph_at(line_end + 1 + quote + 1)))
      return std::nullopt;
    return line_end + 1 + quote;
  }

  SlipCursor& cursor_;
  Where where_;
  std::size_t begin_;
  Glyph open_;
};

}  // namespace

bool begins_text(const Glyph& sign) {
  return is_quote(sign);
}

std::string read_text(SlipCursor& cursor, Where where) {
  return TextReader(cursor, where).read();
}

}  // namespace deskctl
