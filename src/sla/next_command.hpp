// A step that comes next, with all that its command wants.
#pragma once

#include "deskctl/sla/next.hpp"

namespace deskctl {

/// The events that stop a clock of this rule.
std::vector<EventKind> stops_of(const Rule& rule);

/// An event of that kind for `clock`, which may be null.
NextStep step_of(EventKind kind, const Clock* clock, const Request& request, const Policy& policy);

/// The clock that is due first stands first; those without a due last.
bool due_before(const Clock& a, const Clock& b);

}  // namespace deskctl
