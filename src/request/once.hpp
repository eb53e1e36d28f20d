// Events that happen once a cycle: of two the one recorded first counts, so that nobody turns late
// into in time by recording it again. Those that end or reopen a request are found where it is
// folded.
#pragma once

#include "deskctl/request/request.hpp"

namespace deskctl {

/// Whether `a` was recorded first. A line that was written while the clock was behind comes after
/// all that stands before it.
bool recorded_before(const Step& a, const Step& b);

/// Moves steps that change nothing from `steps` to `passed_over`: a second acceptance or arrival of
/// a cycle of the work, an acceptance after the arrival, a second approval of a quote, telling the
/// resident twice about the same completion. Telling again counts if a reply was promised in
/// between.
void pass_over_seconds(Request& request);

}  // namespace deskctl
