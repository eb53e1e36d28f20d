// What a policy can say although nobody can mean it.
#pragma once

#include <cstddef>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "policy/config.hpp"

namespace deskctl {

/// A rule whose times are known, and where its `within` is given.
struct AllowedTime {
  std::size_t rule = 0;                ///< Of the clock's.
  const ConfigValue* value = nullptr;  ///< Null without `within`.
};

/// Refuses times that end before they begin, count working days where no day is off, or are longer
/// than a calendar is open in 400 years. `after` is the clock's; null if it has none.
void refuse_senseless_times(const ClockPolicy& clock, const ConfigValue* after,
                            const std::vector<AllowedTime>& times,
                            const std::vector<Calendar>& calendars, ConfigProblems& problems);

/// The same for a time that is counted in one calendar, from something that has happened.
void refuse_senseless_time(const Span& span, const ConfigValue& value, int calendar,
                           const std::vector<Calendar>& calendars, ConfigProblems& problems);

}  // namespace deskctl
