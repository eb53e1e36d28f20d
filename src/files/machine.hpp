// The identity of this machine, and whether a folder is on it.
#pragma once

#include <string>

#include "files/folder.hpp"

namespace deskctl {

/// A name for this machine that reveals nothing about it: 16 hex digits made from /etc/machine-id.
/// Empty if there is none.
std::string machine_name();

/// Whether other machines may write there too; no lock is reliable then.
bool is_on_network(const Folder& folder);
/// The same for a file system's type as in statfs(2).
bool is_network_file_system(long type);

}  // namespace deskctl
