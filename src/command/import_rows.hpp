// The rows of a register, taken into an act.
#pragma once

#include <vector>

#include "command/import_fate.hpp"
#include "command/import_row.hpp"
#include "desk/act.hpp"

namespace deskctl {

/// Puts every row that is not in the ledger yet into `act`, by the rules of the commands that
/// record such events. A row is known by its key, which its first event carries; of rows that are
/// there already nothing is added.
std::vector<RowFate> taken_rows(Session& session, const RowSource& source, Act& act);

}  // namespace deskctl
