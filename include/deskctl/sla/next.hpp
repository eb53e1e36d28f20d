// What is owed next of a request, by the clocks that judge it: the event, by when, by whom, and the
// command that records it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// What the command wants besides the request. Nothing is invented: of words there are all to
/// choose from (`A|B|C`), of numbers `N`, of texts `…`.
struct NextArgument {
  std::string_view option;  ///< Without the dashes; empty for a word of its own.
  std::string value;
};

struct NextStep {
  RequestId id;
  EventKind event = EventKind::closed;
  const Clock* clock = nullptr;  ///< The one that asks for it; null when none does.
  std::vector<std::string> by;   ///< Roles that may do it; empty: any.
  std::vector<NextArgument> arguments;
  /// A call that may go unanswered once more before the request can be closed as unreachable.
  bool or_missed = false;

  std::optional<Instant> due() const { return clock == nullptr ? std::nullopt : clock->due; }
};

/// What comes next: of the running clocks that can be stopped the one due first, and of what stops
/// it the part that is possible now. Where none runs, the next event of the request's life; nothing
/// when nothing is left to do. `clocks` must outlive it.
std::optional<NextStep> next_step(const Request& request, std::span<const Clock> clocks,
                                  const Policy& policy, Instant now);

/// `deskctl callback 20261012-001 --grade A|B|C`
std::string command_of(const NextStep& step);

}  // namespace deskctl
