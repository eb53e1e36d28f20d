// The rows of policy-tests.csv.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/short_history.hpp"
#include "deskctl/policy/policy.hpp"

namespace deskctl {

struct PolicyTest {
  std::string name;
  std::shared_ptr<const ShortHistory> history;  ///< Shared by the rows that leave it out.
  Instant now;
  RequestId request;  ///< Of which a clock is judged.
  std::string clock;
  int cycle = 1;
  std::optional<Instant> due;
  std::string verdict;  ///< A status of a clock, or `absent`.
  std::string source;   ///< Its line in the manuals; may be empty.
  int line = 0;
  int clock_column = 0, due_column = 0, verdict_column = 0;  ///< Places in the line.
};

inline constexpr const char* absent_verdict = "absent";

/// Throws Refused (config) with every problem of the file. The desk's own words must be in use.
std::vector<PolicyTest> read_policy_tests(const std::string& text, const std::string& file,
                                          const Policy& policy, const Zone& zone);

}  // namespace deskctl
