// The ladder: who has to be told of what is late or went badly, and whether it stands in the
// journal that they were.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// The escalation by which whom the policy names was told of a breach: the first to that role at or
/// after the due. Null while there is none.
const Step* told_of_breach(const Request& request, const Clock& clock);

/// The last call-back of grade C; null if there is none.
const Step* last_unqualified(const Request& request);
/// The escalation of that call-back to whom the policy names, after it. Null while there is none.
const Step* told_of_unqualified(const Request& request, const Step& call, const Policy& policy);

/// What a role has to be told of a clock.
struct OwedStep {
  const Clock* clock = nullptr;
  const LadderStep* step = nullptr;  ///< Of the clock's ladder; null: that it is overdue.
  std::string_view to;
  Instant at;  ///< From when on.
};
/// What of `clock` is to be told at `now` and was not: of what comes before the due only while the
/// clock runs, of the rest also when it was stopped since.
std::vector<OwedStep> owed_steps(const Request& request, const Clock& clock, const Policy& policy,
                                 Instant now);

/// An escalation that is owed: one for each role, for all that it has to be told.
struct OwedEscalation {
  std::string_view to;
  std::vector<OwedStep> steps;
  const Step* unqualified = nullptr;
};
/// What the ladder owes `request` at `now`, the lowest role first. A breach is owed until it is
/// told, also when the request was finished or closed meanwhile. `clocks` must outlive the result.
std::vector<OwedEscalation> owed_escalations(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, Instant now);

/// An upgrade that the number of complaints of a matter has made due and that is not recorded.
struct OwedUpgrade {
  RequestId id;   ///< The matter's first complaint.
  int count = 0;  ///< The complaint with this number reached the threshold,
  Instant at;     ///< when it was logged, or linked.
  std::string severity;
  int households = 0;  ///< Different places among these.
};

/// Counts the complaints of each matter; wants all of them, in any order.
class MatterCounting {
 public:
  void add(const Request& request);
  std::vector<OwedUpgrade> owed(const Policy& policy) const;

 private:
  struct Repeat {
    Instant since;
    std::string place;
  };
  struct Matter {
    std::string severity;  // of its first complaint; empty while that is not known, or void
    std::string place;
    std::vector<Repeat> repeats;
  };
  std::map<RequestId, Matter> matters_;
};

}  // namespace deskctl
