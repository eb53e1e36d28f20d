// Place, contact and phone as they are stored: what an input method made wide is made plain, so
// that one place or number has one form. What changed is said.
#pragma once

#include <string>
#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// A place that was typed as `name`. Throws as text_in() does.
std::string place_in(Session& session, std::string_view name, std::string_view typed);
/// A phone; empty if nothing was typed. A number that is none is noted, and taken.
std::string phone_in(Session& session, const std::string& typed);
/// The same for the option --location, --contact or --phone; empty if it was not given.
std::string caller_option(Session& session, Option option);

}  // namespace deskctl
