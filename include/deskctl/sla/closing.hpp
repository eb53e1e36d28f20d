// Nothing that is still owed can be closed away: what closing asks beyond the state table.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "deskctl/sla/next.hpp"

namespace deskctl {

/// What stays owed although the work is done, the earliest due first: to tell, call or answer the
/// resident. Of a closed request what was not done before it was closed, nor since.
std::vector<NextStep> owed_after_work(const Request& request, std::span<const Clock> clocks,
                                      const Policy& policy);

/// What of that keeps it from being closed with `outcome`, or should have: a reason waives it all.
std::vector<NextStep> owed_at_closing(const Request& request, std::span<const Clock> clocks,
                                      const Policy& policy, std::string_view outcome);

/// Why somebody of `role` may not close `request` with `outcome`: one for each thing owed. None for
/// what the state table refuses by itself.
std::vector<Objection> objections_to_closing(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, std::string_view outcome,
                                             std::string_view role);

}  // namespace deskctl
