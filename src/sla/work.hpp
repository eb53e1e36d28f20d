// The work that a request takes, in its order, and how far it has come.
#pragma once

#include <optional>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// Whether the work begins anew with such an event: all of it has to be done once more.
bool begins_work_anew(EventKind kind);

/// The events of its work, as far as the policy watches them for such requests or the state table
/// wants them.
std::vector<EventKind> work_of(const Request& request, const Policy& policy);

/// The event that leads to `goal` and is possible now, by way of `work`; nothing if there is none.
std::optional<EventKind> towards(EventKind goal, const Request& request,
                                 std::vector<EventKind> work);

}  // namespace deskctl
