// The events known at a moment: those recorded by then, in the order of the lines. A clock that
// went back does not change that order, and one that was ahead can be corrected later.
#pragma once

#include <vector>

#include "deskctl/journal/reader.hpp"

namespace deskctl {

/// Reduces a request's `events` (all of them, in the order of their lines) to those known at `now`:
/// recorded by then. A line written while the clock was behind (`behind`) is known once all lines
/// before it are. An event that an amendment sets back (`re-recorded`) is known from the moment it
/// names, once the amendment is known.
void keep_known(std::vector<const Event*>& events, Instant now);

/// An event recorded later than the present time.
struct AheadEvent {
  const Event* event = nullptr;
  int n = 0;  ///< Its number within its request.
};
/// Events recorded after `clock` that no amendment set back, in the journal's order.
std::vector<AheadEvent> ahead_of(const Journal& journal, Instant clock);

}  // namespace deskctl
