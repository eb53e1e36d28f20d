// Lists that a desk keeps by hand beside its policy, as CSV: units.csv, prices.csv. A spreadsheet
// writes them too, so a byte order mark and CRLF are fine.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {

/// A word of the first line, and the column that it names. Several words may name one.
struct ListHeading {
  std::string_view name;
  std::size_t column;
};

struct ListForm {
  std::span<const ListHeading> headings;
  std::size_t columns;  ///< How many there can be.
  std::size_t needed;   ///< The one that no list can lack.
  Message no_needed, hint_headings, hint_line;
};

/// A line with its cells by column, clean; empty where the list lacks the column.
struct ListLine {
  int number = 0;  ///< In the file, from 1.
  std::string_view source;
  std::vector<std::string> cells;
  std::vector<std::size_t> offsets;  ///< Where the cells begin in the line.
};

/// Reads such a list line by line. A faulty line is left out and told among the problems; nothing
/// is thrown.
class HandList {
 public:
  HandList(const ListForm& form, const std::string& file, std::vector<Problem>& problems)
      : form_(form), file_(file), problems_(problems) {}

  void read(std::string_view text, const std::function<void(const ListLine&)>& use);
  /// For what `use` objects to in a cell.
  void complain(const ListLine& line, std::size_t column, Said what, Said hint);

 private:
  void complain_at(int number, std::string_view line, std::size_t offset, Said what, Said hint);
  bool read_line(std::string_view line, int number,
                 const std::function<void(const ListLine&)>& use);
  bool read_headings(const CsvReader::Line& split, std::string_view line, int number);
  bool take_cells(const CsvReader::Line& split, ListLine& line);

  const ListForm& form_;
  const std::string& file_;
  std::vector<Problem>& problems_;
  CsvReader csv_;
  std::vector<std::size_t> columns_;  // of the heading, in the file's order
};

}  // namespace deskctl
