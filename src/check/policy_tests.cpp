#include "deskctl/check/policy_tests.hpp"

#include <algorithm>

#include "check/policy_test_file.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/policy_test_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/request/matter.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

/// What the policy makes of a test.
struct Found {
  std::optional<Instant> due;
  std::string verdict = absent_verdict;
  std::string place;  // of the rule
};

Found judged(const PolicyTest& test, const Policy& policy) {
  std::vector<SourceText> texts;
  texts.push_back({"history", test.history->journal});
  const Journal journal = read_journal(std::move(texts));
  Folded folded = fold(journal, test.now);
  Matters matters;
  matters.link(folded.requests);
  Found found;
  for (const Request& request : folded.requests) {
    if (request.id != test.request) continue;
    // Of several promises, all of which are cycle 1, the last one counts.
    for (const Clock& clock : clocks_of(request, policy, test.now))
      if (clock.name() == test.clock && clock.cycle == test.cycle)
        found = {clock.due, std::string(word_of(clock.status)),
                 policy.file + ':' + std::to_string(clock.rule->line)};
  }
  return found;
}

Finding finding_at(const PolicyTest& test, const std::string& file, int column, Said what,
                   Said hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file;
  problem.line = test.line;
  problem.column = column;
  return {CheckRule::policy_test, std::nullopt, std::move(problem)};
}

Finding unknown_clock(const PolicyTest& test, const std::string& file, const Policy& policy) {
  std::vector<std::string_view> names;
  for (const ClockPolicy& clock : policy.clocks) names.push_back(clock.name);
  const std::string near = nearest(test.clock, names);
  const std::vector<std::string> all(names.begin(), names.end());
  return finding_at(test, file, test.clock_column,
                    {message::policy_test_no_clock, {test.name, policy.file, test.clock}},
                    near.empty() ? Said{message::hint_one_of, {joined(all)}}
                                 : Said{message::hint_did_you_mean, {near}});
}

std::string shown(const std::optional<Instant>& due, const Zone& zone) {
  return due ? shown_time(*due, zone) : "–";
}

}  // namespace

PolicyTestRun run_policy_tests(const std::string& text, const std::string& file,
                               const Policy& policy, const Zone& zone) {
  const WordsInUse own(policy.own);
  PolicyTestRun run;
  for (const PolicyTest& test : read_policy_tests(text, file, policy, zone)) {
    ++run.tests;
    if (policy.find_clock(test.clock) == nullptr) {
      run.findings.push_back(unknown_clock(test, file, policy));
      continue;
    }
    const Found found = judged(test, policy);
    if (found.due == test.due && found.verdict == test.verdict) continue;
    const bool absent = found.verdict == absent_verdict;
    Said what{absent ? message::policy_test_absent : message::policy_test_failed,
              {test.name, test.clock, shown(test.due, zone), test.verdict, shown(found.due, zone),
               found.verdict, found.place},
              {"", "clock", "", "verdict", "", "verdict"}};
    run.findings.push_back(finding_at(test, file,
                                      found.due == test.due ? test.verdict_column : test.due_column,
                                      std::move(what), {message::hint_policy_test, {}}));
  }
  return run;
}

}  // namespace deskctl
