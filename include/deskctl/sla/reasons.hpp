// The reasons behind a clock: the rule, its start, the time counted, the moves. The walk that finds
// the verdict also gathers them, if asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// A rule before the one that fits, and why it does not fit.
struct PassedRule {
  const Rule* rule = nullptr;
  const Condition* condition = nullptr;  ///< The first that fails; null: see below.
  bool not_for_repeats = false;  ///< The rule is not for repeats, and this is one. If false too,
                                 ///< the rule is not in force.
  std::string value;             ///< The request's own value instead, as stored.
};

/// A promise or an appointment, and the due before and after it.
struct DueMove {
  const Step* step = nullptr;
  std::optional<Instant> before, after;
  bool too_late = false;  ///< It came after the due that it would have moved.
};

/// A hold whose reason stops the clock.
struct Pause {
  Instant begin;
  std::optional<Instant> end;  ///< Nothing while it lasts.
  const Step* held = nullptr;
};

/// The time a pause added to a due: as much open time as the pause took.
struct PauseCredit {
  Pause pause;
  Instant from, to;                ///< The part of it that counts.
  Seconds open{0};                 ///< Open time in that part.
  std::vector<DeadlineStep> held;  ///< Its open intervals.
  Instant before, after;
  std::vector<DeadlineStep> steps;  ///< From the due before it to the one after it.
};

struct Reasons {
  std::vector<PassedRule> passed;
  const Step* started_by = nullptr;      ///< Null: receipt, or an agreed time.
  std::optional<Instant> receipt_given;  ///< Set if receipt was moved to an opening.
  std::optional<Instant> counted_from;   ///< Set if the due is not counted from the start.
  std::vector<DeadlineStep> steps;       ///< From the start to the first due.
  std::vector<DueMove> moves;
  std::vector<PauseCredit> pauses;
};

}  // namespace deskctl
