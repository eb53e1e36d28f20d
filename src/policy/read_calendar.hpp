// [calendar.NAME] of policy.toml.
#pragma once

#include "deskctl/calendar/calendar.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `desk_zone` for calendars without a time-zone of their own, `holidays` for those that name some.
/// A calendar that is never open is a problem.
Calendar read_calendar(const std::string& name, const ConfigValue& table, const Zone& desk_zone,
                       const HolidayTables& holidays, ConfigProblems& problems);

}  // namespace deskctl
