// Requests that a reader of the ledger may leave out.
#pragma once

#include <optional>

#include "deskctl/journal/id.hpp"
#include "deskctl/time/instant.hpp"

namespace deskctl {

/// Which requests need not be read.
struct Unneeded {
  /// Those that were over by then, and of which nothing was recorded later.
  Instant over_by;
  /// None of this month and later ones.
  std::optional<Month> whole_from = {};
};

}  // namespace deskctl
