// Days off and make-up working days that a government sets year by year: the built-in tables and
// those of a desk's own files.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// The calendar year of a day.
inline int year_of(LocalDay day) {
  return static_cast<int>(date::year_month_day{day}.year());
}

struct HolidayTable {
  /// Day → name of the holiday, as in the notice; may be empty.
  std::map<LocalDay, std::string> off;
  /// Make-up working days → the holiday they make up for.
  std::map<LocalDay, std::string> working;
  std::set<int> years;  ///< Years the table is complete for.

  void add(LocalDay day, bool is_off, std::string name);
  friend bool operator==(const HolidayTable&, const HolidayTable&) = default;
};

/// China's: the State Council's notices for 2025 and 2026.
const HolidayTable& china_holidays();

/// Tables by the name that policies use for them.
using HolidayTables = std::map<std::string, HolidayTable, std::less<>>;
/// The built-in tables: `cn`.
const HolidayTables& built_in_holidays();

/// `table` with every year that `newer` has replaced by that of `newer`.
HolidayTable with_years_of(HolidayTable table, const HolidayTable& newer);
/// The days of both, under the first one's names; a make-up working day of either counts. Complete
/// for the years for which both are complete.
HolidayTable merged(HolidayTable first, const HolidayTable& second);

/// The first line of a holidays file.
inline constexpr std::string_view holidays_header = "date,kind,name";
/// A longer holidays file is refused, and so is a longer file to import.
inline constexpr std::size_t most_holiday_bytes = 1024 * 1024;

/// Whether holidays/NAME.csv can have that NAME: 1 to 32 of a-z, 0-9, - and _.
bool is_holidays_name(std::string_view name);

/// Reads a holidays file: the header, then `DATE,off
/// work,NAME` by date. A file is complete for every year of which it has a line. Throws Refused
/// (config) with every problem, each with line and column.
HolidayTable parse_holidays(const std::string& text, const std::string& file);
/// The file that parse_holidays() reads back.
std::string format_holidays(const HolidayTable& table);

/// One year of a table that replaces another.
struct HolidayYear {
  int year = 0;
  int off = 0, work = 0;                    ///< Days of the new table.
  int added = 0, removed = 0, changed = 0;  ///< Days, against the old one.
  int kept = 0;                             ///< Days of the old one that an import does not name.
  friend bool operator==(const HolidayYear&, const HolidayYear&) = default;
};
/// The comparison of `years`, and of every other year in which the tables differ, in order.
std::vector<HolidayYear> compare_years(const std::set<int>& years, const HolidayTable& before,
                                       const HolidayTable& after);

/// A day on which two tables differ, as each has it: `off 元旦`; empty where it is a usual day.
struct HolidayDifference {
  LocalDay day;
  std::string before, after;
};
/// By date.
std::vector<HolidayDifference> differences(const HolidayTable& before, const HolidayTable& after);

}  // namespace deskctl
