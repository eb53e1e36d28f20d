// Calendars named on the command line.
#pragma once

#include <string>

#include "command/session.hpp"

namespace deskctl {

/// The policy's calendar of that name. Throws 2, with the nearest name or all names.
const Calendar& calendar_named(Session& session, const std::string& name);

/// The instant at which the typed `within` has passed since `start`; with `before`, the instant
/// from which it lasts until `start`. A span too long for the calendar is a typing error (2), not
/// one of the policy (78).
Deadline typed_deadline(const Calendar& calendar, Instant start, const Span& within,
                        bool before = false);

}  // namespace deskctl
