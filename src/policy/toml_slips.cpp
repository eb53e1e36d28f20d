#include "policy/toml_slips.hpp"

#include <algorithm>
#include <string>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "journal/sign.hpp"
#include "policy/look_alike.hpp"
#include "policy/slip_ahead.hpp"
#include "policy/slip_keys.hpp"
#include "policy/slip_values.hpp"

namespace deskctl {
namespace {

constexpr int deepest = 32;

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
    seen_.expect_twice();
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
    const auto key = read_key(cursor_);
    if (!key) return cursor_.skip_line();
    table_ = seen_.enter(*key, open == 2, begin);
    cursor_.skip_blanks();
    for (int closed = 0; closed < open; ++closed) {
      if (closes_list(cursor_.peek())) {
        if (cursor_.peek().code != ']') cursor_.add_sign(cursor_.at(), "]");
        cursor_.step();
        continue;
      }
      if (!cursor_.at_line_end() && !cursor_.at_comment()) return cursor_.skip_line();
      add_missing(cursor_.past_last_word(begin), "]", begin);
    }
  }

  // `key = value`. Returns where the value begins, or 0 if there is no such thing.
  std::size_t read_pair(const SeenKeys::Path& table, Where where) {
    const std::size_t key_begin = cursor_.at();
    const auto key = read_key(cursor_);
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
    SeenKeys::Path path = table;
    for (const std::string& part : key->parts) path = SeenKeys::below(path, part);
    seen_.note(path, *key, key->begin);
    const std::size_t key_end = cursor_.at();
    cursor_.skip_blanks();
    const bool equals = read_equals(cursor_, *key, key_end);
    cursor_.skip_blanks();
    const bool empty =
        cursor_.at_line_end() || cursor_.at_comment() ||
        (where == Where::table && (is_separator(cursor_.peek()) || cursor_.peek().meant == '}'));
    const std::size_t begin = cursor_.at();
    if (!equals && !empty && is_separator(cursor_.peek())) return 0;
    if (!empty)
      read_value(path, where);
    else if (equals)
      cursor_.add(cursor_.past_last_word(key_end), {message::config_slip_no_value, {key->shown()}},
                  {message::hint_config_slip_no_value, {key->shown()}});
    return begin;
  }

  void read_value(const SeenKeys::Path& path, Where where) {
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
    cursor_.add(at,
                {message::config_slip_not_closed,
                 {std::string(opening), std::to_string(seen_.line_of(opened))}},
                {message::hint_config_slip_add_here, {std::string(sign)}});
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

  void read_list(const SeenKeys::Path& path, Where within) {
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
      if (within == Where::table && statement_begins(cursor_)) {  // the next key of the table
        add_missing(item_end, "]", begin);
        cursor_.go_to(item_end);
        break;
      }
      if (cursor_.at_end() || next.meant == '}' || (crossed_line && statement_begins(cursor_))) {
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
        read_value(SeenKeys::below(path, std::to_string(++items_)), Where::list);
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

  void read_table(const SeenKeys::Path& path) {
    if (too_deep()) return;
    ++depth_;
    const std::size_t begin = cursor_.at();
    step_over_bracket("{");
    bool after_item = false, broken = false;
    std::size_t comma = 0;  // where the last one stands, if nothing came behind it
    for (std::size_t end = cursor_.at(); !cursor_.lost();) {
      cursor_.skip_blanks();
      if (cursor_.at_line_end() || cursor_.at_comment()) {
        if (cursor_.at_end() || (!broken && !is_closed(cursor_, begin))) {
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
        if (value != 0 && value_follows(cursor_)) {
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
        if (!statement_begins(cursor_)) {
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
  SeenKeys seen_{cursor_};
  SeenKeys::Path table_;
  int items_ = 0;
  int depth_ = 0;
  bool in_conflict_ = false;
};

}  // namespace

std::vector<Slip> toml_slips(std::string_view text) {
  return SlipFinder(text).find();
}

}  // namespace deskctl
