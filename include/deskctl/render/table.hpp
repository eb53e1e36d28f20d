// Aligned columns of text, Chinese text included.
#pragma once

#include <string>
#include <vector>

namespace deskctl {

/// A heading row and its rows. The last column takes the width that is left.
struct Table {
  struct Column {
    std::string heading;
    bool right = false;  ///< Numbers are aligned right.
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> below;  ///< Empty, or for each row a line below it, never cut.
};

/// The table with two spaces between columns. `width` is the terminal's: longer lines are cut with
/// `…`; 0: nothing is cut. Columns that are empty in every row are left out.
std::string format_table(const Table& table, int width);

}  // namespace deskctl
