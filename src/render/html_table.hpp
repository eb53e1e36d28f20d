// A table of a page for the browser.
#pragma once

#include "deskctl/render/table.hpp"
#include "render/html.hpp"

namespace deskctl {

/// The table in the size that fits across an A4 page. `heading` is the id of the heading above it;
/// empty: there is none.
void add_table(Html& html, const Table& table, std::string_view heading);

}  // namespace deskctl
