#include "deskctl/render/table.hpp"

#include <algorithm>
#include <numeric>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr int gap = 2;
constexpr int narrowest = 4;

std::vector<std::size_t> columns_with_content(const Table& table) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                 [i](const auto& row) { return !row[i].empty(); });
    if (any || table.rows.empty()) shown.push_back(i);
  }
  return shown;
}

// Narrows the widest column again and again, so that short columns stay whole.
void shrink(std::vector<int>& widths, int available) {
  const int gaps = gap * (static_cast<int>(widths.size()) - 1);
  int excess = std::accumulate(widths.begin(), widths.end(), gaps) - available;
  while (excess > 0) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= narrowest) return;
    --*widest;
    --excess;
  }
}

}  // namespace

std::string format_table(const Table& table, int width) {
  const std::vector<std::size_t> shown = columns_with_content(table);
  std::vector<int> widths;
  for (const std::size_t column : shown) {
    int widest = columns_of(table.columns[column].heading);
    for (const auto& row : table.rows) widest = std::max(widest, columns_of(row[column]));
    widths.push_back(widest);
  }
  if (width > 0) shrink(widths, width);

  std::string out;
  const auto add_line = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const std::string cell = cut_to(cell_of(shown[i]), widths[i]);
      if (i > 0) line.append(gap, ' ');
      line +=
          table.columns[shown[i]].right ? pad_left(cell, widths[i]) : pad_right(cell, widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  };
  add_line([&](std::size_t column) -> const std::string& { return table.columns[column].heading; });
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    add_line([&](std::size_t column) -> const std::string& { return table.rows[i][column]; });
    if (i < table.below.size()) out += "    " + table.below[i] + '\n';
  }
  return out;
}

}  // namespace deskctl
