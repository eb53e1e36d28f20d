// A page as a csv that a spreadsheet program opens, for people; programs read the formats `csv` and
// `json`.
#pragma once

#include <string>

#include "deskctl/render/page.hpp"

namespace deskctl {

/// With a byte order mark, without which Excel takes UTF-8 for the machine's own encoding, and
/// CRLF. Texts stand in quotes, guarded (text/guarded_cell.hpp); numbers bare, as Excel and
/// LibreOffice read them: `2026-10-12 09:02`, `97.5%`, `52:00:00`, `120.50`. A page of one table is
/// its headings and rows, else every part stands below its heading, after an empty line.
std::string csv_excel_of(const Page& page);

}  // namespace deskctl
