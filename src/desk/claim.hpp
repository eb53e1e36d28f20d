// Who may write a desk's files: one machine each.
#pragma once

#include <string>

#include "desk/desk.hpp"

namespace deskctl {

/// Refuses (77) to write a desk that desk.toml gives to another machine, and one on a network
/// folder unless desk.toml says that one machine writes it: no lock can be trusted there.
void check_claim(const Folder& folder, const DeskConfig& config, const std::string& machine);
inline void check_claim(const Desk& desk) {
  check_claim(desk.folder, desk.config, desk.machine);
}

}  // namespace deskctl
