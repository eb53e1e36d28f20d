// What a request that was just logged may be one more of.
#pragma once

#include "command/session.hpp"

namespace deskctl {

/// Notes the requests that `id`, which was just written at `location`, may repeat, and what to do
/// if it does. Never fails: the request is recorded.
void say_what_it_may_repeat(Session& session, const RequestId& id, const std::string& location);

}  // namespace deskctl
