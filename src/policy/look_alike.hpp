// Signs that an input method or an editor puts where a plain one is meant: `，` for `,`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace deskctl {

/// The ASCII sign, letter or digit that is meant by `code`: `,` by `，` and `、`, `"` by `“` and
/// `「`, `a` by `ａ`. 0 if `code` is ASCII itself or looks like none.
char meant_by(std::int32_t code);

/// Whether `code` is a space, but not the plain one: full-width, no-break, of a typesetter.
bool is_foreign_space(std::int32_t code);
/// Whether `code` cannot be seen at all: zero-width, a mark of direction, a control character.
bool is_unseen(std::int32_t code);

/// `text` with plain signs, letters, digits and spaces instead of those that look like them.
std::string with_plain_signs(std::string_view text);

/// Whether all of `text` is ASCII.
bool is_ascii(std::string_view text);

/// `text` without spaces of any kind at both ends.
std::string_view without_spaces_around(std::string_view text);

}  // namespace deskctl
