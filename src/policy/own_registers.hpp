// The registers of handovers and reviews. Their words are the program's, because its commands need
// them; their rules are the policy's.
#pragma once

#include <string_view>

#include "deskctl/policy/register_policy.hpp"

namespace deskctl {

/// The verbs, fields and labels of a register that is_own_register().
RegisterPolicy own_register(std::string_view name);

/// The tables that `init` writes for them. They hold too where a policy has none, as one that is
/// older than these registers.
std::string_view own_register_rules();

}  // namespace deskctl
