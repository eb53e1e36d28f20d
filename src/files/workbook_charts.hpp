// The charts of a page on a sheet of a workbook, each beside the numbers that it shows.
#pragma once

#include <vector>

#include "deskctl/render/page.hpp"
#include "files/workbook_cells.hpp"

namespace deskctl {

void add_charts(Book& book, const std::vector<const Chart*>& charts);

}  // namespace deskctl
