#include "deskctl/render/table.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

constexpr std::size_t rows_at_once = 512;
constexpr int gap = 2;
constexpr int indent = 2;           // of the further lines of a row
constexpr int narrowest_text = 16;  // eight Chinese characters still tell what it is about
constexpr int indent_below = 4;

constexpr std::array columns_of_texts{
    std::string_view{"text"},       std::string_view{"result"}, std::string_view{"note"},
    std::string_view{"reason"},     std::string_view{"held"},   std::string_view{"noted"},
    std::string_view{"quality"},    std::string_view{"effect"}, std::string_view{"shortcoming"},
    std::string_view{"suggestion"}, std::string_view{"remark"}, std::string_view{"stuck"},
    std::string_view{"demand"},     std::string_view{"value"},  std::string_view{"about"}};
constexpr std::array columns_of_names{
    std::string_view{"location"}, std::string_view{"contact"}, std::string_view{"assignee"},
    std::string_view{"owner"},    std::string_view{"caller"},  std::string_view{"taken_by"},
    std::string_view{"who"},      std::string_view{"name"},    std::string_view{"team"},
    std::string_view{"by"},       std::string_view{"longest"}, std::string_view{"holder"},
    std::string_view{"item"},     std::string_view{"against"}};

// A column on a line of the rows.
struct Place {
  std::size_t column;
  int width;
};
using Line = std::vector<Place>;

// How many columns of the terminal each cell takes.
class Widths {
 public:
  explicit Widths(const Table& table)
      : table_(table), of_rows_(table.rows.size() * table.columns.size()) {
    parts_side_by_side(
        table.rows.size(), rows_at_once,
        [this](std::size_t begin, std::size_t end) {
          for (std::size_t row = begin; row < end; ++row)
            for (std::size_t column = 0; column < table_.columns.size(); ++column)
              of_rows_[place(row, column)] = columns_of(table_.rows[row][column].text);
          return end;
        },
        [](std::size_t) {});
  }

  int of(std::size_t row, std::size_t column) const { return of_rows_[place(row, column)]; }
  int widest(std::size_t column) const {
    int most = columns_of(table_.columns[column].heading);
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
      most = std::max(most, of(row, column));
    return most;
  }

 private:
  std::size_t place(std::size_t row, std::size_t column) const {
    return row * table_.columns.size() + column;
  }

  const Table& table_;
  std::vector<int> of_rows_;
};

// The least that a column takes: a text's can be cut.
int least_of(const Table& table, const Place& place) {
  const bool cuts = table.columns[place.column].fit == Fit::text;
  return cuts ? std::min(place.width, narrowest_text) : place.width;
}

// Narrows the widest text again and again, so that short ones stay whole; then a name that stands
// alone.
void narrow(const Table& table, Line& line, int available) {
  const auto total = [&] {
    int sum = gap * (static_cast<int>(line.size()) - 1);
    for (const Place& place : line) sum += place.width;
    return sum;
  };
  while (total() > available) {
    Place* widest = nullptr;
    for (Place& place : line)
      if (table.columns[place.column].fit == Fit::text &&
          (widest == nullptr || place.width > widest->width))
        widest = &place;
    if (widest == nullptr || widest->width <= std::min(narrowest_text, available)) break;
    --widest->width;
  }
  if (line.size() == 1 && table.columns[line.front().column].fit != Fit::whole)
    line.front().width = std::min(line.front().width, available);
}

// In how many lines a row stands, and what on which: as many columns on each as it has room for.
std::vector<Line> lines_of(const Table& table, const Widths& widths, int width) {
  std::vector<Line> lines(1);
  int used = 0;
  for (const std::size_t column : columns_with_content(table)) {
    const Place place{column, widths.widest(column)};
    const int least = least_of(table, place);
    const int available = width - (lines.size() > 1 ? indent : 0);
    if (width > 0 && !lines.back().empty() && used + gap + least > available) {
      lines.emplace_back();
      used = 0;
    }
    used += (lines.back().empty() ? 0 : gap) + least;
    lines.back().push_back(place);
  }
  for (std::size_t i = 0; width > 0 && i < lines.size(); ++i)
    narrow(table, lines[i], width - (i > 0 ? indent : 0));
  return lines;
}

struct ShownCell {
  std::string_view text;
  int columns;
};

void add_cell(std::string& out, ShownCell cell, int width, bool right) {
  std::string cut;
  if (cell.columns > width) {
    cut = cut_to(cell.text, width);
    cell = {cut, columns_of(cut)};
  }
  const auto missing = static_cast<std::size_t>(std::max(width - cell.columns, 0));
  if (right) out.append(missing, ' ');
  out += cell.text;
  if (!right) out.append(missing, ' ');
}

template <typename CellOf>
void add_row(std::string& out, const Table& table, const std::vector<Line>& lines,
             const CellOf& cell_of) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t begin = out.size();
    if (i > 0) out.append(indent, ' ');
    for (const Place& place : lines[i]) {
      if (&place != &lines[i].front()) out.append(gap, ' ');
      add_cell(out, cell_of(place.column), place.width, table.columns[place.column].right);
    }
    while (out.size() > begin && out.back() == ' ') out.pop_back();
    // A further line with nothing on it is none.
    if (i == 0 || out.size() > begin) out += '\n';
  }
}

}  // namespace

Table::Column column_named(Language language, std::string_view name, bool right) {
  const auto is_in = [name](std::span<const std::string_view> all) {
    return std::find(all.begin(), all.end(), name) != all.end();
  };
  const Fit fit = is_in(columns_of_texts)   ? Fit::text
                  : is_in(columns_of_names) ? Fit::name
                                            : Fit::whole;
  return {label(language, "column", name), right, fit};
}

std::vector<std::size_t> columns_with_content(const Table& table) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                 [i](const auto& row) { return !row[i].text.empty(); });
    if (any || table.rows.empty()) shown.push_back(i);
  }
  return shown;
}

std::string format_table(const Table& table, int width) {
  const Widths widths(table);
  const std::vector<Line> lines = lines_of(table, widths, width);
  std::string out;
  add_row(out, table, lines, [&](std::size_t column) -> ShownCell {
    const std::string& heading = table.columns[column].heading;
    return {heading, columns_of(heading)};
  });
  parts_side_by_side(
      table.rows.size(), rows_at_once,
      [&](std::size_t begin, std::size_t end) {
        std::string part;
        for (std::size_t i = begin; i < end; ++i) {
          add_row(part, table, lines, [&](std::size_t column) -> ShownCell {
            return {table.rows[i][column].text, widths.of(i, column)};
          });
          if (i < table.below.size())
            part += std::string(indent_below, ' ') + table.below[i] + '\n';
        }
        return part;
      },
      [&out](const std::string& part) { out += part; });
  return out;
}

}  // namespace deskctl
