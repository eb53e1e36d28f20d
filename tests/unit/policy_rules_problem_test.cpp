// Problems of dated rules, pauses, ladders, shares, keywords and reminders: place, sentence, hint.
#include "support/config.hpp"

namespace deskctl::test {
namespace {

std::string clock_with(const std::string& more) {
  return "[clock.x]\nfrom = \"logged\"\nuntil = \"completed\"\nwithin = \"1h\"\n" + more;
}

}  // namespace

TEST_CASE("policy: what is wrong with a rule of one's own is told with its place") {
  const struct {
    const char* name;
    std::string text;
    const char* problems;
  } cases[] = {
      {"no date", clock_with("since = \"2026-13-01\"\n"),
       "5:9: '2026-13-01' is not a date | write since = \"2026-11-01\", the first day for which "
       "the "
       "rule counts; until has the last"},
      {"a time is no date", clock_with("since = 2026-11-01T00:00:00\n"),
       "5:9: 'since' has a value of the wrong kind | write \"2026-11-01\""},
      {"never in force",
       "[clock.x]\nfrom = \"logged\"\nwithin = \"1h\"\nsince = \"2026-11-02\"\nuntil = "
       "[\"completed\", \"2026-11-01\"]\n",
       "4:9: since 2026-11-02 is after until 2026-11-01: the rule is never in force | write since "
       "= "
       "\"2026-11-01\", the first day for which the rule counts; until has the last"},
      {"a day alone stops nothing", "[clock.x]\nfrom = \"logged\"\nuntil = \"2026-11-01\"\n",
       "1:1: 'until' is missing | add until = \"…\""},
      {"a rule behind one that is always in force",
       clock_with("rules = [ {}, { since = \"2026-11-01\" } ]\n"),
       "5:15: this rule of 'x' can never be reached | the rules before it take every request that "
       "fits it: move it up or remove it"},
      {"a place behind a wider one",
       clock_with("rules = [ { location = \"3-*\" }, { location = \"3-2-*\" } ]\n"),
       "5:33: this rule of 'x' can never be reached | the rules before it take every request that "
       "fits it: move it up or remove it"},
      {"no percentage", clock_with("share = \"20\"\n"),
       "5:9: '20' is not a percentage | write \"20%\""},
      {"more than all", clock_with("share = \"101%\"\n"),
       "5:9: '101%' is not a percentage | write \"1%\" to \"100%\""},
      {"a pause is words or true", clock_with("pause = 3\n"),
       "5:9: 'pause' has a value of the wrong kind | give a text, or a list of texts: [\"a\", "
       "\"b\"]"},
      {"a flag is no word", clock_with("incident = \"yes\"\n"),
       "5:12: 'incident' has a value of the wrong kind | write true"},
      {"an unknown cause", clock_with("cause = \"municipial\"\n"),
       "5:9: 'municipial' is not a known cause | did you mean 'municipal'?"},
      {"a step without a role", clock_with("ladder = [ { at = \"80%\" } ]\n"),
       "5:12: 'to' is missing | add to = \"…\""},
      {"a step without a time", clock_with("ladder = [ { to = \"gm\" } ]\n"),
       "5:12: 'at' is missing | add at = \"…\""},
      {"a misspelt key of a step", clock_with("ladder = [ { on = \"80%\", to = \"gm\" } ]\n"),
       "5:14: unknown key 'on' | one of: to, at, since, until"},
      {"a step is a table", clock_with("ladder = [ \"80%\" ]\n"),
       "5:12: 'ladder' has a value of the wrong kind | give a table: { … }"},
      {"a step at no time", clock_with("ladder = [ { at = \"soon\", to = \"gm\" } ]\n"),
       "5:19: 'soon' says no time of a step | write \"80%\" of the time, \"-10min\" before the due "
       "or \"2h\" after it"},
      {"what nothing waits for", clock_with("after = \"3d\"\npause = true\nagain = \"reopened\"\n"),
       "4:10: 'within' has no effect beside 'after' | take one of them out\n"
       "6:9: 'pause' has no effect beside 'after' | take one of them out\n"
       "7:9: 'again' has no effect beside 'after' | take one of them out"},
      {"unless without after", clock_with("unless = \"finished\"\n"),
       "5:10: 'unless' has no effect without after | take it out, or add after = \"3d\""},
      {"a role that nothing escalates to", clock_with("to = \"gm\"\n"),
       "5:6: 'to' has no effect without until = \"escalated\" | take it out, or add until = "
       "\"escalated\""},
      {"two ends", "[clock.x]\nfrom = \"logged\"\nuntil = [\"last finished\", \"closed\"]\n",
       "3:27: 'closed' has no effect beside 'last finished' | take one of them out"},
      {"two last days",
       "[clock.x]\nfrom = \"logged\"\nuntil = [\"closed\", \"2026-11-01\", \"2026-11-02\"]\n",
       "3:34: '2026-11-02' has no effect beside '2026-11-01' | take one of them out"},
      {"replies and other starts in one clock",
       "[clock.x]\nuntil = \"closed\"\nrules = [ { category = \"complaint\", from = \"reply\" }, "
       "{ from = \"logged\" } ]\n",
       "3:55: in the clock 'x' some rules count from what was promised (reply, deadline) and some "
       "do not | make two clocks of "
       "it"},
      {"a severity only for some",
       "[clock.x]\nfrom = \"logged\"\nuntil = \"closed\"\nrules = [ { severity = [\"general\", "
       "\"larger\", \"major\"] }, { severity = \"extra\", urgency = \"urgent\" } ]\n",
       "1:8: the clock 'x' has no rule for the severity extra of the category complaint | add a "
       "rule with severity = \"extra\"; without `within` it has no due"},
      {"a weight that is none", "[check]\nseverity = { late-entry = \"bad\" }\n",
       "2:27: 'bad' is not a known weight | one of: error, warning, note"},
      {"damage is no matter of policy", "[check]\nseverity = { sequence = \"note\" }\n",
       "2:14: unknown key 'sequence' | one of: merge-union, out-of-order, in-future, late-entry, "
       "given-clock, passed-over, receipt-after-log, dated-long-ago, contact-missing, "
       "phone-missing, owner-missing, result-missing, field-missing, "
       "promise-too-late, no-agreed-deadline, callback-owed, not-closed, closed-owing, "
       "suggestion-not-forwarded, unqualified-not-reported, handover-owed, upgrade-owed, "
       "role-violation, likely-duplicate, "
       "recording-twice, phone-without-recording, recording-unlisted, recording-unregistered, "
       "recording-listed-twice, redaction-due, since-in-past, share-missed, holidays-end, "
       "role-not-held, department-unsigned, supervisor-not-told, policy-test, figure-unasked, "
       "units-file, register-unknown, prices-file, handover-unsigned, day-unreviewed"},
      {"a severity is forgotten",
       "[clock.x]\nfrom = \"logged\"\nuntil = \"completed\"\nwithin = \"1h\"\nrules = [ { severity "
       "= [\"general\", \"larger\"] }, { severity = \"major\" } ]\n",
       "1:8: the clock 'x' has no rule for the severity extra of the category complaint | add a "
       "rule "
       "with severity = \"extra\"; without `within` it has no due"},
      {"a keyword without words", "keywords = [ { category = \"repair\" } ]\n",
       "1:14: 'words' is missing | add words = \"…\""},
      {"a keyword that suggests nothing", "keywords = [ { words = \"x\" } ]\n",
       "1:14: 'category' is missing | add category = \"…\""},
      {"a keyword of no category", "keywords = [ { words = \"x\", category = \"repairs\" } ]\n",
       "1:40: 'repairs' is not a known category | did you mean 'repair'?"},
      {"nothing that check asks for", "[check]\nusual = [\"fone\"]\n",
       "2:10: 'fone' is not a known field | did you mean 'phone'?"},
      {"no category", "[check]\nrepairs = []\n",
       "2:1: unknown key 'repairs' | did you mean 'repair'?"},
      {"no day of a month", "[report]\ndue-day = { complaints = 32 }\n",
       "2:26: '32' is too small or too large | a whole number from 1 to 31"},
      {"no report", "[report]\ndue-day = { complaint = 25 }\n",
       "2:13: unknown key 'complaint' | did you mean 'complaints'?"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(policy_problems(c.text) == c.problems);
  }
}

TEST_CASE("policy: all that is wrong is told at once, in the order of the file") {
  CHECK(policy_problems(
            "keywords = [ {} ]\n[clock.x]\nfrm = \"logged\"\nuntil = \"completed\"\nshare "
            "= \"x\"\n[report]\ndue-day = { month = 0 }\n") ==
        "1:14: 'words' is missing | add words = \"…\"\n"
        "3:1: unknown key 'frm' | did you mean 'from'?\n"
        "5:9: 'x' is not a percentage | write \"1%\" to \"100%\"\n"
        "7:21: '0' is too small or too large | a whole number from 1 to 31");
}

TEST_CASE("policy: dates stand with quotes and without") {
  const Policy policy =
      parse_policy(clock_with("rules = [ { since = 2026-11-01, until = \"2026-11-30\" }, {} ]\n"),
                   "policy.toml", zone("Asia/Shanghai"));
  const Rule& rule = policy.clocks.front().rules.front();
  CHECK(rule.since == day("2026-11-01"));
  CHECK(rule.until_day == day("2026-11-30"));
  CHECK(rule.until.events == std::vector{EventKind::completed});
  CHECK(rule.in_force_on(day("2026-11-01")));
  CHECK(rule.in_force_on(day("2026-11-30")));
  CHECK_FALSE(rule.in_force_on(day("2026-10-31")));
  CHECK_FALSE(rule.in_force_on(day("2026-12-01")));
}

}  // namespace deskctl::test
