// The columns of a register, found by the headings that a map names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "command/import_map.hpp"
#include "deskctl/text/sheet.hpp"

namespace deskctl {

/// A register read, with all that its messages need.
struct ReadSheet {
  std::string name;  ///< As shown to people.
  std::string encoding;
  Sheet sheet;
};

/// Columns by their headings as the map writes them.
using SheetColumns = std::map<std::string, std::size_t>;

/// A problem at a cell of the register.
Problem problem_at_cell(const ReadSheet& read, const SheetCell& cell, Said what,
                        std::optional<Said> hint);

/// The columns of all headings that `map` names. Throws Refused (usage) with every heading that the
/// register lacks, every one that stands there twice and is used, every one of which the map says
/// nothing, and cells below no heading.
SheetColumns columns_of(const ReadSheet& read, const ImportMap& map, const std::string& map_text);

/// The cells of a row below a field's headings, joined and translated; empty if nothing does.
std::string text_below(const MappedField& field, const SheetRow& row, const SheetColumns& columns);
/// The first of these cells that holds something, else the first, else the row.
SheetCell cell_below(const MappedField& field, const SheetRow& row, const SheetColumns& columns);
/// The field as messages call it: its heading, else its name.
std::string shown_name(const MappedField& field);

/// How many of the map's headings the sheet lacks.
int missing_headings(const Sheet& sheet, const ImportMap& map);

}  // namespace deskctl
