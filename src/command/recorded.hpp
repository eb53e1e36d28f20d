// The answer of a write: the recorded event, the running clocks, and the next step.
#pragma once

#include "command/session.hpp"
#include "desk/act.hpp"

namespace deskctl {

/// Shows an act's result; with --dry-run, the result it would have. The first `asked` requests are
/// those that the command was about: what only followed from it has no place among the ids.
void show_recorded(Session& session, Act& act, std::size_t asked);
/// Repeats the answer for an `id` recorded earlier under the same key, in its present state.
void show_again(Session& session, Act& act, const RequestId& id);

}  // namespace deskctl
