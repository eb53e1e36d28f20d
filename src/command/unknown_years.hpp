// A warning for working days counted without the year's holidays.
#pragma once

#include "command/session.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// A note for each calendar and each run of years, with the remedy.
void note_unknown_years(Session& session, const HolidayGaps& gaps);

}  // namespace deskctl
