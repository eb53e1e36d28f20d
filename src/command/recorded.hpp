// What a write answers: what was recorded, what runs now, and what comes next.
#pragma once

#include "command/session.hpp"
#include "desk/act.hpp"

namespace deskctl {

/// With --dry-run: what would be recorded. The first `asked` requests are those that the command
/// was about: what only followed from it has no place among the ids.
void show_recorded(Session& session, Act& act, std::size_t asked);
/// The answer that was given when `id` was recorded under the same key, as it stands now.
void show_again(Session& session, Act& act, const RequestId& id);

}  // namespace deskctl
