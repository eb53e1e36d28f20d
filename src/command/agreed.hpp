// Times that a command agrees with the resident.
#pragma once

#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// Warns of times promised in `draft` that no clock of the policy uses.
void say_what_is_unwatched(Session& session, const Draft& draft, std::string_view category);

}  // namespace deskctl
