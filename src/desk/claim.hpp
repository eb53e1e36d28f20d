// The right to write a desk's files: one machine each.
#pragma once

#include <string>

#include "desk/desk.hpp"

namespace deskctl {

/// Refuses (77) to write a desk that desk.toml gives to another machine. Also refuses a network
/// folder, where no lock is reliable, unless desk.toml says that only one machine writes it.
void check_claim(const Folder& folder, const DeskConfig& config, const std::string& machine);
inline void check_claim(const Desk& desk) {
  check_claim(desk.folder, desk.config, desk.machine);
}

}  // namespace deskctl
