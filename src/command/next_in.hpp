// The next step of a request, other requests of its matter considered.
#pragma once

#include <optional>
#include <vector>

#include "command/session.hpp"
#include "deskctl/request/request.hpp"
#include "deskctl/sla/next.hpp"

namespace deskctl {

struct NextIn {
  std::optional<NextStep> step;
  std::vector<Clock> clocks_of_repeat;  ///< That `step` points into if it is a repeat's.
};

/// As next_step(); but closing is refused while somebody who called about the same is to be called
/// back, so then that call comes first. `clocks` must outlive it.
NextIn next_in(Session& session, const Request& request, std::span<const Clock> clocks);

}  // namespace deskctl
