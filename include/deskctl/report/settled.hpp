// Whether a request is settled: a sealed month of settled requests need not be read.
#pragma once

#include <optional>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Whether `request` is closed or void, and the resident did not ring again since without anybody
/// acting: whatever the policy says, it is settled.
bool is_over(const Request& request);

/// Whether `request` can no longer appear in the lists of overdue and due clocks and of what waits,
/// now or later, unless an event is added. It is closed, void, or finished with every clock that
/// outlives completion stopped and every notice given; and the resident did not ring again since
/// without anybody acting.
bool is_settled(const Request& request, const Policy& policy);

/// The instant since which `request` has been settled and known to be; nothing if it is not
/// settled. For a repeat the value only tells whether: the instant depends on its matter.
std::optional<Instant> settled_since(const Request& request, const Policy& policy);

/// Requests that were over by this instant, and of which nothing came later, count nowhere in a
/// period that begins at `begin`. It is earlier than `begin` because a share of call-backs falls
/// due some time after the end of the work. Nothing if that may be after more than two years.
std::optional<Instant> over_before(const Policy& policy, Instant begin);

}  // namespace deskctl
