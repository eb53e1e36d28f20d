// Lines of the ledger in which nothing is wrong, read many at once. What is not among them is for
// read_event_line().
#pragma once

#include <string_view>
#include <vector>

#include "deskctl/journal/event.hpp"
#include "deskctl/text/csv.hpp"
#include "journal/same_words.hpp"

namespace deskctl {

struct UsualLine {
  std::string_view line;  ///< Without its end.
  Event event;            ///< Without its file and line.
  int part = 1, parts = 1;
};

class UsualLines {
 public:
  /// Those of whole lines of a file with the columns that this version writes, in their order.
  /// `kept` gets copies of fields with quotes.
  std::vector<UsualLine> read(std::string_view lines, CsvReader& kept);

 private:
  struct Found {
    EventKind kind = EventKind::noted;
    int part = 1, parts = 1;
    FactBits facts = 0;
  };
  const Found* found_in(std::string_view line);

  PlainLines plain_lines_;
  PlainLine plain_;
  SameWords same_words_;
  std::vector<Found> found_;  // by the number of the words
  Found last_;
};

}  // namespace deskctl
