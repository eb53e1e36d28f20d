// `report … --desks FOLDER`: a line for each desk in a folder, and their total.
#pragma once

#include "command/session.hpp"

namespace deskctl {

/// Runs the session's report once for each desk, as that desk's own, and adds up what they say. A
/// desk that fails has a line without figures. Returns the highest exit code of all.
Exit report_of_desks(Session& session);

}  // namespace deskctl
