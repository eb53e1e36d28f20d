// check --fix: what a file of the ledger suffered from another program and can be put right without
// losing anything.
#pragma once

#include <string>

#include "command/session.hpp"

namespace deskctl {

/// Shown first, then done; with --dry-run only shown. Gives the differences, empty where there are
/// none.
std::string fix_files(Session& session);

}  // namespace deskctl
