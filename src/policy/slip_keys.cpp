#include "policy/slip_keys.hpp"

#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"
#include "policy/slip_values.hpp"

namespace deskctl {
namespace {

std::optional<std::string> read_key_part(SlipCursor& cursor) {
  if (begins_text(cursor.peek())) return read_text(cursor, Where::line);
  const std::size_t begin = cursor.at();
  while (is_of_word(cursor.peek())) cursor.step();
  const std::string word(cursor.from(begin));
  if (word.empty()) return std::nullopt;
  if (is_ascii(word)) return word;
  const std::string plain = with_plain_signs(word);
  if (is_ascii(plain))
    cursor.add(begin, {message::config_slip_sign, {excerpt(word)}}, write_instead(plain, word));
  else
    cursor.add(begin, {message::config_slip_key, {excerpt(word)}}, write_this(quoted(word)));
  return plain;
}

}  // namespace

std::string SlipKey::shown() const {
  return excerpt(parts.back());
}

std::optional<SlipKey> read_key(SlipCursor& cursor) {
  SlipKey key;
  key.begin = cursor.at();
  for (;;) {
    const auto part = read_key_part(cursor);
    if (!part) return std::nullopt;
    key.parts.push_back(*part);
    const std::size_t end = cursor.at();
    while (cursor.peek().code == ' ' || cursor.peek().code == '\t') cursor.step();
    if (cursor.peek().meant != '.') {
      cursor.go_to(end);
      return key;
    }
    if (cursor.peek().foreign) cursor.add_sign(cursor.at(), ".");
    cursor.step();
    cursor.skip_blanks();
  }
}

bool read_equals(SlipCursor& cursor, const SlipKey& key, std::size_t key_end) {
  const Glyph sign = cursor.peek();
  if (sign.meant != '=' && sign.meant != ':') {
    cursor.add(key_end, {message::config_slip_missing, {"="}},
               {message::hint_config_write, {key.shown() + " = …"}});
    return false;
  }
  const std::size_t begin = cursor.at();
  while (cursor.peek().meant == '=' || cursor.peek().meant == ':' ||
         (cursor.peek().meant == '>' && cursor.at() > begin)) {
    cursor.step();
    if (cursor.peek().code == ' ' && cursor.glyph_at(cursor.at() + 1).meant == '=') cursor.step();
  }
  const std::string wrong(cursor.from(begin));
  if (wrong == "=") return true;
  cursor.add(begin, {message::config_slip_sign, {excerpt(wrong)}}, write_instead("=", wrong));
  return false;
}

SeenKeys::Path SeenKeys::enter(const SlipKey& key, bool of_several, std::size_t begin) {
  Path path;
  for (std::size_t i = 0; i < key.parts.size(); ++i) {
    path = below(path, key.parts[i]);
    const bool last = i + 1 == key.parts.size();
    if (last && of_several) ++elements_[path];
    if (const auto found = elements_.find(path); found != elements_.end())
      path += '\x1e' + std::to_string(found->second);
  }
  // Keys of a table that stands twice are no slips of their own.
  if (!of_several && !note(path + '\x1d', key, begin)) path += '\x1d' + std::to_string(begin);
  return path;
}

bool SeenKeys::note(const Path& path, const SlipKey& key, std::size_t begin) {
  const int line = line_of(begin);
  const auto [found, is_new] = first_lines_.emplace(path, line);
  if (is_new || twice_) return true;
  std::string name;
  for (const std::string& part : key.parts) name += (name.empty() ? "" : ".") + part;
  cursor_.add(begin, {message::config_slip_twice, {excerpt(name)}},
              {message::hint_config_slip_twice, {std::to_string(found->second)}});
  return false;
}

int SeenKeys::line_of(std::size_t at) {
  const std::string_view text = cursor_.text();
  if (at < counted_to_) counted_to_ = 0, counted_lines_ = 0;
  counted_lines_ +=
      static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted_to_),
                                  text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  counted_to_ = at;
  return counted_lines_ + 1;
}

}  // namespace deskctl
