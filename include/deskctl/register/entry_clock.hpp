// The clocks of an entry: by when its verbs must have happened, as of some `now`.
#pragma once

#include <optional>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/register/entry.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

struct EntryClock {
  const RegisterClock* policy = nullptr;
  const RegisterRule* rule = nullptr;
  Instant start, due;
  std::optional<Instant> done;
  ClockStatus status = ClockStatus::pending;  ///< met, late, overdue or pending.
  Seconds late{0};                            ///< Wall-clock time past due, to done or to now.
  bool beyond_holiday_data = false;

  bool running() const { return status == ClockStatus::pending || status == ClockStatus::overdue; }
  long long late_minutes() const { return late.count() / 60; }
};

/// Every clock that has started, in the policy's order; none of a void entry. The closing verb
/// stops them all. `of_register` must outlive them.
std::vector<EntryClock> clocks_of(const Entry& entry, const RegisterPolicy& of_register,
                                  const Policy& policy, Instant now);

}  // namespace deskctl
