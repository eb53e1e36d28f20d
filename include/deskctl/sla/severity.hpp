// How severe a complaint is by its facts (S1 L11-12 in deskctl-policy(5)).
#pragma once

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

/// The highest severity of which one threshold is reached; empty if none is.
std::string severity_by_facts(const Policy& policy, const SeverityFacts& facts);

/// The higher of two severities; empty counts lowest.
std::string_view higher_severity(std::string_view a, std::string_view b);

}  // namespace deskctl
