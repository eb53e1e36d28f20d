// A first look at lines of the ledger: cheap, and sure only of those in which nothing is wrong.
// Every other line is for read_event_line(), which finds out what is.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {

/// A line split at its commas; views into it.
struct PlainLine {
  std::string_view line;  ///< Without its end.
  Instant recorded;
  Instant at;
  Instant agreed;  ///< The latest of its times: received, appointment, deadline, or `at`.
  RequestId request;
  std::string_view kind;
  std::string_view words;    ///< From `role` to `grade`, with the commas between them.
  std::string_view facts;    ///< As it stands, with quotes if it has them.
  std::string_view same_as;  ///< Likewise.
};

/// Looks at the lines of one file; remembers the day of the line before, because most have the
/// same.
class PlainLines {
 public:
  /// Whether the first of `lines`, each of which ends with `\n`, is whole, its characters, fields,
  /// times and id are right, and a log says where and what. What its words and facts say is not
  /// looked at.
  bool read(std::string_view lines, PlainLine& into);

 private:
  bool split(std::string_view lines);
  bool split_quoted();
  bool is_empty(Column column) const;
  std::string_view field(Column column) const;
  bool time(std::string_view text, Instant& into);
  bool id(std::string_view text, RequestId& into);

  CsvReader csv_;
  std::string_view line_;
  // The last: one after the line's end. Behind is room for all of a piece that has too many.
  std::array<std::size_t, column_count + 1 + 16> begins_{};
  std::array<char, 25> day_{};  // the last time that was read closer
  Instant midnight_;            // of that day, with its offset
  std::string id_day_;          // of the last id: `20261003-`
  RequestId id_;
};

}  // namespace deskctl
