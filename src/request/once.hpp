// What happens once a cycle: of two the one that was recorded first counts, so that nobody turns
// late into in time by recording it again.
#pragma once

#include "deskctl/request/request.hpp"

namespace deskctl {

/// Moves from `steps` to `passed_over` what changes nothing: a second acceptance or arrival of a
/// cycle of the work, an acceptance after the arrival, a second approval of a quote, a second time
/// that the resident was told of what was completed. Being told again counts where a reply was
/// promised since.
void pass_over_seconds(Request& request);

}  // namespace deskctl
