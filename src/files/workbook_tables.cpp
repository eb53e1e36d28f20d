#include "files/workbook_tables.hpp"

#include <algorithm>

#include "deskctl/error/error.hpp"
#include "deskctl/message/files_messages.hpp"
#include "render/sheet_text.hpp"

namespace deskctl {
namespace {

constexpr std::size_t most_sheet_rows = LXW_ROW_MAX;
constexpr int widest = 50;  // longer texts go on over several lines
constexpr int margin = 2;
constexpr int filter_button = 3;

// How wide each column is.
std::vector<int> widths_of(const Table& table) {
  std::vector<int> widths;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    int width = text_width(table.columns[column].heading) + filter_button;
    for (const auto& row : table.rows) width = std::max(width, shown_width(row[column]));
    widths.push_back(std::min(width, widest) + margin);
  }
  return widths;
}

// Green corners on every phone would hide those that mean something.
void expect_numbers_as_text(const OpenWorkbook& book, lxw_worksheet* sheet) {
  for (const std::uint8_t kind : {LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR})
    book.xlsx.worksheet_ignore_errors(sheet, kind, "A1:XFD1048576");
}

void write_table(const OpenWorkbook& book, lxw_worksheet* sheet, const Table& table) {
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    write_text(book, {sheet, 0, column}, table.columns[column].heading,
               table.columns[column].right ? Look::heading_right : Look::heading);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    int lines = 1;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const Cell& cell = table.rows[row][column];
      write_cell(book, {sheet, row + 1, column}, cell, table.columns[column].right);
      lines = std::max(lines, lines_within(cell.text, widest));
    }
    if (lines > 1) set_height(book, sheet, row + 1, lines);
  }
}

}  // namespace

void add_summary(OpenWorkbook& book, const Page& page) {
  constexpr int width = 90;
  lxw_worksheet* const sheet = add_sheet(book, say(book.language, message::workbook_summary));
  std::size_t row = 0;
  write_title(book, sheet, row++, page.title);
  for (const Section& section : page.sections) {
    bool begun = false;
    for (const auto& part : section.parts) {
      const auto* lines = std::get_if<Lines>(&part);
      if (lines == nullptr) continue;
      if (!begun && ++row > 0 && !section.heading.empty())
        write_text(book, {sheet, row++, 0}, section.heading, Look::heading);
      begun = true;
      const std::string_view text = lines->text;
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        write_text(book, {sheet, row, 0}, line);
        if (const int needed = lines_within(line, width); needed > 1)
          set_height(book, sheet, row, needed);
        ++row;
        begin = end + 1;
      }
    }
  }
  set_width(book, sheet, 0, width);
  expect_numbers_as_text(book, sheet);
  set_print(book, sheet, width, 0);
}

void add_table(OpenWorkbook& book, std::string_view wanted_name, const Table& of_page) {
  const Table table = flat_table(of_page, book.language);
  if (table.rows.size() >= most_sheet_rows)
    refuse(Exit::refused, message::workbook_too_large,
           {std::string(wanted_name), std::to_string(table.rows.size()),
            std::to_string(most_sheet_rows - 1)},
           {message::hint_workbook_too_large, {}});
  lxw_worksheet* const sheet = add_sheet(book, wanted_name);
  if (table.columns.empty()) return;
  write_table(book, sheet, table);
  const std::vector<int> widths = widths_of(table);
  int total = 0;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    set_width(book, sheet, column, widths[column]);
    total += widths[column];
  }
  book.xlsx.worksheet_freeze_panes(sheet, 1, 0);
  book.xlsx.worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                                 static_cast<lxw_col_t>(table.columns.size() - 1));
  expect_numbers_as_text(book, sheet);
  set_print(book, sheet, total, 1);
}

}  // namespace deskctl
