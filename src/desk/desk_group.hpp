// Several desks side by side: the folders in a folder.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/message/message.hpp"

namespace deskctl {

struct DeskInGroup {
  std::string name;  ///< Of its folder.
  std::string path;
};

struct DeskGroup {
  std::vector<DeskInGroup> desks;  ///< By name.
  /// Names of the same desk: the one it is found by, and another.
  std::vector<std::pair<std::string, std::string>> same;
};

/// The desks directly in `folder`: what has desk.toml, policy.toml or ledger, so that one that has
/// lost a part is there to fail, and a link that leads nowhere. Names that begin with a dot are
/// none. Throws Refused: 66 no such folder, or no desk in it; 77, 74.
DeskGroup desks_in(const std::string& folder);

/// The name of that folder, even if it is typed as `.`.
std::string group_name(const std::string& folder);

/// The language of the first desk in it that has one; nothing where none can be read.
std::optional<Language> group_language(const std::string& folder);

}  // namespace deskctl
