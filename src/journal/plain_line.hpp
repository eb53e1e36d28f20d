// A first look at lines of the ledger: cheap, and sure only of those in which nothing is wrong.
// Every other line is for read_event_line(), which finds out what is.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"
#include "text/field_ends.hpp"

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
  bool says_where_and_what = false;
};

/// Looks at the lines of one file; remembers the day of the line before, because most have the
/// same.
class PlainLines {
 public:
  /// The next of its lines, whole ones, below 4 GiB, which must stay where they are until all are
  /// read. False if a character or a quote is wrong.
  bool begin(std::string_view lines);
  bool is_at_end() const { return next_line_ == ends_.line_ends().size(); }
  /// Whether the next line has its fields, and times and id are right. What its words and facts say
  /// is not looked at. If not, the line after it is the next one nevertheless.
  bool read(PlainLine& into);
  /// Of the line read last. Of one with quotes, `kept` gets a copy without them.
  Fields fields(CsvReader& kept) const;

 private:
  std::string_view field(Column column) const {
    const std::uint32_t* end = line_ + static_cast<std::size_t>(column);
    const std::uint32_t begin = *end + 1;
    return {lines_.data() + begin, end[1] - begin};
  }
  bool split(PlainLine& into);
  bool time(std::string_view text, Instant& into);
  bool id(std::string_view text, RequestId& into);

  FieldEnds ends_;
  std::string_view lines_;
  std::size_t next_end_ = 0;  // of ends_: that before the next line
  std::size_t next_line_ = 0;
  const std::uint32_t* line_ = nullptr;  // the end before the line, then those of its fields
  std::array<char, 25> day_{};           // the last time that was read closer
  Instant midnight_;                     // of that day, with its offset
  std::string id_day_;                   // of the last id: `20261003-`
  RequestId id_;
};

}  // namespace deskctl
