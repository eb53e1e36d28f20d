// Forms of the facts that figures and verdicts depend on.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

struct FactFlaw {
  std::string_view name;
  Said hint;
};
/// Facts with values of the wrong form. Values of facts that this version does not know are all
/// accepted.
std::vector<FactFlaw> flaws_in_facts(std::string_view facts);

}  // namespace deskctl
