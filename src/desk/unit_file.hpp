// The desk's directory of places, read from its folder.
#pragma once

#include "deskctl/policy/units.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// units.csv; nothing if the desk keeps none. A file that cannot be read is told among the
/// problems.
Units read_units(const Folder& folder);

}  // namespace deskctl
