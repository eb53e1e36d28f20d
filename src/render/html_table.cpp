#include "render/html_table.hpp"

#include <algorithm>
#include <array>

#include "deskctl/text/utf8.hpp"
#include "render/ems.hpp"

namespace deskctl {
namespace {

// Widths are counted in heights of the letters.
constexpr double padding = 1.1;    // between two columns
constexpr double page_width = 55;  // between the margins of A4, in the largest size
constexpr std::array sizes{1.0, 0.9, 0.8, 0.7};
constexpr double longest_name = 11;   // up to there a name stands in one line,
constexpr double longest_value = 15;  // and a time, a length of time or the name of a clock

// How far cells give way, each step only where the one before does not do: sentences, names, times
// between their words, in the end all.
enum class Wrapped { sentences, names, values, all };
// The room that is left to a cell that gives way, at each step; the style has the same for the
// third.
constexpr std::array least_of_wrapped{8.0, 6.0, 5.0, 1.0};

struct Width {
  double cells = 0;    // of the widest
  double heading = 0;  // of as much of the heading as stays together
  double words = 0;    // of the longest between two blanks
  bool right = false;
  Fit fit = Fit::whole;

  // Broken wherever the line ends, not only between words.
  bool wraps(Wrapped wrapped) const {
    const double longest = fit == Fit::whole ? longest_value : longest_name;
    return cells > longest || wrapped == Wrapped::all ||
           (wrapped >= Wrapped::names && fit != Fit::whole && cells > least_of_wrapped[2]);
  }
  double least(Wrapped wrapped) const {
    if (wraps(wrapped)) {
      const double room = least_of_wrapped[static_cast<std::size_t>(wrapped)];
      return wrapped == Wrapped::all ? room : std::max(heading, std::min(cells, room));
    }
    return std::max(heading, wrapped >= Wrapped::values ? words : cells);
  }
};

// The widest of its words; Chinese characters are words, but of a heading two stay together.
double longest_word(std::string_view text, double at_least) {
  double longest = std::min(ems_of(text), at_least), word = 0;
  while (!text.empty()) {
    const std::string_view first = text.substr(0, first_character(text).length);
    const bool joins = first != " " && columns_of(first) == 1;
    word = joins ? word + ems_of(first) : 0;
    longest = std::max(longest, word);
    text.remove_prefix(first.size());
  }
  return longest;
}

Width width_of_column(const Table& table, std::size_t column) {
  constexpr double two_characters = 2;
  const Table::Column& named = table.columns[column];
  Width width;
  width.heading = longest_word(named.heading, two_characters);
  width.right = named.right;
  width.fit = named.fit;
  for (const auto& row : table.rows) {
    width.cells = std::max(width.cells, ems_of(row[column].text));
    width.words = std::max(width.words, longest_word(row[column].text, 1));
  }
  return width;
}

// The classes of the table: its size, then what each column needs.
std::string classes_of(const Table& table, const std::vector<std::size_t>& shown) {
  std::vector<Width> widths;
  for (const std::size_t column : shown) widths.push_back(width_of_column(table, column));
  Wrapped wrapped = Wrapped::sentences;
  std::size_t size = 0;
  const auto fits = [&] {
    double sum = 0;
    for (const Width& width : widths) sum += width.least(wrapped) + padding;
    return sum * sizes[size] <= page_width;
  };
  while (size + 1 < sizes.size() && !fits()) ++size;
  for (const Wrapped step : {Wrapped::names, Wrapped::values, Wrapped::all})
    if (!fits()) wrapped = step;

  // Beyond the smallest letters every word is broken: all of it in more lines is better than some
  // of it cut.
  if (wrapped == Wrapped::all) ++size;
  std::string classes = "s" + std::to_string(size + 1);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    if (widths[i].right) classes += " r" + number;
    if (widths[i].wraps(wrapped))
      classes += " t" + number;
    else if (wrapped < Wrapped::values || widths[i].words == widths[i].cells)
      classes += " n" + number;
  }
  return classes;
}

}  // namespace

void add_table(Html& html, const Table& table, std::string_view heading) {
  const std::vector<std::size_t> shown = columns_with_content(table);
  html.open("div").attribute("class", "table").open("table");
  html.attribute("class", classes_of(table, shown));
  if (!heading.empty()) html.attribute("aria-labelledby", heading);
  html.open("thead").open("tr");
  for (const std::size_t column : shown)
    html.open("th").attribute("scope", "col").text(table.columns[column].heading).close();
  html.close().close().open("tbody");
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::vector<Cell>& row = table.rows[i];
    html.open("tr");
    for (const std::size_t column : shown) {
      const Cell& cell = row[column];
      // The first says whose the row is, unless it is only a value.
      if (column == shown.front() && cell.kind == Cell::Kind::text && !cell.text.empty())
        html.open("th").attribute("scope", "row").text(cell.text).close();
      else
        html.element("td", cell.text);
    }
    html.close();
    if (i >= table.below.size() || table.below[i].empty()) continue;
    html.open("tr").attribute("class", "below");
    html.open("td").attribute("colspan", std::to_string(shown.size())).text(table.below[i]);
    html.close().close();
  }
  html.close().close().close();
}

}  // namespace deskctl
