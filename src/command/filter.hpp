// The words after `list`: all of them must fit.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "command/session.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

struct Filter {
  std::vector<std::function<bool(const Request&)>> conditions;
  /// What `due:` had to do without; shared with the condition that finds it.
  std::shared_ptr<HolidayGaps> gaps;
  bool asks_status = false;  ///< Then the usual "open only" does not apply.

  bool fits(const Request& request) const;
};

/// Throws Refused (usage) for a key that is none, naming the nearest.
Filter parse_filter(Session& session, const std::vector<std::string>& words);

}  // namespace deskctl
