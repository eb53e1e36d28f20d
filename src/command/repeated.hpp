// Earlier requests that a new request may repeat.
#pragma once

#include <span>

#include "command/session.hpp"

namespace deskctl {

/// Notes the requests that `id`, just logged at `location`, may repeat, and the command to say so;
/// but not the unfinished ones that were `told` before.
/// Never fails, because the request is already recorded.
void say_what_it_may_repeat(Session& session, const RequestId& id, const std::string& location,
                            std::span<const RequestId> told);

}  // namespace deskctl
