// The choice of a clock's rule for a request.
#pragma once

#include <span>

#include "deskctl/sla/reasons.hpp"

namespace deskctl {

/// Inputs to the choice of a rule besides the request itself.
struct RuleSituation {
  std::string_view severity;  ///< Of the cycle.
  bool has_appointment = false;
  bool repeat = false;               ///< Whether rules that do not apply to repeats are left out.
  std::span<const Step> cycle = {};  ///< The steps of the cycle.
};

/// The request's value of an attribute, as stored, for a condition to compare with.
std::string_view value_of(Attribute attribute, const Request& request,
                          const RuleSituation& situation);

/// The first rule in force for `request` that fits it; null if none does.
const Rule* fitting_rule(const ClockPolicy& clock, const Request& request, const Policy& policy,
                         const RuleSituation& situation);

/// The rules before `rule` (all of them for null), with the reason why each does not fit.
std::vector<PassedRule> passed_rules(const ClockPolicy& clock, const Rule* rule,
                                     const Request& request, const Policy& policy,
                                     const RuleSituation& situation);

}  // namespace deskctl
