// A warning wherever working days were counted without knowing the year's holidays.
#pragma once

#include "command/session.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// A note for each calendar and each run of years, with what helps.
void note_unknown_years(Session& session, const HolidayGaps& gaps);

}  // namespace deskctl
