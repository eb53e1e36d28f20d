// The desk's own holiday files, holidays/NAME.csv.
#pragma once

#include <chrono>
#include <string>

#include "deskctl/calendar/holiday_import.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// The holidays that verdicts use: the built-in tables, overridden by the desk's files.
struct DeskHolidays {
  HolidayTables tables;
  std::string texts;  ///< Of all files, with their names; empty if there are none.
};
/// Reads no other files of holidays/. Throws Refused (config) with the problems of all files.
DeskHolidays read_holidays(const Folder& folder);

/// `holidays/cn.csv`
std::string holidays_file_name(const std::string& name);

/// The changes that importing into the table `name` would make; nothing is written.
HolidayUpdate planned_import(const Folder& folder, const std::string& name,
                             const HolidayImport& import, KnownDays known = KnownDays::stay);

/// The same under the desk's lock; any changes are on disk when it returns. Throws as
/// check_claim(), WriteLock and replace_file() do.
HolidayUpdate import_holidays(const Folder& folder, const DeskConfig& config,
                              const std::string& machine, std::chrono::milliseconds patience,
                              const std::string& name, const HolidayImport& import,
                              KnownDays known = KnownDays::stay);

}  // namespace deskctl
