#include "files/workbook_charts.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// In pixels, as the library has rows, columns and pictures before anybody changes them. Eight
// columns stand on upright A4 in every program: those without Excel's font have wider ones.
constexpr int row_height = 20, column_width = 64, chart_width = 480, chart_height = 288;
constexpr std::size_t picture_columns = 8, rows_of_paper = 48;
constexpr int narrowest = 10, widest_label = 40, widest_series = 24, chart_margin = 2;

// Numbers on a sheet: a row of the series' names, and a row for each label.
struct Block {
  lxw_worksheet* sheet;
  std::string sheet_name;
  std::size_t row;
  std::size_t column;  // of the labels
  std::size_t labels;
  std::size_t series;  // with the targets
  lxw_row_t first_row() const { return static_cast<lxw_row_t>(row + 1); }
  lxw_row_t last_row() const { return static_cast<lxw_row_t>(row + labels); }
  lxw_col_t column_of(std::size_t number) const {
    return static_cast<lxw_col_t>(column + 1 + number);
  }
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

Block write_block(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t row,
                  std::size_t column, const Chart& chart) {
  const std::vector<Chart::Series> series = all_series(chart, book.language);
  const Block block{sheet, sheet->name, row, column, chart.labels.size(), series.size()};
  for (std::size_t i = 0; i < series.size(); ++i)
    write_text(book, {sheet, row, block.column_of(i)}, series[i].name, Look::heading_right);
  for (std::size_t at = 0; at < block.labels; ++at) {
    write_text(book, {sheet, block.first_row() + at, column}, chart.labels[at]);
    for (std::size_t i = 0; i < series.size(); ++i)
      if (at < series[i].values.size())
        write_cell(book, {sheet, block.first_row() + at, block.column_of(i)},
                   chart_cell(series[i].values[at], chart.kind), true);
  }
  return block;
}

int widest_of(const std::vector<std::string>& texts, int least, int most) {
  int width = least;
  for (const std::string& text : texts) width = std::max(width, text_width(text));
  return std::min(width, most);
}

// The more, the darker; the darkest still lets black figures be read.
void add_shades(OpenWorkbook& book, const Chart& chart) {
  constexpr int figures = 5;
  lxw_worksheet* const sheet = add_sheet(book, chart.title);
  write_title(book, sheet, 0, chart.title);
  const Block block = write_block(book, sheet, 1, 0, chart);
  lxw_conditional_format shades{};
  shades.type = LXW_CONDITIONAL_2_COLOR_SCALE;
  shades.min_color = LXW_COLOR_WHITE;
  shades.max_color = 0x8C8C8C;
  book.xlsx.worksheet_conditional_format_range(sheet, block.first_row(), block.column_of(0),
                                               block.last_row(), block.column_of(block.series - 1),
                                               &shades);
  std::vector<std::string> names;
  for (const Chart::Series& one : chart.series) names.push_back(one.name);
  const int label_width = widest_of(chart.labels, narrowest, widest_label) + chart_margin;
  const int width = widest_of(names, figures, widest_series);
  set_width(book, sheet, 0, label_width);
  for (std::size_t i = 0; i < block.series; ++i) set_width(book, sheet, block.column_of(i), width);
  set_print(book, sheet, label_width + width * static_cast<int>(block.series), 0);
}

// Told apart on a printer without colours: plain, then patterns.
void set_fill(const OpenWorkbook& book, lxw_chart_series* series, std::size_t number) {
  constexpr std::array patterns{LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
                                LXW_CHART_PATTERN_PERCENT_10, LXW_CHART_PATTERN_PERCENT_50};
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

void add_series(const OpenWorkbook& book, const Block& block, lxw_chart* picture,
                std::size_t number) {
  const lxw_row_t first = block.first_row(), last = block.last_row();
  const auto labels = static_cast<lxw_col_t>(block.column);
  const lxw_col_t column = block.column_of(number);
  const char* const sheet = block.sheet_name.c_str();
  lxw_chart_series* const series = book.xlsx.chart_add_series(picture, nullptr, nullptr);
  book.xlsx.chart_series_set_categories(series, sheet, first, labels, last, labels);
  book.xlsx.chart_series_set_values(series, sheet, first, column, last, column);
  book.xlsx.chart_series_set_name_range(series, sheet, static_cast<lxw_row_t>(block.row), column);
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
lxw_chart* new_picture(const OpenWorkbook& book, const Chart& chart) {
  const bool upwards = chart.kind == Chart::Kind::bars;
  lxw_chart* const picture =
      book.xlsx.workbook_add_chart(book.workbook, upwards ? LXW_CHART_COLUMN : LXW_CHART_BAR);
  // For lying bars the library's axes change places.
  lxw_chart_axis* const values = upwards ? picture->y_axis : picture->x_axis;
  lxw_chart_axis* const labels = upwards ? picture->x_axis : picture->y_axis;
  lxw_chart_line grid{};
  grid.color = 0xD9D9D9;
  book.xlsx.chart_axis_major_gridlines_set_line(values, &grid);
  book.xlsx.chart_axis_set_min(values, 0);
  book.xlsx.chart_axis_set_interval_unit(labels, 1);  // no label is left out
  if (upwards) {
    book.xlsx.chart_axis_set_major_unit(values, axis_step(chart));
  } else {
    book.xlsx.chart_axis_set_max(values, 1);
    book.xlsx.chart_axis_set_num_format(values, "0%");
    book.xlsx.chart_axis_set_reverse(labels);  // the first label on top
  }
  return picture;
}

int picture_height(const Chart& chart) {
  constexpr int height_of_label = 32, around = 120;
  if (chart.kind == Chart::Kind::bars) return chart_height;
  const int needed = height_of_label * static_cast<int>(chart.labels.size()) + around;
  constexpr int paper = static_cast<int>(rows_of_paper - 1) * row_height;
  return std::clamp(needed, chart_height, paper);
}

void add_picture(const OpenWorkbook& book, std::size_t row, const Block& block,
                 const Chart& chart) {
  constexpr std::uint16_t gap = 60;
  constexpr double full_width = static_cast<double>(picture_columns) * column_width;
  lxw_chart* const picture = new_picture(book, chart);
  for (std::size_t i = 0; i < block.series; ++i) add_series(book, block, picture, i);
  book.xlsx.chart_title_set_name(picture, printable(chart.title).c_str());
  book.xlsx.chart_set_series_gap(picture, gap);
  book.xlsx.chart_legend_set_position(
      picture, block.series > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  lxw_chart_options options{};
  options.x_scale = full_width / chart_width;
  options.y_scale = static_cast<double>(picture_height(chart)) / chart_height;
  book.xlsx.worksheet_insert_chart_opt(block.sheet, static_cast<lxw_row_t>(row), 0, picture,
                                       &options);
}

void add_pictures(OpenWorkbook& book, const std::vector<const Chart*>& charts) {
  lxw_worksheet* const sheet = add_sheet(book, say(book.language, message::workbook_charts));
  constexpr std::size_t numbers = picture_columns + 1;
  std::vector<lxw_row_t> breaks;
  std::vector<std::string> labels;
  std::size_t row = 0, page = 0, numbers_row = 0;
  for (const Chart* chart : charts) {
    const auto height = static_cast<std::size_t>(picture_height(*chart) / row_height) + 1;
    if (row > page && row + height > page + rows_of_paper)
      breaks.push_back(static_cast<lxw_row_t>(page = row));
    write_text(book, {sheet, numbers_row, numbers}, chart->title, Look::heading);
    add_picture(book, row, write_block(book, sheet, numbers_row, numbers, *chart), *chart);
    row += height + 1;
    numbers_row += chart->labels.size() + 2;
    labels.insert(labels.end(), chart->labels.begin(), chart->labels.end());
  }
  breaks.push_back(0);  // the end of the list
  set_width(book, sheet, numbers, widest_of(labels, narrowest, widest_label) + chart_margin);
  set_paper(book, sheet);
  book.xlsx.worksheet_print_area(sheet, 0, 0, static_cast<lxw_row_t>(row - 1),
                                 static_cast<lxw_col_t>(picture_columns - 1));
  if (breaks.size() > 1) book.xlsx.worksheet_set_h_pagebreaks(sheet, breaks.data());
}

}  // namespace

void add_charts(OpenWorkbook& book, const std::vector<const Chart*>& charts) {
  std::vector<const Chart*> pictures, shades;
  for (const Chart* chart : charts)
    if (!chart->labels.empty() && !chart->series.empty())
      (chart->kind == Chart::Kind::heat ? shades : pictures).push_back(chart);
  if (!pictures.empty()) add_pictures(book, pictures);
  for (const Chart* chart : shades) add_shades(book, *chart);
}

}  // namespace deskctl
