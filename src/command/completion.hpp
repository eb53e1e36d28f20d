// The hidden command that the shells' scripts call whenever somebody presses Tab.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command/session.hpp"

namespace deskctl {

/// The first word of a line that asks for suggestions:
///
///     __complete bash COMP_TYPE COMP_WORDBREAKS LINE    (LINE up to the cursor)
///     __complete zsh|fish WORD… CURSOR                  (CURSOR: the beginning of its word)
inline constexpr std::string_view completion_request = "__complete";

/// The answer: `none`, `files` or `folders` (what the shell adds of its own), then a line for each
/// suggestion: for bash as it is typed, for the others the value, a tab and a description. Never
/// fails and never writes; with a desk that cannot be read, the words of the program itself.
std::string completion_answer(const std::vector<std::string>& line,
                              const Surroundings& surroundings,
                              std::span<const std::string_view> topics);

}  // namespace deskctl
