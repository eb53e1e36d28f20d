// Texts for programs that show a table in cells: spreadsheets, and what reads Markdown.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/message/message.hpp"
#include "deskctl/render/table.hpp"

namespace deskctl {

/// `text` as printable() has it, but with its line ends; also without the two code points that XML
/// has no sign for.
std::string sheet_text(std::string_view text);

/// The number of UTF-16 units, in which spreadsheets count: 2 for most emoji.
std::size_t utf16_length(std::string_view text);
/// As much of `text` as takes so many of them, never half a character.
std::string_view utf16_prefix(std::string_view text, std::size_t most);

/// Whether the cell is a number that spreadsheets take over exactly. They round numbers of more
/// than fifteen digits, do not know days before 1900-03-01, and show no negative time.
bool counts_in_sheets(const Cell& cell);

/// The table with its lines below rows as a last column, because whoever sorts rows would leave
/// such lines behind.
Table flat_table(const Table& table, Language language);

}  // namespace deskctl
