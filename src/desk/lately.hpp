// The requests that were lately logged or worked on, for suggestions at the prompt.
#pragma once

#include <vector>

#include "desk/desk.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// At most this much of the journal is read, from the ends of its latest files: some fifteen
/// hundred events.
inline constexpr std::size_t most_bytes_of_lately = 256UL * 1024;

struct Lately {
  Journal journal;                ///< Owns the text that the requests' views point into.
  std::vector<Request> requests;  ///< By id; of long files those whose whole life was read.
};

/// The requests of the last month with files and of the one before it, as known at `now`.
/// Unreadable lines are skipped: these are suggestions, not a check.
Lately look_lately(const Folder& folder, Instant now);

}  // namespace deskctl
