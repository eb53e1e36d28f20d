// One step of a ladder of roles.
#pragma once

#include <optional>
#include <string>

#include "deskctl/time/instant.hpp"
#include "deskctl/time/span.hpp"

namespace deskctl {

/// A role that must be told when a clock has reached a certain point.
struct LadderStep {
  std::string to;                            ///< A role.
  std::optional<int> percent;                ///< Of the open time from its start to its due.
  Span from_due;                             ///< Else so long before (negative) or after the due.
  std::optional<LocalDay> since, until_day;  ///< For requests logged on these days, both included.

  bool in_force_on(LocalDay logged) const;
};

}  // namespace deskctl
