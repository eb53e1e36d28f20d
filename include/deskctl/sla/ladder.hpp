// The ladder: who must be told of late clocks and bad call-backs, and whether the journal records
// that they were.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// The author of what `escalate --due` records.
inline constexpr std::string_view ladder_author = "ladder";

/// The escalation that told of a breach: the first one to the role that the policy names, at or
/// after the due. Null if there is none.
const Step* told_of_breach(const Request& request, const Clock& clock, const Policy& policy);

/// The last call-back of grade C; null if there is none.
const Step* last_unqualified(const Request& request);
/// The escalation that told of that call-back: to the role that the policy names, after it. Null if
/// there is none.
const Step* told_of_unqualified(const Request& request, const Step& call, const Policy& policy);
/// The last call-back that went badly, by `now`, of which nobody was told yet; null if there is
/// none, or the policy names nobody.
const Step* untold_call(const Request& request, const Policy& policy, Instant now);

/// A notice of a clock that a role must be given.
struct OwedStep {
  const Clock* clock = nullptr;
  const LadderStep* step = nullptr;  ///< Of the clock's ladder; null: the clock is overdue.
  std::string_view to;
  Instant at;  ///< The notice is owed from this instant.
};
/// Notices of `clock` that are owed at `now` and were not given. Steps before the due count only
/// while the clock runs, all others also after it was stopped.
std::vector<OwedStep> owed_steps(const Request& request, const Clock& clock, const Policy& policy,
                                 Instant now);

/// An escalation that is owed: one for each role, with all its notices.
struct OwedEscalation {
  std::string_view to;
  std::vector<OwedStep> steps;
  const Step* unqualified = nullptr;
};
/// The escalations that `request` owes at `now`, the lowest role first. A breach is owed until it
/// is told, even after the request was finished or closed. `clocks` must outlive the result.
std::vector<OwedEscalation> owed_escalations(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, Instant now);

/// An upgrade that the number of complaints of a matter makes due and that is not recorded.
struct OwedUpgrade {
  RequestId id;   ///< The matter's first complaint.
  int count = 0;  ///< The complaint with this number reached the threshold,
  Instant at;     ///< when it was logged, or linked.
  std::string severity;
  int households = 0;  ///< Different places among these complaints.
  int complaints = 0;  ///< All of the matter.
};

/// Counts the complaints of each matter; needs all of them, in any order.
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
    std::string severity;  // Of its first complaint; empty while unknown, or if void.
    std::string place;
    std::vector<Repeat> repeats;
  };
  std::map<RequestId, Matter> matters_;
};

}  // namespace deskctl
