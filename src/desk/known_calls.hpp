// The requests of a caller, found without reading whole months as events.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "desk/line_search.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// As far back as a look at the newest files goes unless all is asked for: a hundred thousand
/// events, read in some ten milliseconds.
inline constexpr std::uint64_t usual_look_back = 16UL * 1024 * 1024;

struct KnownCalls {
  Journal journal;                ///< Owns the text that the requests' views point into.
  std::vector<Request> requests;  ///< By id, linked to their matters; none that is void.
  std::optional<Month> since;     ///< The first month looked at, where there are earlier ones.
  std::vector<Problem> damage;    ///< Of the files in which lines that are wanted are damaged.
};

/// The requests with a caller that is wanted, as known at `now`, in the newest months whose files
/// have at most `look_back` bytes together, the newest month always; in all of them if that finds
/// none. Damage in lines that name no such caller is left to the commands that read them.
KnownCalls known_calls(const Folder& folder, const CallWanted& wanted, Instant now,
                       std::uint64_t look_back);

}  // namespace deskctl
