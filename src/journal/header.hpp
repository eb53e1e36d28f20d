// The first line of a journal file, which names the columns.
#pragma once

#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

struct HeaderReading {
  std::vector<int> columns;      ///< For each column of the file its Column, or -1 if unknown.
  std::vector<Problem> missing;  ///< Reasons why the file's lines cannot be read.
  std::vector<Problem> unknown;  ///< Columns of a newer version, or misspelt ones.
};
/// Reads a line with many more columns than this version has only in part, to bound time and
/// memory.
HeaderReading read_header_line(std::string_view line);

}  // namespace deskctl
