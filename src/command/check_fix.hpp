// check --fix: removes damage by another program from files of the ledger, if nothing is lost by
// it.
#pragma once

#include <string>

#include "command/session.hpp"

namespace deskctl {

/// Shows the fixes, then applies them; with --dry-run only shows them. Returns the differences,
/// empty if there are none.
std::string fix_files(Session& session);

}  // namespace deskctl
