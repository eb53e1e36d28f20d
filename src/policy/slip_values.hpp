// Slips of texts, numbers and other simple values.
#pragma once

#include "policy/slip_cursor.hpp"

namespace deskctl {

/// Where a value stands, and so what ends it.
enum class Where { line, list, table };

/// Whether a text begins at `sign`, in whatever quotes.
bool begins_text(const Glyph& sign);

/// Steps over a text, and tells what is wrong with its quotes. Returns its content.
std::string read_text(SlipCursor& cursor, Where where);

/// Steps over a number, a date, `true` … or something that lacks its quotes.
void read_bare(SlipCursor& cursor, Where where);

}  // namespace deskctl
