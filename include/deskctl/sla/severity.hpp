// How severe a complaint is by its facts (S1 L11-12 in deskctl-policy(5)).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// The facts known of a complaint; unknown ones are 0 or empty.
struct SeverityFacts {
  long long loss = 0;  ///< Yuan, without the cents.
  long long complainants = 0;
  std::string injury;
  long long media = 0;
  long long press_days = 0;
  long long complaints = 0;  ///< Of the matter, the first included.
  long long households = 0;  ///< Different places among these complaints.
};

/// The facts of a request after corrections. Counts only this complaint, not others of its matter.
SeverityFacts severity_facts(const Request& request);

/// The location, without spaces around it. Places are equal only if spelled the same.
std::string place_of(const Request& request);

/// `known`, overridden by the facts of `draft`.
SeverityFacts severity_facts(const Draft& draft, SeverityFacts known);

/// The highest severity of which one threshold is reached; empty if none is.
std::string severity_by_facts(const Policy& policy, const SeverityFacts& facts);
/// The same, but the lowest severity if no threshold is reached.
std::string severity_due(const Policy& policy, const SeverityFacts& facts);

/// The severity that the facts make due, if `given` is below it.
std::optional<std::string> severity_above(std::string_view given, const Policy& policy,
                                          const SeverityFacts& facts);
/// The upgrade that the facts of an open complaint, stored or about to be, make due.
std::optional<std::string> upgrade_due(const Request& request, const Policy& policy);
std::optional<std::string> upgrade_due(const Request& request, const Policy& policy,
                                       const SeverityFacts& facts);

/// The higher of two severities; empty counts lowest.
std::string_view higher_severity(std::string_view a, std::string_view b);

}  // namespace deskctl
