// Findings of `check` that depend on a desk's own policy: see also check_test.cpp.
#include "support/findings.hpp"

namespace deskctl::test {
namespace {

const Policy& own_policy() {
  static const Policy policy = parse_policy(R"([clock.x]
from  = "logged"
until = "completed"
rules = [
  { within = "10min", since = "2026-11-02" },
  { within = "20min", until = "2026-11-01" },
]
[clock.callback]
category = "other"
from  = "completed"
until = "called-back"
within = "2h"
share = "50%"
[check]
usual = ["item", "rings", "signed"]
help  = []
)",
                                            "policy.toml", shanghai());
  return policy;
}

Ledger with_own(const std::string& rows, const std::string& now = "11-02T23:00") {
  Ledger ledger{rows, now};
  ledger.policy = &own_policy();
  return ledger;
}

}  // namespace

std::vector<CheckCase> cases_of_policy() {
  using Rule = CheckRule;
  const std::string events =
      "08:00 logged category=other / 08:05 completed / "
      "08:00 #2 logged category=other / 08:05 #2 completed / ";
  return {
      {Rule::field_missing, "an item, rings and a signature", "2 2 2", with_own(completed_repair)},
      {Rule::field_missing, "one of them", "2", with_own("08:00 logged category=repair item=x")},
      {Rule::field_missing, "both, and no signature yet", "",
       with_own("08:00 logged category=repair item=x rings=2")},
      {Rule::field_missing, "a category that asks for nothing", "",
       with_own("08:00 logged category=help")},
      {Rule::since_in_past, "from tomorrow on", "", with_own(logged_repair, "11-01T23:00")},
      {Rule::since_in_past, "from today on", "", with_own(logged_repair)},
      {Rule::since_in_past, "since yesterday", "5", with_own(logged_repair, "11-03T00:00")},
      {Rule::share_missed, "none of two", "8", with_own(events)},
      {Rule::share_missed, "not due yet", "", with_own(events, "11-02T10:05")},
      {Rule::share_missed, "one of two", "", with_own(events + "09:00 called-back")},
      {Rule::share_missed, "one of two, too late", "8", with_own(events + "10:05:01 called-back")},
      {Rule::share_missed, "a cycle that began anew counts once", "",
       with_own(
           "08:00 logged category=other / 08:05 completed / 08:06 reopened / 08:07 completed / "
           "09:00 called-back")},
      {Rule::figure_unasked, "a policy with few clocks", "0", with_own(logged_repair)},
      {Rule::figure_unasked, "the manuals' policy", "", {logged_repair}},
  };
}

TEST_CASE("check: what the policy asks for is found") {
  check_cases(cases_of_policy());
}

}  // namespace deskctl::test
