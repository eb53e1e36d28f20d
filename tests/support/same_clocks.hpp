// Whether clocks that were judged in two ways are the same.
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl::test {

inline auto parts_of(const Clock& clock) {
  return std::tie(clock.policy, clock.rule, clock.cycle, clock.start, clock.due, clock.unpaused_due,
                  clock.pauses_from, clock.share_due, clock.done, clock.status, clock.late,
                  clock.stopped_by, clock.closed_away, clock.decided, clock.ended_by,
                  clock.too_late, clock.beyond_holiday_data, clock.paused, clock.reasons);
}

inline bool is_same(const std::vector<Clock>& a, const std::vector<Clock>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const Clock& one, const Clock& other) { return parts_of(one) == parts_of(other); });
}

}  // namespace deskctl::test
