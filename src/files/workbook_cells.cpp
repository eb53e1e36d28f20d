#include "files/workbook_cells.hpp"

#include <algorithm>

#include "deskctl/error/error.hpp"
#include "deskctl/message/files_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/sheet_text.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_cell = 32'767;  // in UTF-16 units
constexpr double seconds_a_day = 86'400;
constexpr double unix_epoch_day = 25'569;  // days are counted from 1899-12-30

constexpr lxw_color_t heading_grey = 0xE7E6E6;

struct Appearance {
  Look look;
  const char* number_format;
  std::uint8_t across = LXW_ALIGN_NONE;
  bool bold = false;
};
// `@` is text, also for who edits the cell: `=1+2` stays what it is.
constexpr std::array<Appearance, looks_in_all> appearances{{
    {Look::text, "@", LXW_ALIGN_LEFT},
    {Look::text_right, "@", LXW_ALIGN_RIGHT},
    {Look::title, "@", LXW_ALIGN_NONE, true},
    {Look::heading, "@", LXW_ALIGN_LEFT, true},
    {Look::heading_right, "@", LXW_ALIGN_RIGHT, true},
    {Look::number, "0"},
    {Look::share, "0.00%"},
    {Look::ratio, "0.0###"},
    {Look::time, "yyyy-mm-dd hh:mm"},
    {Look::hours, "[h]:mm"},
    {Look::hours_seconds, "[h]:mm:ss"},
    {Look::money, "0.00"},
}};

bool wraps(Look look) {
  return look == Look::text || look == Look::title || look == Look::heading ||
         look == Look::heading_right;
}

lxw_format* new_format(const XlsxLibrary& xlsx, lxw_workbook* workbook, const Appearance& one) {
  lxw_format* const format = xlsx.workbook_add_format(workbook);
  xlsx.format_set_num_format(format, one.number_format);
  xlsx.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (one.across != LXW_ALIGN_NONE) xlsx.format_set_align(format, one.across);
  // Otherwise they would touch the numbers before them.
  if (one.across == LXW_ALIGN_LEFT) xlsx.format_set_indent(format, 1);
  if (one.bold) xlsx.format_set_bold(format);
  if (wraps(one.look)) xlsx.format_set_text_wrap(format);
  constexpr double title_size = 14;
  if (one.look == Look::title) xlsx.format_set_font_size(format, title_size);
  if (one.look == Look::heading || one.look == Look::heading_right) {
    xlsx.format_set_bg_color(format, heading_grey);
    xlsx.format_set_bottom(format, LXW_BORDER_THIN);
  }
  return format;
}

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

// In the file `_x0041_` means `A`: where a text holds that, its first sign is written so itself.
std::string escaped(std::string text) {
  constexpr std::string_view escaped_line = "_x005F";
  for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
    if (text.size() < at + 7 || text[at + 6] != '_' ||
        !is_hexadecimal(std::string_view(text).substr(at + 2, 4)))
      continue;
    text.insert(at, escaped_line);
    at += escaped_line.size();
  }
  return text;
}

std::string cell_text(std::string_view text, Language language) {
  std::string out = escaped(sheet_text(text));
  if (out.size() <= longest_cell || utf16_length(out) <= longest_cell) return out;
  const std::string note =
      say(language, message::workbook_cell_cut, {std::to_string(longest_cell)});
  return std::string(utf16_prefix(out, longest_cell - utf16_length(note))) + note;
}

lxw_format* look_of(const OpenWorkbook& book, Look look) {
  return book.looks[static_cast<std::size_t>(look)];
}

struct Number {
  Look look;
  double value;
};

// Of a cell that counts_in_sheets().
Number number_of(const Cell& cell) {
  constexpr double ten_thousand = 10'000, cents = 100;
  const auto number = static_cast<double>(cell.value);
  switch (cell.kind) {
    case Cell::Kind::share:
      return {Look::share, number / ten_thousand};
    case Cell::Kind::ratio:
      return {Look::ratio, number / ten_thousand};
    case Cell::Kind::money:
      return {Look::money, number / cents};
    case Cell::Kind::time:
      return {Look::time, number / seconds_a_day + unix_epoch_day};
    case Cell::Kind::seconds:
      return {cell.value % 60 == 0 ? Look::hours : Look::hours_seconds, number / seconds_a_day};
    default:
      return {Look::number, number};
  }
}

template <typename Use>
void for_each_line(std::string_view text, const Use& use) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    use(columns_of(text.substr(begin, end - begin)));
    begin = end + 1;
  }
}

}  // namespace

OpenWorkbook new_book(const XlsxLibrary& xlsx, lxw_workbook* workbook, Language language,
                      std::string_view title) {
  OpenWorkbook book{xlsx, workbook, language, printable(title), {}, {}};
  for (const Appearance& one : appearances)
    book.looks[static_cast<std::size_t>(one.look)] = new_format(xlsx, workbook, one);
  return book;
}

lxw_worksheet* add_sheet(OpenWorkbook& book, std::string_view wanted) {
  return book.xlsx.workbook_add_worksheet(book.workbook, book.names.name_for(wanted).c_str());
}

void write_text(const OpenWorkbook& book, const CellPlace& place, std::string_view text,
                Look look) {
  if (text.empty()) return;
  book.xlsx.worksheet_write_string(place.sheet, static_cast<lxw_row_t>(place.row),
                                   static_cast<lxw_col_t>(place.column),
                                   cell_text(text, book.language).c_str(), look_of(book, look));
}

void write_cell(const OpenWorkbook& book, const CellPlace& place, const Cell& cell, bool right) {
  if (!counts_in_sheets(cell))
    return write_text(book, place, cell.text, right ? Look::text_right : Look::text);
  const Number number = number_of(cell);
  book.xlsx.worksheet_write_number(place.sheet, static_cast<lxw_row_t>(place.row),
                                   static_cast<lxw_col_t>(place.column), number.value,
                                   look_of(book, number.look));
}

void write_title(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t row,
                 std::string_view title) {
  constexpr double height = 21;
  write_text(book, {sheet, row, 0}, title, Look::title);
  book.xlsx.worksheet_set_row(sheet, static_cast<lxw_row_t>(row), height, nullptr);
}

int text_width(std::string_view text) {
  int widest = 0;
  for_each_line(text, [&](int columns) { widest = std::max(widest, columns); });
  return widest;
}

int lines_within(std::string_view text, int width) {
  constexpr int lost = 4;  // where words do not fill a line
  int lines = 0;
  for_each_line(text, [&](int columns) {
    lines += columns <= width ? 1 : (columns + width - lost - 1) / (width - lost);
  });
  return lines;
}

void set_height(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t row, int lines) {
  constexpr double line_height = 15, highest = 409;  // points
  book.xlsx.worksheet_set_row(sheet, static_cast<lxw_row_t>(row),
                              std::min(lines * line_height, highest), nullptr);
}

int shown_width(const Cell& cell) {
  constexpr int time_width = 16, hours_width = 9;
  if (cell.kind == Cell::Kind::time) return time_width;
  if (cell.kind == Cell::Kind::seconds) return hours_width;
  return text_width(cell.text);
}

void set_width(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t column, int width) {
  const auto at = static_cast<lxw_col_t>(column);
  book.xlsx.worksheet_set_column(sheet, at, at, width, nullptr);
}

void set_paper(const OpenWorkbook& book, lxw_worksheet* sheet) {
  constexpr std::uint8_t a4 = 9;
  constexpr int longest_header = 100;
  constexpr double side = 0.5, edge = 0.75;  // inches
  book.xlsx.worksheet_set_paper(sheet, a4);
  book.xlsx.worksheet_set_margins(sheet, side, side, edge, edge);
  std::string header = "&L";
  for (const char c : cut_to(book.title, longest_header))
    header += c == '&' ? "&&" : std::string(1, c);
  book.xlsx.worksheet_set_header(sheet, header.c_str());
  book.xlsx.worksheet_set_footer(sheet, "&L&A&R&P / &N");
}

void set_print(const OpenWorkbook& book, lxw_worksheet* sheet, int width, std::size_t headings) {
  constexpr int upright = 95;  // as many figures stand on a line of A4
  set_paper(book, sheet);
  if (width > upright) book.xlsx.worksheet_set_landscape(sheet);
  book.xlsx.worksheet_fit_to_pages(sheet, 1, 0);
  if (headings > 0) book.xlsx.worksheet_repeat_rows(sheet, 0, static_cast<lxw_row_t>(headings - 1));
}

}  // namespace deskctl
