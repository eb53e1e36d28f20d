// Findings about the policy itself: rules that reach into the past, and shares that were not done.
#pragma once

#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/kept_policy.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Counts, over the checked requests, what each dated rule judges and how much each share has done.
class PolicyCheck {
 public:
  /// `kept` are the policies as they were; without any, a date in the past is taken for one given
  /// too late.
  PolicyCheck(const Policy& policy, const Zone& zone, Instant now, std::vector<KeptPolicy> kept);
  /// The clocks of a valid request that is checked.
  void add(const std::vector<Clock>& clocks);
  /// What was added to another one, made as this one was.
  void add(const PolicyCheck& other);
  /// Findings are placed at the policy's lines.
  std::vector<Finding> finish() &&;

 private:
  struct Dated {
    const ClockPolicy* clock;
    const Rule* rule;
    int judged = 0;  // requests that have its clock by it
  };
  struct Shared {
    const ClockPolicy* clock;
    const Rule* rule;
    int due = 0, done = 0;
  };

  const Policy& policy_;
  Instant now_;
  std::vector<KeptPolicy> kept_;
  std::vector<Dated> dated_;
  std::vector<Shared> shared_;
};

/// The figures of the month that no clock of the policy counts for, as one finding; none if every
/// one is asked.
std::vector<Finding> unasked_figures(const Policy& policy);

}  // namespace deskctl
