// The charts of a page on sheets of a workbook.
#pragma once

#include <vector>

#include "deskctl/render/page.hpp"
#include "files/workbook_cells.hpp"

namespace deskctl {

/// A sheet of all pictures, which is what is printed of it, with their numbers on the right; and
/// one for each table of shades. Charts that show nothing are left out.
void add_charts(OpenWorkbook& book, const std::vector<const Chart*>& charts);

}  // namespace deskctl
