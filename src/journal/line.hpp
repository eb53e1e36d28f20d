// One line of a journal file.
#pragma once

#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"
#include "journal/header.hpp"

namespace deskctl {

struct LineReading {
  Event event;
  int part = 1;   ///< Position of the line in its group,
  int parts = 1;  ///< and the size of the group.
  std::vector<Problem> problems;
};
/// Problems carry columns; the caller adds file and line.
LineReading read_event_line(std::string_view line, const HeaderReading& header, const Book& book,
                            CsvReader& csv);

/// The first two fields of a line as this version writes it, unread: for looks at many lines.
std::string_view recorded_field(std::string_view line);
std::string_view request_field(std::string_view line);

/// Whether the line's last column is the sum of the text before it.
bool sum_is_right(std::string_view line);

/// Whether it ends with a sum of eight characters. A spreadsheet takes some sums for numbers and
/// shortens them.
bool has_whole_sum(std::string_view line);

/// `2/3` of a line whose last fact is `part=2/3`: it belongs to a group. Else empty.
std::string_view part_of_line(std::string_view line);
/// Whether a line belongs to a group and is not its first.
bool is_later_part(std::string_view line);
/// Whether `text` holds only later lines of a group; the last one may be torn.
bool is_rest_of_group(std::string_view text);

}  // namespace deskctl
