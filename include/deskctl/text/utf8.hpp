// UTF-8 for people and terminals: validity, columns, normal form, characters never shown raw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "deskctl/error/error.hpp"

namespace deskctl {

/// The mark that some programs put before a text file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A byte or character that no text of the journal may hold: bytes that are not UTF-8, control
/// characters but LF and TAB, U+FEFF, bidi overrides and isolates. Journals of older versions hold
/// TAB and the marks of direction (U+061C, U+200E, U+200F): these are still read, but no longer
/// accepted or shown.
struct Flaw {
  std::size_t byte;  ///< From 0.
  std::string
      shown;  ///< The character as `\x1b` or `<U+202E>`; empty when the bytes are not UTF-8.
};
std::optional<Flaw> first_flaw(std::string_view text);
/// The first flaw of a text that somebody typed, ignoring white space at both ends. TAB and the
/// marks of direction are flaws here.
std::optional<Flaw> typed_flaw(std::string_view text);
/// The flaw as a problem's sentence.
Said describe(const Flaw& flaw);

/// One code point.
struct Character {
  std::int32_t code;   ///< Negative: the byte is not the start of a valid character.
  std::size_t length;  ///< In bytes, at least 1.
};
/// The first character of `text`, which is not empty.
Character first_character(std::string_view text);
/// Whether a terminal might act on it, or reorder what stands beside it.
bool acts_on_terminals(std::int32_t code);

/// Whether it holds nothing but printable ASCII, U+3000 to U+9FFF and U+FF00 to U+FF7F, all of
/// which are as they look: a quick first question.
bool has_only_usual_characters(std::string_view text);

/// How many terminal columns `text` takes: 2 for wide characters, 0 for combining ones.
int columns_of(std::string_view text);

/// `text` followed by spaces up to `columns`; unchanged if it is wider.
std::string pad_right(std::string_view text, int columns);
std::string pad_left(std::string_view text, int columns);
/// As much of `text` as fits, `…` last when something was left out; never half a character.
std::string cut_to(std::string_view text, int columns);

/// `text` trimmed of white space at both ends and composed (NFC), as it is stored. Throws Refused
/// (usage) for a typed_flaw, naming the byte.
std::string clean_text(std::string_view text);

/// `text` with everything a terminal might act on written out: `\x1b`, `<U+202E>`. LF and TAB
/// become a space. For showing people data from an untrusted source.
std::string printable(std::string_view text);

/// The same, with invisible characters such as zero-width spaces written out too: for messages
/// about what is wrong.
std::string revealed(std::string_view text);
/// As much of revealed() as fits into a sentence.
std::string excerpt(std::string_view text);

/// The number of characters (code points).
std::size_t length_of(std::string_view text);

}  // namespace deskctl
