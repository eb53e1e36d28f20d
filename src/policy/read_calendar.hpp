// [calendar.NAME] of policy.toml.
#pragma once

#include "deskctl/calendar/calendar.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `desk_zone` is for calendars without a time-zone, `holidays` for those that name some. Adds a
/// problem for a calendar that never opens.
Calendar read_calendar(const std::string& name, const ConfigValue& table, const Zone& desk_zone,
                       const HolidayTables& holidays, ConfigProblems& problems);

}  // namespace deskctl
