// The calendar that somebody names.
#pragma once

#include <string>

#include "command/session.hpp"

namespace deskctl {

/// The policy's calendar of that name. Throws 2, with the nearest name or all of them.
const Calendar& calendar_named(Session& session, const std::string& name);

/// When `within`, which was typed, has passed since `start`, or with `before` from when on it lasts
/// until then. One that is too long for the calendar
/// is a slip of whoever typed it (2), not of the policy (78).
Deadline typed_deadline(const Calendar& calendar, Instant start, const Span& within,
                        bool before = false);

}  // namespace deskctl
