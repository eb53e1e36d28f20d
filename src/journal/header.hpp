// The first line of a journal file, which names the columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/book.hpp"

namespace deskctl {

struct HeaderReading {
  /// For each column of the file its Column, or -1 if unknown. A register's own fields are numbered
  /// from `column_count` on.
  std::vector<int> columns;
  std::vector<std::string> fields;  ///< Of a register, in the order of the file.
  std::vector<Problem> missing;     ///< Reasons why the file's lines cannot be read.
  std::vector<Problem> unknown;     ///< Columns of a newer version, or misspelt ones.
};
/// Reads a line with many more columns than this version has only in part, to bound time and
/// memory.
HeaderReading read_header_line(std::string_view line, const Book& book = ledger_book());
/// Of the header of the ledger as this version writes it.
const HeaderReading& usual_header_reading();

}  // namespace deskctl
