// The steps of work that a request takes, in order, and how far it has come.
#pragma once

#include <optional>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// Whether such an event begins the work anew: all of its steps must be done again.
bool begins_work_anew(EventKind kind);

/// The events of its work: those the state table requires, and those the policy watches for such
/// requests.
std::vector<EventKind> work_of(const Request& request, const Policy& policy);

/// The event possible now on the way to `goal` through `work`; nothing if there is none.
std::optional<EventKind> towards(EventKind goal, const Request& request,
                                 std::vector<EventKind> work);

}  // namespace deskctl
