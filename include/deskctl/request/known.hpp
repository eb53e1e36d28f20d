// Which events were known at a moment: what was recorded by then, in the order of the lines. A
// clock that went back changes nothing about that order, and one that was ahead can be put right
// later.
#pragma once

#include <vector>

#include "deskctl/journal/reader.hpp"

namespace deskctl {

/// Leaves of a request's `events` (all of them, in the order of their lines) those that were known
/// at `now`: recorded by then. A line that was written while the clock was behind (`behind`) is
/// known once all before it are; an event that an amendment sets back (`re-recorded`) from the
/// moment that this names, once the amendment is known.
void keep_known(std::vector<const Event*>& events, Instant now);

/// An event that was recorded later than the time it is.
struct AheadEvent {
  const Event* event = nullptr;
  int n = 0;  ///< Its number within its request.
};
/// Events recorded after `clock` that no amendment set back, in the journal's order.
std::vector<AheadEvent> ahead_of(const Journal& journal, Instant clock);

}  // namespace deskctl
