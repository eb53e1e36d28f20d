// --key: running a command again records once.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "desk/desk.hpp"

namespace deskctl {

/// The act recorded under a key.
struct UsedKey {
  RequestId request;  ///< Or the entry of a register.
  std::string typed;  ///< The digest of the command typed then; empty: unknown.
  std::string of_register = {};
};

/// Looks for `key` in every month of these books, the newest of each first. Another desk may have
/// used it too: the act of the command that was typed as `typed` says comes first.
std::optional<UsedKey> find_key(const Folder& folder, const std::vector<Book>& books,
                                const std::string& key, const std::string& typed);

/// All keys that begin with `prefix`, but those of void requests: what was taken back may be
/// recorded anew.
std::map<std::string, UsedKey> keys_beginning(const Folder& folder, const std::string& prefix);

}  // namespace deskctl
