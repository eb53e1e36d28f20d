// How severe a complaint is by its facts (S1 L11-12 in deskctl-policy(5)).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// What is known of a complaint; 0 and empty where nothing is.
struct SeverityFacts {
  long long loss = 0;  ///< Yuan, without the cents.
  long long complainants = 0;
  std::string injury;
  long long media = 0;
  long long press_days = 0;
  long long complaints = 0;  ///< Of the matter, the first included.
  long long households = 0;  ///< Different places among these.
};

/// The facts of a request as they stand after corrections; of a matter's complaints only itself.
SeverityFacts severity_facts(const Request& request);

/// Where a complaint comes from, without spaces around it: places are compared as they are written.
std::string place_of(const Request& request);

/// `known` with what is about to be recorded in its place.
SeverityFacts severity_facts(const Draft& draft, SeverityFacts known);

/// The highest severity of which one threshold is reached; empty if none is.
std::string severity_by_facts(const Policy& policy, const SeverityFacts& facts);
/// The same; the lowest there is where no threshold is reached.
std::string severity_due(const Policy& policy, const SeverityFacts& facts);

/// The severity that facts make due, where `given` is below it.
std::optional<std::string> severity_above(std::string_view given, const Policy& policy,
                                          const SeverityFacts& facts);
/// The upgrade that is due of an open complaint by its facts, or by what they are about to be.
std::optional<std::string> upgrade_due(const Request& request, const Policy& policy);
std::optional<std::string> upgrade_due(const Request& request, const Policy& policy,
                                       const SeverityFacts& facts);

/// The higher of two severities; empty counts lowest.
std::string_view higher_severity(std::string_view a, std::string_view b);

}  // namespace deskctl
