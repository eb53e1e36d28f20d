// How long a request's personal content is kept: the policy's months after its last event.
#pragma once

#include "deskctl/report/settled.hpp"

namespace deskctl {

/// The same day of the month, `months` earlier, or the last of that month if it is shorter.
LocalDay months_before(LocalDay day, int months);

/// The day of the last event of `request`, or of its matter if it is a repeat.
LocalDay last_day_of(const Request& request, const Zone& zone);

/// Whether the names, phones and texts of `request` may be removed: it is settled and its last
/// event was before `before`. The caller sets `before` at least the category's months back.
bool may_be_redacted(const Request& request, const Policy& policy, const Zone& zone,
                     LocalDay before);

}  // namespace deskctl
