// Whether a request is done with: what lets a sealed month be left unread.
#pragma once

#include <optional>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Whether nothing of `request` can stand in the lists of what is overdue or falls due, now or ever
/// while no event is added: it is closed, void, or finished and every clock that outlives
/// completion has stopped.
bool is_settled(const Request& request, const Policy& policy);

/// From when on `request` was settled, known to be, and stayed so; nothing if it is not settled.
/// Of a repeat this tells only whether: when depends on its matter.
std::optional<Instant> settled_since(const Request& request, const Policy& policy);

}  // namespace deskctl
