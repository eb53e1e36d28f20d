// What was lately logged at a place, without reading whole months.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// Of each file of a month at most so much is looked at, from its end: some three thousand events.
inline constexpr std::size_t most_bytes_looked_at = 512UL * 1024;

struct SamePlace {
  Journal journal;                ///< What the requests' views point into.
  std::vector<Request> requests;  ///< By id, linked to the matters that are among them.
};

/// The requests of `month` and the month before it that name `location`, and the complaints that
/// these repeat, as known at `now`; of long files only those whose whole life is in what is looked
/// at. Lines that cannot be read are passed over: a look for what is good to know is no check.
SamePlace look_at_place(const Folder& folder, const Month& month, const std::string& location,
                        Instant now);

}  // namespace deskctl
