// A worked example of a rule: what it makes of a start on a working day at nine.
#pragma once

#include <optional>

#include "deskctl/policy/policy.hpp"

namespace deskctl {

struct WorkedExample {
  Instant start;               ///< Monday 2026-10-12 at 09:00 of the desk's zone.
  std::optional<Instant> due;  ///< As deadline() finds it; nothing if the rule has no limit.
};

/// Of a clock with `after`, the due is the moment from which it is owed. `rule` is one of `clock`,
/// `clock` one of `policy`; no promise and no hold moves the due. Throws Refused (config) if the
/// rule's calendar has too little open time.
WorkedExample worked_example(const Policy& policy, const ClockPolicy& clock, const Rule& rule);

}  // namespace deskctl
