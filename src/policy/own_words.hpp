// Categories and severities that a desk adds to the standard ones.
#pragma once

#include <vector>

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// `[category.green] like = "repair", label = "绿化"` and, in [severity], a row with `above`.
/// Either table may be null.
OwnWords read_own_words(const ConfigValue* categories, const ConfigValue* severities,
                        ConfigProblems& problems);

/// Adds each own word to the conditions that name the word it is like, unless a rule of the clock
/// names it itself.
void extend_conditions(ClockPolicy& clock, const OwnWords& own);

}  // namespace deskctl
