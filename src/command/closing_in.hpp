// Closing: nothing that is still owed can be closed away.
#pragma once

#include <vector>

#include "command/session.hpp"
#include "deskctl/request/change.hpp"

namespace deskctl {

/// Gives the `closed` event of `draft` the usual outcome if it has none, and refuses (3) what may
/// not be closed so. `just_called`: the call-back comes with it, in the same act.
void check_closing(Session& session, const Request& request, Draft& draft,
                   bool just_called = false);

/// Throws Refused (3) with all of them, if there are any.
void refuse_for(std::vector<Objection> objections);

}  // namespace deskctl
