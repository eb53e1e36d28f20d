// Holidays as others publish them: holiday-cn's JSON, iCalendar, and plain lists.
#pragma once

#include <string>
#include <vector>

#include "deskctl/calendar/holidays.hpp"
#include "deskctl/error/error.hpp"

namespace deskctl {

/// The days of a file. A notice also swaps days of the December before its year: a year of which a
/// file has nothing but December days, beside the year after it, is not in `table.years`.
struct HolidayImport {
  HolidayTable table;
  std::vector<Problem> warnings;  ///< What looks incomplete, or was left out.
};

/// Recognises by its content what `text` is. Throws Refused (usage) with every problem of it, each
/// with its line and column.
HolidayImport read_holiday_import(const std::string& text, const std::string& file);

/// What becomes of a holidays file when something is imported into it.
struct HolidayUpdate {
  HolidayTable file;               ///< What it is to hold.
  HolidayTable before;             ///< What was known: the built-in table under the old file.
  HolidayTable after;              ///< What will be.
  std::vector<HolidayYear> years;  ///< Those imported, and others that change by it.
  std::vector<Problem> warnings;
  bool changes() const { return before != after; }
};

/// Each year of `import` replaces the file's; days of a December before it are added to what is
/// known of that year, or left out with a warning if nothing is.
HolidayUpdate update_holidays(const HolidayTable& built_in, const HolidayTable& file,
                              const HolidayImport& import);

}  // namespace deskctl
