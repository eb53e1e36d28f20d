#include "files/workbook_charts.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t block_gap = 2;
constexpr int row_height = 20, chart_width = 480, chart_height = 288;  // in pixels, as they come

// A block of numbers: the title, the names of the series, a row for each label.
struct Block {
  lxw_worksheet* sheet;
  std::string sheet_name;
  std::size_t title_row;
  std::size_t labels;
  std::size_t series;  // with the targets
  std::size_t heading_row() const { return title_row + 1; }
  std::size_t first_row() const { return title_row + 2; }
  std::size_t last_row() const { return title_row + 1 + labels; }
};

Cell chart_cell(const std::optional<long long>& value, Chart::Kind kind) {
  if (!value) return {};
  return {"", kind == Chart::Kind::rates ? Cell::Kind::share : Cell::Kind::number, *value};
}

std::vector<Chart::Series> all_series(const Chart& chart, Language language) {
  std::vector<Chart::Series> series = chart.series;
  if (!chart.targets.empty())
    series.push_back({label(language, "column", "target"), chart.targets});
  return series;
}

void write_block(const Book& book, const Block& block, const Chart& chart,
                 const std::vector<Chart::Series>& series) {
  write_title(book, block.sheet, block.title_row, chart.title);
  for (std::size_t i = 0; i < series.size(); ++i)
    write_text(book, {block.sheet, block.heading_row(), i + 1}, series[i].name,
               Look::heading_right);
  for (std::size_t row = 0; row < chart.labels.size(); ++row) {
    write_text(book, {block.sheet, block.first_row() + row, 0}, chart.labels[row]);
    for (std::size_t i = 0; i < series.size(); ++i)
      if (row < series[i].values.size())
        write_cell(book, {block.sheet, block.first_row() + row, i + 1},
                   chart_cell(series[i].values[row], chart.kind), true);
  }
}

// The more, the darker; the darkest still lets black figures be read.
void add_shades(const Book& book, const Block& block) {
  lxw_conditional_format shades{};
  shades.type = LXW_CONDITIONAL_2_COLOR_SCALE;
  shades.min_color = LXW_COLOR_WHITE;
  shades.max_color = 0x8C8C8C;
  book.xlsx.worksheet_conditional_format_range(
      block.sheet, static_cast<lxw_row_t>(block.first_row()), 1,
      static_cast<lxw_row_t>(block.last_row()), static_cast<lxw_col_t>(block.series), &shades);
}

// Told apart on a printer without colours: plain, then patterns.
void set_fill(const Book& book, lxw_chart_series* series, std::size_t number) {
  constexpr std::array patterns{LXW_CHART_PATTERN_PERCENT_10,
                                LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
                                LXW_CHART_PATTERN_PERCENT_50};
  constexpr lxw_color_t dark = 0x404040;
  lxw_chart_line line{};
  line.color = dark;
  book.xlsx.chart_series_set_line(series, &line);
  if (number == 0) {
    lxw_chart_fill fill{};
    fill.color = dark;
    return book.xlsx.chart_series_set_fill(series, &fill);
  }
  lxw_chart_pattern pattern{};
  pattern.type = static_cast<std::uint8_t>(patterns[(number - 1) % patterns.size()]);
  pattern.fg_color = dark;
  pattern.bg_color = LXW_COLOR_WHITE;
  book.xlsx.chart_series_set_pattern(series, &pattern);
}

void add_series(const Book& book, const Block& block, lxw_chart* picture, std::size_t number) {
  const auto first = static_cast<lxw_row_t>(block.first_row());
  const auto last = static_cast<lxw_row_t>(block.last_row());
  const auto column = static_cast<lxw_col_t>(number + 1);
  const char* const sheet = block.sheet_name.c_str();
  lxw_chart_series* const series = book.xlsx.chart_add_series(picture, nullptr, nullptr);
  book.xlsx.chart_series_set_categories(series, sheet, first, 0, last, 0);
  book.xlsx.chart_series_set_values(series, sheet, first, column, last, column);
  book.xlsx.chart_series_set_name_range(series, sheet, static_cast<lxw_row_t>(block.heading_row()),
                                        column);
  set_fill(book, series, number);
}

// Round steps of an axis, so few that each can be read.
double axis_step(const Chart& chart) {
  constexpr long long most_steps = 6;
  long long highest = 0;
  for (const Chart::Series& one : chart.series)
    for (const auto& value : one.values) highest = std::max(highest, value.value_or(0));
  long long step = 1;
  for (int turn = 0; step * most_steps < highest; ++turn)
    step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
  return static_cast<double>(step);
}

// Bars upwards for counts; those of rates lie, because their labels are long.
lxw_chart* new_picture(const Book& book, const Chart& chart) {
  const bool upwards = chart.kind == Chart::Kind::bars;
  lxw_chart* const picture =
      book.xlsx.workbook_add_chart(book.workbook, upwards ? LXW_CHART_COLUMN : LXW_CHART_BAR);
  // For lying bars the library's axes change places.
  lxw_chart_axis* const values = upwards ? picture->y_axis : picture->x_axis;
  lxw_chart_line grid{};
  grid.color = 0xD9D9D9;
  book.xlsx.chart_axis_major_gridlines_set_line(values, &grid);
  book.xlsx.chart_axis_set_min(values, 0);
  if (upwards) {
    book.xlsx.chart_axis_set_major_unit(values, axis_step(chart));
  } else {
    book.xlsx.chart_axis_set_max(values, 1);
    book.xlsx.chart_axis_set_num_format(values, "0%");
    book.xlsx.chart_axis_set_reverse(picture->y_axis);  // the first label on top
  }
  return picture;
}

// Returns its height in rows.
std::size_t add_picture(const Book& book, const Block& block, const Chart& chart) {
  constexpr int height_of_label = 28, around = 120;
  constexpr double scale = 1.5;
  constexpr std::uint16_t gap = 60;
  lxw_chart* const picture = new_picture(book, chart);
  for (std::size_t i = 0; i < block.series; ++i) add_series(book, block, picture, i);
  book.xlsx.chart_title_set_name(picture, printable(chart.title).c_str());
  book.xlsx.chart_set_series_gap(picture, gap);
  book.xlsx.chart_legend_set_position(
      picture, block.series > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  const int needed = chart.kind == Chart::Kind::rates
                         ? height_of_label * static_cast<int>(block.labels) + around
                         : chart_height;
  const int height = std::max(chart_height, needed);
  lxw_chart_options options{};
  options.x_scale = scale;
  options.y_scale = static_cast<double>(height) / chart_height;
  book.xlsx.worksheet_insert_chart_opt(block.sheet, static_cast<lxw_row_t>(block.title_row),
                                       static_cast<lxw_col_t>(block.series + 2), picture, &options);
  return static_cast<std::size_t>(height / row_height + 1);
}

}  // namespace

void add_charts(Book& book, const std::vector<const Chart*>& charts) {
  constexpr int narrowest = 10, widest_label = 40, widest_series = 24, margin = 2;
  lxw_worksheet* const sheet = add_sheet(book, say(book.language, message::workbook_charts));
  std::size_t row = 0, most_series = 0;
  int label_width = narrowest, series_width = narrowest;
  for (const Chart* chart : charts) {
    const std::vector<Chart::Series> series = all_series(*chart, book.language);
    const Block block{sheet, sheet->name, row, chart->labels.size(), series.size()};
    write_block(book, block, *chart, series);
    std::size_t height = block.labels + 2;
    if (block.labels > 0 && block.series > 0) {
      if (chart->kind == Chart::Kind::heat)
        add_shades(book, block);
      else
        height = std::max(height, add_picture(book, block, *chart));
    }
    row += height + block_gap;
    most_series = std::max(most_series, block.series);
    for (const std::string& label : chart->labels)
      label_width = std::max(label_width, text_width(label));
    for (const Chart::Series& one : series)
      series_width = std::max(series_width, text_width(one.name));
  }
  label_width = std::min(label_width, widest_label) + margin;
  series_width = std::min(series_width, widest_series);
  set_width(book, sheet, 0, label_width);
  for (std::size_t column = 1; column <= most_series; ++column)
    set_width(book, sheet, column, series_width);
  constexpr int picture_width = 3 * chart_width / 2 / 7;  // a figure is seven pixels wide
  set_print(book, sheet,
            label_width + series_width * static_cast<int>(most_series + 1) + picture_width, 0);
}

}  // namespace deskctl
