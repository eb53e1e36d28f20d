// The team that somebody means by what was typed for it.
#pragma once

#include <string>
#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// The policy's team: its name in any width or case, or one of its usual names: `eng` by `工程部`,
/// `security` by `秩序`. A name far from all teams stays as it is, with a note. Throws Refused
/// (usage), with the nearest, for a slip of a team's name: `egn`.
std::string team_meant(Session& session, const std::string& typed);

}  // namespace deskctl
