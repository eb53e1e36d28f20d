// Conditions for closing and calling back beyond the state table: closing does not cancel what is
// still owed.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "deskctl/sla/next.hpp"

namespace deskctl {

/// Steps still owed although the work is done, the earliest due first: to tell, call or answer the
/// resident. For a closed request, those not done before it was closed, nor since.
std::vector<NextStep> owed_after_work(const Request& request, std::span<const Clock> clocks,
                                      const Policy& policy);

/// Those of them that forbid (or should have forbidden) closing with `outcome`; a reason waives
/// all.
std::vector<NextStep> owed_at_closing(const Request& request, std::span<const Clock> clocks,
                                      const Policy& policy, std::string_view outcome);

/// The reasons why somebody of `role` may not close `request` with `outcome`, one for each step
/// owed. None if the state table itself refuses. `just_called`: the call-back comes with the
/// closing.
std::vector<Objection> objections_to_closing(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, std::string_view outcome,
                                             std::string_view role, bool just_called = false);

/// The reason why `request` may not be called back in the middle of the work: the policy names no
/// such category, or the work is done and an ordinary call-back is due. Nothing if it may.
std::optional<Objection> objection_to_mid_term(const Request& request, const Policy& policy);

}  // namespace deskctl
