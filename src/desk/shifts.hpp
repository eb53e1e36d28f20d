// Handovers and reviews as their registers have them.
#pragma once

#include <vector>

#include "desk/registers.hpp"
#include "deskctl/register/shift_entry.hpp"

namespace deskctl {

/// The handovers as known at `now`, in the order in which they were recorded; void ones left out.
struct HandoversRead {
  std::vector<HandedOver> handovers;
  ReadingNotes notes;
};
HandoversRead read_handovers(const Desk& desk, Instant now);

/// The reviews as known at `now`, in the order in which they happened; void ones left out.
struct ReviewsRead {
  std::vector<Reviewed> reviews;
  ReadingNotes notes;
};
ReviewsRead read_reviews(const Desk& desk, Instant now);

}  // namespace deskctl
