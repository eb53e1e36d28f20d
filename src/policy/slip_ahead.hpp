// What stands ahead in a file that is no TOML, without a step towards it.
#pragma once

#include "policy/slip_cursor.hpp"

namespace deskctl {

inline bool is_separator(const Glyph& sign) {
  return sign.meant == ',' || sign.meant == ';' || sign.code == U'。';
}
inline bool opens_list(const Glyph& sign) {
  return sign.meant == '[' || sign.meant == '(';
}
inline bool closes_list(const Glyph& sign) {
  return sign.meant == ']' || sign.meant == ')';
}

/// Whether a new `[table]` or `key =` begins here, at the start of a line.
bool statement_begins(const SlipCursor& cursor);
/// Whether the `}` of the table that began at `begin` comes, before what surrounds it ends.
bool is_closed(const SlipCursor& cursor, std::size_t begin);
/// Whether another value stands here, and not a new statement.
bool value_follows(const SlipCursor& cursor);

}  // namespace deskctl
