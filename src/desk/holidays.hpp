// The desk's own holiday files, holidays/NAME.csv.
#pragma once

#include <chrono>
#include <string>

#include "deskctl/calendar/holiday_import.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// What verdicts know of holidays: the built-in tables, and over them the desk's files.
struct DeskHolidays {
  HolidayTables tables;
  std::string texts;  ///< Of all files, with their names; empty if there are none.
};
/// Throws Refused (config) with the problems of all files. Of what else is in holidays/ nothing is
/// read.
DeskHolidays read_holidays(const Folder& folder);

/// `holidays/cn.csv`
std::string holidays_file_name(const std::string& name);

/// What importing into the table `name` comes to; nothing is written.
HolidayUpdate planned_import(const Folder& folder, const std::string& name,
                             const HolidayImport& import);

/// The same under the desk's lock, and on disk when it returns, if it changes anything. Throws as
/// check_claim(), WriteLock and replace_file() do.
HolidayUpdate import_holidays(const Folder& folder, const DeskConfig& config,
                              const std::string& machine, std::chrono::milliseconds patience,
                              const std::string& name, const HolidayImport& import);

}  // namespace deskctl
