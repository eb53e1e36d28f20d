// Calendars for people: a month, week by week.
#pragma once

#include <string>

#include "deskctl/calendar/calendar.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl {

/// The months of `period` one below the other, Monday to Sunday, each day marked by kind and
/// `today` in brackets. Below them: a legend of the marks used, the days that have a name or hours
/// of their own, and the usual hours.
std::string calendar_text(const Calendar& calendar, const Period& period, LocalDay today,
                          const View& view);
/// `Mon-Fri 09:00-18:00   Sat-Sun closed`
std::string usual_week(const UsualHours& usual, Language language);
std::string calendar_json(const Calendar& calendar, const Period& period);

}  // namespace deskctl
