#include "files/screen_keys.hpp"

#include <utility>

#include "deskctl/text/utf8.hpp"

// After all others: curses defines macros with common names.
#define NCURSES_NOMACROS
#include <curses.h>

namespace deskctl {
namespace {

constexpr int paste_begins = KEY_MAX + 1;
constexpr int paste_ends = KEY_MAX + 2;

std::optional<Key::Name> name_of_code(int code) {
  using Name = Key::Name;
  switch (code) {
    case KEY_UP:
      return Name::up;
    case KEY_DOWN:
      return Name::down;
    case KEY_LEFT:
      return Name::left;
    case KEY_RIGHT:
      return Name::right;
    case KEY_HOME:
    case KEY_FIND:
    case 'A' - '@':
      return Name::first;
    case KEY_END:
    case KEY_SELECT:
    case 'E' - '@':
      return Name::last;
    case KEY_PPAGE:
      return Name::page_up;
    case KEY_NPAGE:
      return Name::page_down;
    case KEY_BACKSPACE:
    case '\b':
    case 0x7F:
      return Name::erase_before;
    case KEY_DC:
    case 'D' - '@':
      return Name::erase_after;
    case 'U' - '@':
      return Name::erase_to_begin;
    case KEY_ENTER:
    case '\r':
    case '\n':
      return Name::enter;
    case 0x1B:
      return Name::escape;
    default:
      return std::nullopt;
  }
}

}  // namespace

void KeyReader::begin() {
  define_key("\033[200~", paste_begins);
  define_key("\033[201~", paste_ends);
}

void KeyReader::end_paste() {
  pasting_ = false;
  pasted_.clear();
}

// Bytes are put together here: curses would drop those of a character that comes in two pieces.
std::optional<Key> KeyReader::next() {
  constexpr int last_byte = 0xFF;  // behind it stand curses' names of keys
  for (int code = getch(); code != ERR; code = getch()) {
    if (code == paste_begins || code == paste_ends) {
      const bool ends = code == paste_ends && pasting_;
      bytes_.clear();
      std::string pasted = std::exchange(pasted_, {});
      pasting_ = code == paste_begins;
      if (ends) return Key{Key::Name::pasted, std::move(pasted)};
    } else if (pasting_) {
      if (code <= last_byte) pasted_ += code == '\r' ? '\n' : static_cast<char>(code);
    } else if (const auto name = name_of_code(code)) {
      bytes_.clear();
      return Key{*name, {}};
    } else if (code >= ' ' && code <= last_byte) {
      if (auto key = character_with(static_cast<char>(code))) return key;
    }
  }
  return std::nullopt;
}

std::optional<Key> KeyReader::character_with(char byte) {
  constexpr std::size_t longest_character = 4;
  bytes_ += byte;
  if (first_character(bytes_).code >= 0) return Key{Key::Name::text, std::exchange(bytes_, {})};
  if (bytes_.size() >= longest_character) bytes_.clear();
  return std::nullopt;
}

}  // namespace deskctl
