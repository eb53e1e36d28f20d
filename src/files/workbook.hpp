// A page as a workbook (.xlsx), for offices that sort, filter and count with it.
#pragma once

#include <string>

#include "deskctl/render/page.hpp"

namespace deskctl {

/// The bytes of the file; the same for the same page. A sheet for each table, its headings frozen
/// and with filters; before them one for the title and the sentences, if there are sentences, and
/// one for the charts, if there are charts. Times, durations, shares, counts and money are numbers
/// with formats; whatever else stays text, also when somebody edits its cell. Throws Refused (io):
/// libxlsxwriter is not installed, or its temporary files found no room; (refused) for a table of
/// more rows than a sheet holds. Leaves no file behind.
std::string workbook_of(const Page& page);

}  // namespace deskctl
