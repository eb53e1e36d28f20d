// A second reader of workbooks, for the tests alone: what a spreadsheet program finds in the file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl::test {

struct ReadCell {
  std::string value;  ///< The text, or the number as written.
  bool is_text = false;
  std::string format;  ///< `@`, `0.0%` …
};

struct ReadSheet {
  std::string name;
  std::map<std::string, ReadCell> cells;  ///< By `A1`.
  std::string xml;
};

struct ReadWorkbook {
  std::vector<ReadSheet> sheets;
  std::map<std::string, std::string> parts;  ///< By their names in the archive.

  const ReadSheet& sheet(std::string_view name) const;
};

/// Throws if it is no workbook, or has a formula or a link.
ReadWorkbook read_workbook(std::string_view bytes);

}  // namespace deskctl::test
