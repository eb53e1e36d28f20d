// The answer of a write: the recorded event, the running clocks, and the next step.
#pragma once

#include "command/session.hpp"
#include "desk/act.hpp"

namespace deskctl {

/// Shows an act's result; with --dry-run, the result it would have.
void show_recorded(Session& session, Act& act);
/// Repeats the answer for an `id` recorded earlier under the same key, in its present state.
void show_again(Session& session, Act& act, const RequestId& id);

}  // namespace deskctl
