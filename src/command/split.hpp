// --split: instead of one list, one for each who must act, as files in the folder of -o.
#pragma once

#include <optional>
#include <string>

#include "command/session.hpp"

namespace deskctl {

enum class SplitBy { team, owner, role };

/// The value of --split; nothing without it. Throws Refused (usage) if -o names no folder.
std::optional<SplitBy> split_option(const Session& session);

/// Whose list an item belongs to.
struct Acting {
  std::string team;   ///< Empty: the desk.
  std::string owner;  ///< Empty: nobody.
  std::string role;
};
/// The name of that list: `desk` of the desk, `no-owner` where nobody is.
std::string list_of(const Acting& acting, SplitBy by);

/// Adds a file named by desk, report, period and `who`, which may be any text.
void add_split_file(Session& session, const std::string& who, std::string data);

}  // namespace deskctl
