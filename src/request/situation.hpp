// How events change the situation that the state table looks at.
#pragma once

#include <optional>

#include "deskctl/request/state.hpp"

namespace deskctl {

/// The status that an event leads to; nothing if it changes none.
std::optional<Status> status_after(EventKind kind);

/// Whether an event carries what its kind must carry: its reason, its team, its grade.
bool carries_what_it_must(const Event& event);

/// Whether the table has such an event in that status.
bool fits_status(EventKind kind, Status status);

}  // namespace deskctl
