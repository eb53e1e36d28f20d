// A desk's own tests of its policy, policy-tests.csv: a short history, and what a clock makes of
// it. See deskctl-policy(5).
#pragma once

#include <string>
#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/policy.hpp"

namespace deskctl {

/// The file in the desk folder.
inline constexpr const char* policy_tests_name = "policy-tests.csv";

struct PolicyTestRun {
  int tests = 0;                  ///< How many there are.
  std::vector<Finding> findings;  ///< Of those that fail, in the order of the file.
};

/// Runs the tests of `text` against `policy`. Throws Refused (config) with every problem of the
/// file, each with line and column. A clock that the policy does not have is a finding.
PolicyTestRun run_policy_tests(const std::string& text, const std::string& file,
                               const Policy& policy, const Zone& zone);

/// The file that `init` writes: at least three tests of each clock of the manuals' policy, named in
/// the desk's language.
std::string default_policy_tests(Language language);

}  // namespace deskctl
