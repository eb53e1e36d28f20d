// check --policy: the policy by itself, without a ledger.
#pragma once

#include <vector>

#include "command/session.hpp"
#include "deskctl/check/finding.hpp"

namespace deskctl {

/// Runs the desk's own tests against the policy, or against the file of --policy, and looks for
/// figures that no clock counts for. Throws Refused (usage) for what would need the ledger.
std::vector<Finding> check_policy(Session& session);

}  // namespace deskctl
