// Which events were known at a moment: what was recorded by then, in the order of the lines. A
// clock that went back changes nothing about that order, and one that was ahead can be put right
// later.
#pragma once

#include <span>
#include <vector>

#include "deskctl/journal/reader.hpp"

namespace deskctl {

/// How many of a request's `events` (all of them, in the order of their lines) were known at `now`:
/// those before the first that was recorded later. An event that an amendment sets back
/// (`re-recorded`) counts from the moment which that names, once the amendment is known.
std::size_t count_known(std::span<const Event* const> events, Instant now);

/// An event that was recorded later than the time it is.
struct AheadEvent {
  const Event* event = nullptr;
  int n = 0;  ///< Its number within its request.
};
/// Events recorded after `clock` that no amendment set back, in the journal's order.
std::vector<AheadEvent> ahead_of(const Journal& journal, Instant clock);

}  // namespace deskctl
