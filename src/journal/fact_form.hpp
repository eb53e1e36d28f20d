// The forms of those facts that figures and verdicts are worked out from.
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
/// Facts whose values have not the form in which they are written. Of facts that this version does
/// not know every value is right.
std::vector<FactFlaw> flaws_in_facts(std::string_view facts);

}  // namespace deskctl
