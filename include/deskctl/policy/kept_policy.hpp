// Policies as they were, so that it can be told what a change reaches back to.
#pragma once

#include <string>
#include <vector>

#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// A policy that was in force on `day`, and until the next one that was kept.
struct KeptPolicy {
  LocalDay day;
  Policy policy;
};

/// All that a rule says, without its place in the file: equal for rules that judge alike.
std::string identity_of(const Rule& rule, const Policy& policy);

/// A rule, or the hours of a calendar, that judges days on which it was not yet known.
struct Retroactive {
  const ClockPolicy* clock = nullptr;  ///< Null for a calendar.
  const Rule* rule = nullptr;
  const Calendar* calendar = nullptr;
  LocalDay kept;  ///< The last day on which the policy was known to be otherwise.
};

/// What `policy` changed without a date, or with a date that had passed: what is not in some policy
/// kept before, and holds for days until then. `kept` is in the order of the days.
std::vector<Retroactive> retroactive_changes(const Policy& policy,
                                             const std::vector<KeptPolicy>& kept);

/// Whether a rule dated `since` was known by then: a policy kept on that day or before has it.
bool was_dated_in_time(const ClockPolicy& clock, const Rule& rule, const Policy& policy,
                       const std::vector<KeptPolicy>& kept);

}  // namespace deskctl
