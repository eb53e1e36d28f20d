// The parts of a policy that are no clocks, in words.
#pragma once

#include <string>
#include <vector>

#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// A sentence for each severity, the highest first.
std::vector<std::string> severities_in_words(const Policy& policy, Language language);
/// Own categories, receipt, teams, keywords, call-backs, closing, retention, targets, numbers,
/// `stuck`, what `check` asks for, report days.
std::vector<std::string> other_rules_in_words(const Policy& policy, Language language);
/// Hours, holidays, make-up days, closed and special days, day end, and a zone that is not `desk`.
std::string calendar_in_words(const Calendar& calendar, const Zone& desk, Language language);

}  // namespace deskctl
