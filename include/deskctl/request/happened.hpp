// A request as it stood at an instant, by what is known of that instant now.
#pragma once

#include "deskctl/request/request.hpp"

namespace deskctl {

/// `request` without what happened after `instant`. Corrections, links and voiding stay: they say
/// what the past was. The result points into `request`, which must outlive it.
Request happened_by(const Request& request, Instant instant);

/// Whether anything happened to `request`, or to the matter of a repeat, after `instant`.
bool went_on_after(const Request& request, Instant instant);

/// The status that `request` had at `instant`; for a repeat that of its matter. A void request
/// counts as void at all times.
Status status_at(const Request& request, Instant instant);

}  // namespace deskctl
