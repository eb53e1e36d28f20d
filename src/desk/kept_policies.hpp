// policies/DATE.toml: the policy as it was, kept by `seal` whenever it has changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "deskctl/policy/kept_policy.hpp"
#include "files/lock.hpp"

namespace deskctl {

/// The name of a kept policy with its text: the newest of that day or before it. Throws Refused
/// (config), naming the days there are, if there is none.
struct KeptText {
  std::string name;
  std::string text;
};
KeptText kept_policy_on(const Folder& folder, LocalDay day);

/// All kept policies in order, read with the holidays of today. One that this version cannot read
/// is left out.
std::vector<KeptPolicy> kept_policies(const Desk& desk);

/// Keeps policy.toml as of `today` if it differs from the newest kept; the name of the new file.
std::optional<std::string> keep_policy(const WriteLock& lock, LocalDay today);

}  // namespace deskctl
