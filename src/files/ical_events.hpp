// iCalendar for the core, which loads no library.
#pragma once

#include "deskctl/calendar/calendar_event.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// Reads events with libical. Their times are those of `zone`, the desk's; times without a zone
/// count as they are written.
EventReader ical_events(Zone zone);

}  // namespace deskctl
