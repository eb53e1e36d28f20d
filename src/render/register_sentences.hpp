// The registers of a policy in words.
#pragma once

#include <string>
#include <vector>

#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// Of each register what happens to an entry and what it holds, then each of its rules.
std::vector<std::string> registers_in_words(const Policy& policy, Language language);

}  // namespace deskctl
