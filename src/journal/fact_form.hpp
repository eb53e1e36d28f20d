// Forms of the facts that figures and verdicts depend on.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "deskctl/error/error.hpp"

namespace deskctl {

/// Money as the journal stores it: `35`, `98.50`.
bool is_amount(std::string_view text);

struct FactFlaw {
  std::string_view name;
  Said hint;
};
/// Facts with values of the wrong form. Values of facts that this version does not know are all
/// accepted. A register's own fields may be called as the facts of a request are: of its lines only
/// facts about the writing of lines are looked at (`of_request` is false).
std::vector<FactFlaw> flaws_in_facts(std::string_view facts, bool of_request = true);

}  // namespace deskctl
