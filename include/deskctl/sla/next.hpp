// The next step of a request according to its clocks: the event, by when, by whom, and the command
// that records it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// An argument of the command besides the request. No value is invented: for words it lists all
/// choices (`A
/// B
/// C`), for numbers it shows `N`, for texts `…`.
struct NextArgument {
  std::string_view option;  ///< Without the dashes; empty for a positional word.
  std::string value;
};

struct NextStep {
  RequestId id;
  EventKind event = EventKind::closed;
  const Clock* clock = nullptr;  ///< The clock that asks for it; null if none does.
  std::vector<std::string> by;   ///< Roles that may do it; empty: any.
  std::vector<NextArgument> arguments;
  /// Whether one more missed call is possible too: too few were missed to close as unreachable.
  bool or_missed = false;

  std::optional<Instant> due() const { return clock == nullptr ? std::nullopt : clock->due; }
};

/// The next step: the first due among the running clocks that can be stopped, and of its stopping
/// events the one possible now. If none runs, the next event of the request's life; nothing when
/// nothing is left to do. `clocks` must outlive it.
std::optional<NextStep> next_step(const Request& request, std::span<const Clock> clocks,
                                  const Policy& policy, Instant now);

/// The running clock that waits for the request to be told to a role, the first due; null if none
/// does.
const Clock* asked_escalation(std::span<const Clock> clocks);

/// `deskctl callback 20261012-001 --grade A|B|C`
std::string command_of(const NextStep& step);

}  // namespace deskctl
