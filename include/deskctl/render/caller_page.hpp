// The caller's card, for people and for programs.
#pragma once

#include <optional>
#include <string>

#include "deskctl/journal/id.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/caller_card.hpp"

namespace deskctl {

/// Who and where, what is open, what was last and how it ended, how many there were before. `now`
/// is for how long a request has been on hold.
std::string caller_text(const CallerCard& card, const Zone& zone, const View& view, Instant now);

/// The object of `who`; `since` is the first month looked at, where there are earlier ones.
std::string caller_json(const CallerCard& card, const std::string& asked,
                        const std::optional<Month>& since, const Zone& zone);

}  // namespace deskctl
