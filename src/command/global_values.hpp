// Options that every command takes, looked at before it runs.
#pragma once

#include "command/session.hpp"

namespace deskctl {

/// Refuses words that --color, --lang and DESKCTL_LANG do not know (2), and an -o that no file can
/// be put in the place of (73): a command that writes then has written nothing.
void check_global_values(const Session& session);

}  // namespace deskctl
