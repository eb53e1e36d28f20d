// Findings about the policy itself: rules that reach into the past, and shares that were not done.
#pragma once

#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/kept_policy.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Counts, over the checked requests, what each dated rule judges and how much each share has done.
class RuleCounts {
 public:
  RuleCounts(const Policy& policy, Instant now);
  /// The clocks of a valid request that is checked.
  void add(const std::vector<Clock>& clocks);
  /// Those of requests that were counted apart, by the same policy.
  void add(const RuleCounts& others);

  struct Dated {
    const ClockPolicy* clock;
    const Rule* rule;
    int judged = 0;  ///< Requests that have its clock by it.
  };
  struct Shared {
    const ClockPolicy* clock;
    const Rule* rule;
    int due = 0, done = 0;
  };
  const std::vector<Dated>& dated() const { return dated_; }
  const std::vector<Shared>& shared() const { return shared_; }

 private:
  Instant now_;
  std::vector<Dated> dated_;
  std::vector<Shared> shared_;
};

/// Rules that reach into the past as of `today`, and shares that were not done, placed at the
/// policy's lines. `kept` are the policies as they were; without any, a date in the past is taken
/// for one given too late.
std::vector<Finding> policy_findings(const Policy& policy, const RuleCounts& counts, LocalDay today,
                                     const std::vector<KeptPolicy>& kept);

/// The figures of the month that no clock of the policy counts for, as one finding; none if every
/// one is asked.
std::vector<Finding> unasked_figures(const Policy& policy);

}  // namespace deskctl
