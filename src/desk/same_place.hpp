// Requests lately logged at a place, found without reading whole months.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// At most this much of each file of a month is read, from its end: some three thousand events.
inline constexpr std::size_t most_bytes_looked_at = 512UL * 1024;

struct SamePlace {
  Journal journal;                ///< Owns the text that the requests' views point into.
  std::vector<Request> requests;  ///< By id, linked to the matters that are among them.
};

/// The requests of `month` and the month before it that name `location`, and the complaints that
/// these repeat, as known at `now`. In long files only requests whose whole life is in the part
/// that is read. Unreadable lines are skipped: this is a hint, not a check. Of `own` nothing is
/// read when it is the only one there.
SamePlace look_at_place(const Folder& folder, const Month& month, const std::string& location,
                        Instant now, const std::optional<RequestId>& own = {});

/// The same of the requests that were called from a number, in the form of phone_digits().
SamePlace look_at_phone(const Folder& folder, const Month& month, const std::string& digits,
                        Instant now);

}  // namespace deskctl
