// A policy in words: every rule, where it comes from, and an example of what it makes due.
#pragma once

#include <string>

#include "deskctl/policy/policy.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl {

/// A policy, or one of its clocks with the calendars that it uses.
struct ShownPolicy {
  const Policy& policy;
  const ClockPolicy* only = nullptr;  ///< Null: everything.
};

std::string policy_text(const ShownPolicy& shown, const Zone& zone, const View& view);
std::string policy_json(const ShownPolicy& shown, const Zone& zone);

}  // namespace deskctl
