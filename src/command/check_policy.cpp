#include "command/check_policy.hpp"

#include "deskctl/check/policy_check.hpp"
#include "deskctl/check/policy_tests.hpp"
#include "deskctl/message/policy_test_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

void refuse_ledger_words(const Session& session) {
  std::string beside = session.arguments().word(0);
  for (const Option option : {Option::recordings, Option::seal, Option::fix, Option::day})
    if (session.arguments().has(option)) beside = dashed(option);
  if (!beside.empty())
    refuse(message::use_beside_policy, {printable(beside)}, {message::hint_beside_policy, {}});
}

}  // namespace

std::vector<Finding> check_policy(Session& session) {
  refuse_ledger_words(session);
  const Desk& desk = session.desk();
  std::vector<Finding> findings = unasked_figures(desk.policy);
  if (const auto text = desk.folder.read(policy_tests_name)) {
    PolicyTestRun run = run_policy_tests(*text, policy_tests_name, desk.policy, session.zone());
    const bool for_people = session.format() == Format::text;
    if (run.findings.empty() && run.tests > 0 && for_people &&
        !session.arguments().has(Option::quiet_if_empty))
      session.note(message::policy_tests_hold,
                   {printable(desk.policy.file), std::to_string(run.tests)});
    if (run.findings.empty() && run.tests == 0)
      session.note(message::policy_tests_none, {policy_tests_name},
                   Said{message::hint_policy_tests_missing, {}});
    for (Finding& finding : run.findings) findings.push_back(std::move(finding));
  } else {
    session.note(message::policy_tests_missing, {policy_tests_name},
                 Said{message::hint_policy_tests_missing, {}});
  }
  for (Finding& finding : findings) finding.weight = desk.policy.weight_of(finding.rule);
  return findings;
}

}  // namespace deskctl
