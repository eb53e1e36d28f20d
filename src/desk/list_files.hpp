// The lists that a desk keeps by hand, read from its folder. Nothing if the desk keeps none; a file
// that cannot be read is told among the problems.
#pragma once

#include "deskctl/policy/prices.hpp"
#include "deskctl/policy/units.hpp"
#include "files/folder.hpp"

namespace deskctl {

/// units.csv
Units read_units(const Folder& folder);
/// prices.csv
Prices read_prices(const Folder& folder);

}  // namespace deskctl
