#include "policy/toml_slips.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/sign.hpp"
#include "policy/look_alike.hpp"
#include "policy/slip_values.hpp"

namespace deskctl {
namespace {

constexpr int deepest = 32;

bool is_separator(const Glyph& sign) {
  return sign.meant == ',' || sign.meant == ';' || sign.code == U'。';
}
bool opens_list(const Glyph& sign) {
  return sign.meant == '[' || sign.meant == '(';
}
bool closes_list(const Glyph& sign) {
  return sign.meant == ']' || sign.meant == ')';
}

// What stands under which key, so that a second one is seen. Parts of a key are joined by a byte
// that no text holds.
using Path = std::string;
Path operator/(const Path& path, const std::string& key) {
  return path + '\x1f' + key;
}

// Reads statement by statement as TOML would, and goes on behind each slip as if it were right.
class SlipFinder {
 public:
  explicit SlipFinder(std::string_view text) : cursor_(text) {
    if (text.starts_with(byte_order_mark)) cursor_.go_to(byte_order_mark.size());
  }

  std::vector<Slip> find() {
    while (!cursor_.at_end() && !cursor_.lost()) {
      read_line();
      cursor_.step_over_line_end();
    }
    std::vector<Slip> slips = cursor_.take_slips();
    std::stable_sort(slips.begin(), slips.end(),
                     [](const Slip& a, const Slip& b) { return a.at < b.at; });
    return slips;
  }

 private:
  struct Key {
    std::vector<std::string> parts;
    std::size_t begin = 0;
  };

  void read_line() {
    if (is_conflict_marker(cursor_.rest_of_line())) return read_conflict();
    cursor_.skip_blanks();
    cursor_.skip_comment();
    if (cursor_.at_line_end()) return;
    if (cursor_.peek().meant == '[') {
      read_header();
      read_line_end(0);
      return;
    }
    read_statements();
  }

  // `key = value`, and what else stands on the line.
  void read_statements() {
    for (bool more = true; more && !cursor_.lost();) {
      const std::size_t value = read_pair(table_, Where::line);
      if (value == 0) return cursor_.skip_line();
      more = read_line_end(value);
    }
  }

  void read_conflict() {
    if (!in_conflict_ || cursor_.peek().meant == '<')
      cursor_.add(cursor_.at(), {message::config_slip_conflict, {}},
                  {message::hint_config_slip_conflict, {}});
    in_conflict_ = true;
    cursor_.skip_line();
  }

  // `[clock.a]`, `[[staff]]`
  void read_header() {
    const std::size_t begin = cursor_.at();
    int open = 0;
    for (; open < 2 && cursor_.peek().meant == '['; ++open) {
      if (cursor_.peek().foreign) cursor_.add_sign(cursor_.at(), "[");
      cursor_.step();
    }
    cursor_.skip_blanks();
    const auto key = read_key();
    if (!key) return cursor_.skip_line();
    enter(*key, open == 2, begin);
    cursor_.skip_blanks();
    for (int closed = 0; closed < open; ++closed) {
      if (closes_list(cursor_.peek())) {
        if (cursor_.peek().code != ']') cursor_.add_sign(cursor_.at(), "]");
        cursor_.step();
        continue;
      }
      if (!cursor_.at_line_end() && !cursor_.at_comment()) return cursor_.skip_line();
      add_missing(past_last_word(begin), "]", begin);
    }
  }

  // Opens the table that `key` names, and says so if it was open before.
  void enter(const Key& key, bool of_several, std::size_t begin) {
    Path path;
    for (std::size_t i = 0; i < key.parts.size(); ++i) {
      path = path / key.parts[i];
      const bool last = i + 1 == key.parts.size();
      if (last && of_several) ++elements_[path];
      if (const auto found = elements_.find(path); found != elements_.end())
        path += '\x1e' + std::to_string(found->second);
    }
    // Keys of a table that stands twice are no slips of their own.
    if (!of_several && !note(path + '\x1d', key, begin)) path += '\x1d' + std::to_string(begin);
    table_ = path;
  }

  // Whether `key` stands for the first time.
  bool note(const Path& path, const Key& key, std::size_t begin) {
    const int line = line_of(begin);
    const auto [found, is_new] = first_lines_.emplace(path, line);
    if (is_new || in_conflict_) return true;
    std::string name;
    for (const std::string& part : key.parts) name += (name.empty() ? "" : ".") + part;
    cursor_.add(begin, {message::config_slip_twice, {excerpt(name)}},
                {message::hint_config_slip_twice, {std::to_string(found->second)}});
    return false;
  }

  int line_of(std::size_t at) {
    const std::string_view text = cursor_.text();
    if (at < counted_to_) counted_to_ = 0, counted_lines_ = 0;
    counted_lines_ +=
        static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted_to_),
                                    text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted_to_ = at;
    return counted_lines_ + 1;
  }

  std::optional<std::string> read_key_part() {
    if (begins_text(cursor_.peek())) return read_text(cursor_, Where::line);
    const std::size_t begin = cursor_.at();
    while (is_of_word(cursor_.peek())) cursor_.step();
    const std::string word(cursor_.from(begin));
    if (word.empty()) return std::nullopt;
    if (is_ascii(word)) return word;
    const std::string plain = with_plain_signs(word);
    if (is_ascii(plain))
      cursor_.add(begin, {message::config_slip_sign, {excerpt(word)}}, write_instead(plain, word));
    else
      cursor_.add(begin, {message::config_slip_key, {excerpt(word)}}, write_this(quoted(word)));
    return plain;
  }

  std::optional<Key> read_key() {
    Key key;
    key.begin = cursor_.at();
    for (;;) {
      const auto part = read_key_part();
      if (!part) return std::nullopt;
      key.parts.push_back(*part);
      const std::size_t end = cursor_.at();
      while (cursor_.peek().code == ' ' || cursor_.peek().code == '\t') cursor_.step();
      if (cursor_.peek().meant != '.') {
        cursor_.go_to(end);
        return key;
      }
      if (cursor_.peek().foreign) cursor_.add_sign(cursor_.at(), ".");
      cursor_.step();
      cursor_.skip_blanks();
    }
  }

  // `key = value`. Returns where the value begins, or 0 if there is no such thing.
  std::size_t read_pair(const Path& table, Where where) {
    const std::size_t key_begin = cursor_.at();
    const auto key = read_key();
    if (!key) {
      if (cursor_.peek().meant == '=' && cursor_.at() == key_begin)
        cursor_.add(key_begin, {message::config_slip_no_key, {}},
                    {message::hint_config_slip_no_key, {}});
      return 0;
    }
    if (where == Where::line && key->parts.front() == "-") {  // as YAML has lists
      cursor_.add(key->begin, {message::config_slip_no_list, {}},
                  {message::hint_config_slip_list, {}});
      return 0;
    }
    Path path = table;
    for (const std::string& part : key->parts) path = path / part;
    note(path, *key, key->begin);
    const std::size_t key_end = cursor_.at();
    cursor_.skip_blanks();
    const bool equals = read_equals(*key, key_end);
    cursor_.skip_blanks();
    const bool empty =
        cursor_.at_line_end() || cursor_.at_comment() ||
        (where == Where::table && (is_separator(cursor_.peek()) || cursor_.peek().meant == '}'));
    const std::size_t begin = cursor_.at();
    if (!equals && !empty && is_separator(cursor_.peek())) return 0;
    if (!empty)
      read_value(path, where);
    else if (equals)
      cursor_.add(past_last_word(key_end), {message::config_slip_no_value, {name_of(*key)}},
                  {message::hint_config_slip_no_value, {name_of(*key)}});
    return begin;
  }

  static std::string name_of(const Key& key) { return excerpt(key.parts.back()); }

  // The sign between key and value. False if what was there instead is told.
  bool read_equals(const Key& key, std::size_t key_end) {
    const Glyph sign = cursor_.peek();
    if (sign.meant != '=' && sign.meant != ':') {
      cursor_.add(key_end, {message::config_slip_missing, {"="}},
                  {message::hint_config_write, {name_of(key) + " = …"}});
      return false;
    }
    const std::size_t begin = cursor_.at();
    while (cursor_.peek().meant == '=' || cursor_.peek().meant == ':' ||
           (cursor_.peek().meant == '>' && cursor_.at() > begin)) {
      cursor_.step();
      if (cursor_.peek().code == ' ' && cursor_.glyph_at(cursor_.at() + 1).meant == '=')
        cursor_.step();
    }
    const std::string wrong(cursor_.from(begin));
    if (wrong == "=") return true;
    cursor_.add(begin, {message::config_slip_sign, {excerpt(wrong)}}, write_instead("=", wrong));
    return false;
  }

  void read_value(const Path& path, Where where) {
    const Glyph next = cursor_.peek();
    if (begins_text(next))
      read_text(cursor_, where);
    else if (opens_list(next))
      read_list(path, where);
    else if (next.meant == '{')
      read_table(path);
    else
      read_bare(cursor_, where);
  }

  // A bracket, right or not.
  void step_over_bracket(std::string_view right) {
    if (cursor_.peek().code != right.front()) cursor_.add_sign(cursor_.at(), right);
    cursor_.step();
  }

  void add_missing(std::size_t at, std::string_view sign, std::size_t opened) {
    const std::string_view opening = sign == "]" ? "[" : "{";
    cursor_.add(
        at,
        {message::config_slip_not_closed, {std::string(opening), std::to_string(line_of(opened))}},
        {message::hint_config_slip_add_here, {std::string(sign)}});
  }

  // Behind the last character, before the cursor, that is no space or comment.
  std::size_t past_last_word(std::size_t begin) const {
    const std::string_view read = cursor_.from(begin);
    const std::size_t last = read.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? begin : begin + last + 1;
  }

  void skip_gaps(bool& crossed_line) {
    for (;;) {
      cursor_.skip_blanks();
      cursor_.skip_comment();
      if (cursor_.at_end() || !cursor_.at_line_end()) return;
      cursor_.step_over_line_end();
      crossed_line = true;
    }
  }

  // Whether a new `[table]` or `key =` begins here, at the start of a line.
  bool statement_begins() const {
    SlipCursor ahead(cursor_.text());
    ahead.go_to(cursor_.at());
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

  bool too_deep() {
    if (depth_ < deepest) return false;
    cursor_.give_up();
    return true;
  }

  // A separator in a list or an inline table.
  void read_separator(bool after_item) {
    const Glyph sign = cursor_.peek();
    if (!after_item)
      cursor_.add(cursor_.at(), {message::config_slip_extra, {","}},
                  {message::hint_config_slip_take_out, {}});
    else if (sign.code != ',')
      cursor_.add_sign(cursor_.at(), ",");
    cursor_.step();
  }

  void add_missing_comma() {
    cursor_.add(cursor_.at(), {message::config_slip_missing, {","}},
                {message::hint_config_slip_add_here, {","}});
  }

  void read_list(const Path& path, Where within) {
    if (too_deep()) return;
    ++depth_;
    const std::size_t begin = cursor_.at();
    step_over_bracket("[");
    bool after_item = false;
    std::size_t item_end = cursor_.at();
    for (std::size_t end = cursor_.at(); !cursor_.lost();) {
      bool crossed_line = false;
      skip_gaps(crossed_line);
      const Glyph next = cursor_.peek();
      if (within == Where::table && statement_begins()) {  // the next key of the table
        add_missing(item_end, "]", begin);
        cursor_.go_to(item_end);
        break;
      }
      if (cursor_.at_end() || next.meant == '}' || (crossed_line && statement_begins())) {
        add_missing(end, "]", begin);
        if (crossed_line) back_to_line_end(end);
        break;
      }
      if (closes_list(next)) {
        step_over_bracket("]");
        break;
      }
      if (is_separator(next)) {
        read_separator(after_item);
        after_item = false;
      } else {
        if (after_item) add_missing_comma();
        const std::size_t before = cursor_.at();
        read_value(path / std::to_string(++items_), Where::list);
        after_item = true;
        if (cursor_.at() == before) cursor_.give_up();
        item_end = cursor_.at();
      }
      end = cursor_.at();
    }
    --depth_;
  }

  // The line of a list or table that was never closed ends behind its last item.
  void back_to_line_end(std::size_t end) {
    cursor_.go_to(end);
    cursor_.skip_line();
  }

  // Whether the `}` of the table that began at `begin` comes, before what surrounds it ends.
  bool is_closed(std::size_t begin) const {
    SlipCursor ahead(cursor_.text());
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

  void read_table(const Path& path) {
    if (too_deep()) return;
    ++depth_;
    const std::size_t begin = cursor_.at();
    step_over_bracket("{");
    bool after_item = false, broken = false;
    std::size_t comma = 0;  // where the last one stands, if nothing came behind it
    for (std::size_t end = cursor_.at(); !cursor_.lost();) {
      cursor_.skip_blanks();
      if (cursor_.at_line_end() || cursor_.at_comment()) {
        if (cursor_.at_end() || (!broken && !is_closed(begin))) {
          if (comma != 0) end = comma;  // it parts this table from the next
          add_missing(end, "}", begin);
          cursor_.go_to(end);
          break;
        }
        if (!broken)
          cursor_.add(end, {message::config_slip_line_break, {}},
                      {message::hint_config_slip_line_break, {}});
        broken = true;
        bool crossed_line = false;
        skip_gaps(crossed_line);
        continue;
      }
      const Glyph next = cursor_.peek();
      if (next.meant == '}') {
        if (comma != 0)
          cursor_.add(comma, {message::config_slip_extra, {","}},
                      {message::hint_config_slip_take_out, {}});
        step_over_bracket("}");
        break;
      }
      if (closes_list(next) || next.meant == '{') {
        if (comma != 0) end = comma;
        add_missing(end, "}", begin);
        cursor_.go_to(end);
        break;
      }
      if (is_separator(next)) {
        comma = cursor_.at();
        read_separator(after_item);
        after_item = false;
      } else {
        if (after_item) add_missing_comma();
        comma = 0;
        if (read_pair(path, Where::table) == 0) cursor_.give_up();
        after_item = true;
      }
      end = cursor_.at();
    }
    --depth_;
  }

  // What stands behind a value, which began at `value`, or behind a header (0). True if another
  // `key = value` follows on the line.
  bool read_line_end(std::size_t value) {
    for (;;) {
      cursor_.skip_blanks();
      cursor_.skip_comment();
      if (cursor_.at_line_end() || cursor_.lost()) return false;
      const Glyph next = cursor_.peek();
      const std::size_t at = cursor_.at();
      if (is_separator(next)) {
        cursor_.step();
        cursor_.skip_blanks();
        if (value != 0 && value_follows()) {
          add_no_list(value);
          return false;
        }
        cursor_.add(at,
                    {message::config_slip_extra, {excerpt(cursor_.text().substr(at, next.length))}},
                    {message::hint_config_slip_take_out, {}});
      } else if (closes_list(next) || next.meant == '}') {
        cursor_.add(at,
                    {message::config_slip_extra, {excerpt(cursor_.text().substr(at, next.length))}},
                    {message::hint_config_slip_take_out, {}});
        cursor_.step();
      } else if (is_of_word(next) || begins_text(next)) {
        if (!statement_begins()) {
          if (value != 0 && begins_text(next))  // `teams = "eng" "env"`
            cursor_.add(at, {message::config_slip_no_list, {}},
                        {message::hint_config_slip_list, {}});
          cursor_.skip_line();
          return false;
        }
        cursor_.add(at, {message::config_slip_same_line, {}},
                    {message::hint_config_slip_same_line, {}});
        return true;
      } else {
        cursor_.skip_line();
        return false;
      }
    }
  }

  bool value_follows() const {
    if (cursor_.at_line_end() || cursor_.at_comment() || statement_begins()) return false;
    return begins_text(cursor_.peek()) || is_of_word(cursor_.peek());
  }

  // `teams = "eng", "env"`
  void add_no_list(std::size_t value) {
    cursor_.skip_line();
    std::string_view values = without_spaces_around(cursor_.from(value));
    if (const std::size_t comment = values.find(" #"); comment != std::string_view::npos)
      values = without_spaces_around(values.substr(0, comment));
    cursor_.add(value, {message::config_slip_no_list, {}},
                write_this('[' + with_plain_signs(values) + ']'));
  }

  SlipCursor cursor_;
  Path table_;
  std::map<Path, int> first_lines_;
  std::map<Path, int> elements_;  // of `[[name]]`, so far
  int items_ = 0;
  int depth_ = 0;
  bool in_conflict_ = false;
  std::size_t counted_to_ = 0;
  int counted_lines_ = 0;
};

}  // namespace

std::vector<Slip> toml_slips(std::string_view text) {
  return SlipFinder(text).find();
}

}  // namespace deskctl
