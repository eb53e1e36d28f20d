// A table as spreadsheets save it: a line of headings, then a row a record, whose quoted texts may
// go on over several lines. Not the journal, which is read line by line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

struct SheetCell {
  std::string text;  ///< Without quotes, as it stands there otherwise.
  int line = 0;      ///< Of the text, from 1.
  int column = 0;    ///< In bytes, from 1.
};

struct SheetRow {
  int line = 0;
  std::vector<SheetCell> cells;  ///< One a heading; those that the row lacks are empty.
  bool is_short = false;         ///< It has fewer cells than there are headings.
};

struct Sheet {
  std::string text;  ///< With LF as the end of every line; cells tell their places in it.
  std::string separator;
  std::vector<SheetCell> headings;
  std::vector<SheetRow> rows;            ///< Without those that hold nothing.
  std::vector<int> above;                ///< Lines above the headings: a title.
  std::vector<std::size_t> line_begins;  ///< Where each line of `text` begins.

  /// The line of that number, from 1, found without reading those before; empty if there is none.
  std::string_view line(int number) const;
};

/// Reads `text`, in which a line ends in LF, CRLF or CR. The separator is the one given, or that of
/// comma, semicolon, tab and their full-width forms which fits headings and first rows best (or
/// the one of a first line `sep=;`, as spreadsheets write it). The headings are the first row with
/// at least two cells that hold something. Throws Refused (usage), with every fault and its place
/// in `file`: quotes that do not fit, more cells than headings, nothing below the headings.
Sheet read_sheet(std::string_view text, const std::string& file, std::string_view separator = "");

/// The form in which headings are compared: folded, without any white space. `回访\n时间` is
/// `回访时间`.
std::string heading_key(std::string_view heading);

/// The line of that number, from 1, for a problem's caret.
std::string line_of_text(std::string_view text, int number);

}  // namespace deskctl
