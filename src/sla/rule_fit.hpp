// Which rule of a clock fits a request.
#pragma once

#include "deskctl/sla/reasons.hpp"

namespace deskctl {

/// What decides between the rules besides the request itself.
struct RuleSituation {
  std::string_view severity;  ///< Of the cycle.
  bool has_appointment = false;
  bool repeat = false;  ///< Whether rules that are not for repeats are left out.
};

/// What a condition is compared with, as stored.
std::string_view value_of(Attribute attribute, const Request& request,
                          const RuleSituation& situation);

/// The first rule that is in force for `request` and fits it; null if none does.
const Rule* fitting_rule(const ClockPolicy& clock, const Request& request, const Policy& policy,
                         const RuleSituation& situation);

/// Those before `rule` (all of them for null), and what keeps each from fitting.
std::vector<PassedRule> passed_rules(const ClockPolicy& clock, const Rule* rule,
                                     const Request& request, const Policy& policy,
                                     const RuleSituation& situation);

}  // namespace deskctl
