// Aligned columns of text, also of Chinese text.
#pragma once

#include <string>
#include <vector>

namespace deskctl {

/// A heading row and its rows. The last column takes what width is left.
struct Table {
  struct Column {
    std::string heading;
    bool right = false;  ///< Numbers stand at the right.
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

/// The table with two spaces between columns. `width` is the terminal's: what does not fit is cut
/// with `…`; 0: nothing is cut. Columns that are empty in every row are left out.
std::string format_table(const Table& table, int width);

}  // namespace deskctl
