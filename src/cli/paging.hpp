// Standard output, by a pager where it is longer than the screen.
#pragma once

#include <string_view>

#include "command/session.hpp"

namespace deskctl {

/// Writes `text` to standard output: on a terminal, and if it is longer than that, by
/// DESKCTL_PAGER, else PAGER, else less; as it is with --no-pager, or where the pager is `cat`.
/// Throws Refused (74).
void show(std::string_view text, const Arguments& arguments, const Surroundings& surroundings);

}  // namespace deskctl
