// The next step with all arguments of its command.
#pragma once

#include "deskctl/sla/next.hpp"

namespace deskctl {

/// The events that stop a clock of this rule.
std::vector<EventKind> stops_of(const Rule& rule);

/// A step of that kind for `clock`, which may be null.
NextStep step_of(EventKind kind, const Clock* clock, const Request& request, const Policy& policy);

/// Orders clocks by due; those without a due come last.
bool due_before(const Clock& a, const Clock& b);

}  // namespace deskctl
