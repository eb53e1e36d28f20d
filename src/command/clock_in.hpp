// A clock that somebody typed.
#pragma once

#include <string>

#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// The clock of that name, or of that label in any language. Throws Refused (usage) for others.
const ClockPolicy& clock_named(const Policy& policy, const std::string& typed);

}  // namespace deskctl
