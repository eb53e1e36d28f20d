// A table of a page for the browser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/render/table.hpp"
#include "render/html.hpp"

namespace deskctl {

/// How a table stands on A4 paper: as large as it fits across, and nothing of it is cut.
struct TableShape {
  std::vector<std::size_t> columns;  ///< Those that are shown.
  std::vector<int>
      rooms;  ///< Of each at least so many heights of its letters; 0: as much as it needs.
  std::string classes;       ///< Of the page's style.
  bool on_its_side = false;  ///< Whether the paper has to lie on its side.
};
TableShape shape_of(const Table& table);

/// `heading` is the id of the heading above it; empty: there is none.
void add_table(Html& html, const Table& table, const TableShape& shape, std::string_view heading);

}  // namespace deskctl
