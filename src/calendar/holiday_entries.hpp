// Shared by the readers of holidays: problems and days, both with their places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/calendar/holiday_import.hpp"
#include "deskctl/calendar/holidays.hpp"
#include "deskctl/error/error.hpp"
#include "text/read_json.hpp"

namespace deskctl {

/// The problems of one text, and its lines for the carets.
class TextProblems {
 public:
  TextProblems(std::string file, std::string_view text);

  /// `column` in bytes from 1; 0 when the whole line is meant.
  void add(int line, int column, Said what, Said hint);
  /// By the byte's offset in the text.
  void add_at(std::size_t offset, Said what, Said hint);
  /// Throws the problems added so far, by place; returns if there are none.
  void throw_if_any(Exit exit);

  /// A line without its end, from 1.
  std::string_view line(int number) const;
  int line_count() const { return static_cast<int>(starts_.size()); }
  int line_at(std::size_t offset) const;
  std::size_t start_of(int line) const { return starts_[static_cast<std::size_t>(line) - 1]; }
  const std::string& file() const { return file_; }

 private:
  std::string file_;
  std::string_view text_;
  std::vector<std::size_t> starts_;  // of lines
  std::vector<Problem> problems_;
};

/// A day that a file to import names.
struct HolidayEntry {
  LocalDay day;
  bool off = true;
  std::string name;
  std::size_t offset = 0;  ///< Place of the date.
};

/// The date of `text` at `offset`. If it is none, adds a problem, with the month's last day if that
/// helps. `form` says what to write instead.
std::optional<LocalDay> holiday_date(std::string_view text, std::size_t offset, Said form,
                                     TextProblems& problems);

/// The same for other usual spellings: `2027/1/1`, `20270101`, `2027年1月1日`.
std::optional<LocalDay> holiday_date_in_any_form(std::string_view text, std::size_t offset,
                                                 Said form, TextProblems& problems);

/// A name as it is stored; adds a problem if it is longer than 100 bytes or holds a flaw
/// (text/utf8.hpp).
std::string holiday_name(std::string_view text, std::size_t offset, TextProblems& problems);

/// The result of each reader: days, and warnings.
struct HolidayEntries {
  std::vector<HolidayEntry> days;
  std::vector<Problem> warnings;
  bool once = false;  ///< A list, in which each day stands once.
};
HolidayEntries read_holiday_json(const std::string& text, TextProblems& problems);
HolidayEntries read_holiday_ics(const std::string& text, const EventReader& events,
                                TextProblems& problems);
HolidayEntries read_holiday_list(const std::string& text, TextProblems& problems);
/// A holidays file, `date,kind,name`, as parse_holidays() reads it, but in any order and with any
/// line ends.
HolidayEntries read_holiday_csv(const std::string& text, TextProblems& problems);
/// One line of it, without its end, at `start` of the text; nothing if it has problems.
std::optional<HolidayEntry> holiday_line(std::string_view line, std::size_t start,
                                         TextProblems& problems);

/// The warning that a list may be cut off: its last line has no end.
Problem cut_list(const TextProblems& problems);

/// The days of JSON that is not holiday-cn's: objects with a date, or under a date, in any lists
/// and objects.
/// `2027-01-01`, `20270101` or `01-01`.
bool is_day_key(std::string_view name);
void read_json_days(const JsonValue& root, HolidayEntries& out, TextProblems& problems);

}  // namespace deskctl
