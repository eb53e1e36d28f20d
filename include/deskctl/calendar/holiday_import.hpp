// Holidays as others publish them: JSON, iCalendar, and lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/calendar/calendar_event.hpp"
#include "deskctl/calendar/holidays.hpp"
#include "deskctl/error/error.hpp"

namespace deskctl {

/// The days of a file. A notice also swaps days of the December before its year: if a file has only
/// December days of one year, beside the year after it, that year is not in `table.years`.
struct HolidayImport {
  HolidayTable table;
  std::string file;               ///< Its name, as shown to people.
  std::vector<Problem> warnings;  ///< Days that were left out, or stand twice.
};

/// The `file` of what is read from there.
inline constexpr std::string_view standard_input = "stdin";

/// Recognises the format of `text` by its content; `events` reads it if it is iCalendar. Throws
/// Refused (usage) with every problem of it, each with its line and column; a text that is cut off,
/// or is not UTF-8, is refused as a whole.
HolidayImport read_holiday_import(const std::string& text, const std::string& file,
                                  const EventReader& events);

/// The changes to a holidays file when something is imported into it.
struct HolidayUpdate {
  HolidayTable file;               ///< Its new content.
  HolidayTable before;             ///< Known before: the built-in table under the old file.
  HolidayTable after;              ///< Known afterwards.
  HolidayTable kept;               ///< Days of imported years that were known and are not imported.
  std::vector<HolidayYear> years;  ///< Those imported, and others that the import changes.
  std::vector<Problem> warnings;
  bool changes() const { return before != after; }
};

/// What becomes of the days that are known, of a year that is imported, and that the import does
/// not name.
enum class KnownDays { stay, go };

/// Takes the days of `import` into the file. A day that has a name keeps it if the import has none.
/// Days of a December before an imported year are added to their own year if it is known, else left
/// out with a warning. Warns of days whose kind changes, of a year that has
/// few days off afterwards, and of one that comes without make-up days where the built-in table has
/// some.
HolidayUpdate update_holidays(const HolidayTable& built_in, const HolidayTable& file,
                              const HolidayImport& import, KnownDays known = KnownDays::stay);

}  // namespace deskctl
