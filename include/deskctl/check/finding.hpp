// The findings of `check`: faults, gaps and debts of a ledger, by rule.
#pragma once

#include <optional>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/id.hpp"
#include "deskctl/policy/check_rule.hpp"

namespace deskctl {

struct Finding {
  CheckRule rule;
  std::optional<RequestId> id;
  Problem problem;
  Weight weight = usual_weight(rule);
};

}  // namespace deskctl
