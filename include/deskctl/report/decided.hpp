// The verdicts that became final in a period, whenever their requests were logged, and what was
// carried into and out of it. Consecutive periods add up: a verdict is decided once, and what one
// carries out the next carries in.
#pragma once

#include <string>
#include <vector>

#include "deskctl/report/figure.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// When the verdict on `clock` became final, never before its request was logged: a receipt that
/// came late to the desk belongs to the period in which it was logged. Nothing while it is open.
std::optional<Instant> decided_at(const Request& request, const Clock& clock);

/// The cycles of one clock that were decided in the period.
struct DecidedClock {
  std::string name;
  Figure met, breached, superseded, excused;

  int of() const { return met.count() + breached.count(); }
};

struct Decided {
  std::vector<DecidedClock> clocks;     ///< In the policy's order.
  std::vector<RequestId> breached;      ///< Each once, by id.
  std::vector<RequestId> from_earlier;  ///< Those of `breached` logged before the period.

  Decided() = default;
  explicit Decided(const Policy& policy);
  /// Counts the `clocks` of `request` that were decided from `begin` to (without) `end`.
  void count(const Request& request, const std::vector<Clock>& clocks, const Policy& policy,
             Instant begin, Instant end);
};

/// What was unfinished at an instant. A request that is both open and waited for is in both.
struct Carried {
  Figure open;     ///< Not finished; repeats belong to their matter, void requests do not count.
  Figure running;  ///< With a clock that the lists show as due or overdue; repeats too, by their
                   ///< own clocks.

  /// Those of both, each once, by id.
  std::vector<RequestId> ids() const;
  /// Counts `request` as it stood at `instant`. `clocks` are its clocks as of now.
  void count(const Request& request, const std::vector<Clock>& clocks, const Policy& policy,
             Instant instant);
};

}  // namespace deskctl
