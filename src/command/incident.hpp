// An incident (停电, 爆管) brings many calls: what its first request says holds for the next too.
#pragma once

#include <optional>
#include <string>

#include "command/session.hpp"
#include "desk/ledger.hpp"

namespace deskctl {

/// The incident that a call belongs to.
struct Incident {
  std::string reference;            ///< As the ledger has it: `I-7`.
  std::optional<OneRequest> first;  ///< Its first request of the last week; none of a new incident.

  /// The first request as one that a call of this category may repeat; empty if it may not.
  std::string repeated_by(std::string_view category) const;
};

/// The incident in --incident; `last` is the one that was named last at this desk, in a request
/// that is not void. Nothing without the option. Throws Refused (3) if `last` finds none of the
/// last week.
std::optional<Incident> incident_in(Session& session);

}  // namespace deskctl
