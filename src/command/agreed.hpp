// What a command agrees with the resident.
#pragma once

#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// Says which of the times that `draft` promises no clock of the policy watches.
void say_what_is_unwatched(Session& session, const Draft& draft, std::string_view category);

}  // namespace deskctl
