// The sheets of a workbook that hold sentences and tables.
#pragma once

#include "deskctl/render/page.hpp"
#include "files/workbook_cells.hpp"

namespace deskctl {

/// The title, and below it the sentences under their headings, a row each.
void add_summary(OpenWorkbook& book, const Page& page);
/// Throws Refused (refused) if it has more rows than a sheet.
void add_table(OpenWorkbook& book, std::string_view wanted_name, const Table& of_page);

}  // namespace deskctl
