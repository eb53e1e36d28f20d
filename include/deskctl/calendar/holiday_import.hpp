// Holidays as others publish them: holiday-cn's JSON, iCalendar, and plain lists.
#pragma once

#include <string>
#include <vector>

#include "deskctl/calendar/holidays.hpp"
#include "deskctl/error/error.hpp"

namespace deskctl {

/// The days of a file. A notice also swaps days of the December before its year: if a file has only
/// December days of one year, beside the year after it, that year is not in `table.years`.
struct HolidayImport {
  HolidayTable table;
  std::vector<Problem> warnings;  ///< Days that look incomplete, or were left out.
};

/// Recognises the format of `text` by its content. Throws Refused (usage) with every problem of it,
/// each with its line and column.
HolidayImport read_holiday_import(const std::string& text, const std::string& file);

/// The changes to a holidays file when something is imported into it.
struct HolidayUpdate {
  HolidayTable file;               ///< Its new content.
  HolidayTable before;             ///< Known before: the built-in table under the old file.
  HolidayTable after;              ///< Known afterwards.
  std::vector<HolidayYear> years;  ///< Those imported, and others that the import changes.
  std::vector<Problem> warnings;
  bool changes() const { return before != after; }
};

/// Each year of `import` replaces the file's. Days of a December before it are added to that year
/// if the year is known, else left out with a warning.
HolidayUpdate update_holidays(const HolidayTable& built_in, const HolidayTable& file,
                              const HolidayImport& import);

}  // namespace deskctl
