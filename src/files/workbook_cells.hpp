// A workbook that is being written, cell by cell.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "deskctl/render/cell.hpp"
#include "files/xlsx_library.hpp"
#include "render/sheet_names.hpp"

namespace deskctl {

/// How a cell looks, and what the number in it means.
enum class Look {
  text,
  text_right,
  title,
  heading,
  heading_right,
  number,
  share,
  ratio,
  time,
  hours,
  hours_seconds,
  money,
};
inline constexpr std::size_t looks_in_all = 12;

/// Whatever its pointers name belongs to the library's workbook.
struct OpenWorkbook {
  const XlsxLibrary& xlsx;
  lxw_workbook* workbook;
  Language language;
  std::string title;  ///< Of the page: it stands above each printed sheet.
  std::array<lxw_format*, looks_in_all> looks;
  SheetNames names;
};

/// A workbook without sheets.
OpenWorkbook new_book(const XlsxLibrary& xlsx, lxw_workbook* workbook, Language language,
                      std::string_view title);

/// A sheet of its own, named after `wanted`.
lxw_worksheet* add_sheet(OpenWorkbook& book, std::string_view wanted);

/// Where a cell is, from 0.
struct CellPlace {
  lxw_worksheet* sheet;
  std::size_t row;
  std::size_t column;
};
/// Text that no program takes for anything else. Nothing is written for an empty one.
void write_text(const OpenWorkbook& book, const CellPlace& place, std::string_view text,
                Look look = Look::text);
/// The cell's number, if it is one that spreadsheets keep exactly, else its text.
void write_cell(const OpenWorkbook& book, const CellPlace& place, const Cell& cell, bool right);

/// In the first column.
void write_title(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t row,
                 std::string_view title);

/// The columns that the cell takes when it is shown.
int shown_width(const Cell& cell);
int text_width(std::string_view text);
/// How many lines it takes in a column of that width.
int lines_within(std::string_view text, int width);
/// Of a row with several lines: not every program looks for itself how high it has to be.
void set_height(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t row, int lines);
void set_width(const OpenWorkbook& book, lxw_worksheet* sheet, std::size_t column, int width);

/// A4, with the page's title above and its numbers below.
void set_paper(const OpenWorkbook& book, lxw_worksheet* sheet);
/// The same, not wider than the paper; upright if `width` fits so. `headings`: how many rows stand
/// again on each further page.
void set_print(const OpenWorkbook& book, lxw_worksheet* sheet, int width, std::size_t headings);

}  // namespace deskctl
