// Options of every command, checked before it runs.
#pragma once

#include "command/command_table.hpp"
#include "command/session.hpp"

namespace deskctl {

/// Refuses unknown values of --color, --lang and DESKCTL_LANG (2), and an -o where no file can be
/// put (73): nothing has been written by then.
void check_global_values(const Session& session);

/// Says that a reading command makes nothing of --at.
void note_unused_time(Session& session, Access access);

}  // namespace deskctl
