// Options of every command, checked before it runs.
#pragma once

#include "command/session.hpp"

namespace deskctl {

/// Refuses unknown values of --color, --lang and DESKCTL_LANG (2), and an -o where no file can be
/// put (73): nothing has been written by then.
void check_global_values(const Session& session);

}  // namespace deskctl
