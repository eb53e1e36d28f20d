// One event of a request in words: what it carries besides its time and author.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl {

/// `工程/李强`; printable.
std::string assignee_words(std::string_view team, std::string_view person, Language language);

/// All values of `event` but its time and author, after `remark`; printable. Of the registration
/// those that the request's own words do not tell. `named` is of its events. `bookkeeping` adds
/// what only tells how the line was written.
std::string event_words(const Event& event, EventsNamed& named, const Zone& zone, Language language,
                        bool bookkeeping, const std::string& remark = "");

}  // namespace deskctl
