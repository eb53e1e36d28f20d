// Aligned columns of text, Chinese text included.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/message/message.hpp"
#include "deskctl/render/cell.hpp"

namespace deskctl {

/// How a column gives way on a narrow terminal.
enum class Fit {
  whole,  ///< Never cut: ids, times, lateness, counts.
  name,   ///< Cut only where it alone is wider than the terminal: places, people.
  text,   ///< Gives way first: the matter, results, reasons.
};

/// A heading row and its rows.
struct Table {
  struct Column {
    std::string heading;
    bool right = false;  ///< Numbers are aligned right.
    Fit fit = Fit::whole;
  };
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::string> below;  ///< Empty, or for each row a line below it, never cut.
};

/// The column with that name's heading (`word_column_NAME`) and fit.
Table::Column column_named(Language language, std::string_view name, bool right = false);

/// Those to show: columns that are empty in every row are left out.
std::vector<std::size_t> columns_with_content(const Table& table);

/// The table with two spaces between columns. `width` is the terminal's: texts are cut with `…`,
/// and where that is not enough a row takes several lines, each column on the same one in every
/// row. 0: nothing is cut.
std::string format_table(const Table& table, int width);

}  // namespace deskctl
