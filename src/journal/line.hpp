// One line of a journal file.
#pragma once

#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {

struct LineReading {
  Event event;
  int part = 1;   ///< Which line of its group,
  int parts = 1;  ///< of how many.
  std::vector<Problem> problems;
};
/// Problems carry columns; file and line are the caller's to add.
LineReading read_event_line(std::string_view line, const std::vector<int>& columns, CsvReader& csv);

/// Whether the line's last column is the sum of what stands before it.
bool sum_is_right(std::string_view line);

/// Whether a sum of eight characters ends it: a spreadsheet takes some sums for numbers and
/// shortens them.
bool has_whole_sum(std::string_view line);

/// Whether a line is of a group and not its first: the last of its facts is `part=2/3`.
bool is_later_part(std::string_view line);
/// Whether nothing stands in `text` but lines whose group began before; the last may be torn.
bool is_rest_of_group(std::string_view text);

}  // namespace deskctl
