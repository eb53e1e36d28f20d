// Which machine this is, and whether a folder is really on it.
#pragma once

#include <string>

#include "files/folder.hpp"

namespace deskctl {

/// A name for this machine that tells nobody else anything: 16 hex digits made from
/// /etc/machine-id. Empty where there is none.
std::string machine_name();

/// Whether other machines may write there too: then no lock can be trusted.
bool is_on_network(const Folder& folder);
/// The same by what statfs(2) calls the type of a file system.
bool is_network_file_system(long type);

}  // namespace deskctl
