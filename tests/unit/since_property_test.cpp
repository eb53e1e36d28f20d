// A rule from a day on never touches requests logged before, on made-up journals.
#include "deskctl/sla/clock.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

/// Clocks as the manuals have them, each with `first` before its rules.
Policy policy_with(const std::string& first) {
  const auto clock = [&first](const std::string& name, const std::string& keys,
                              const std::string& rule) {
    return "[clock." + name + "]\n" + keys + "rules = [ " + first + rule + " ]\n";
  };
  return parse_policy(
      clock("dispatch", "from = \"logged\"\nuntil = \"dispatched\"\nagain = \"reopened\"\n",
            "{ category = { not = \"praise\" }, within = \"5min\" }") +
          clock("complete",
                "from = \"received\"\nuntil = \"completed\"\nagain = \"upgraded\"\npromise = "
                "\"deadline\"\npause = true\n",
                "{ category = \"complaint\", within = \"12h\" }, { within = \"2d\" }") +
          clock("arrive", "from = \"accepted\"\nuntil = \"arrived\"\n",
                "{ appointment = true, from = \"appointment\", within = \"0min\" }, { within = "
                "\"15min\" }") +
          clock("callback", "from = \"completed\"\nuntil = \"called-back\"\n",
                "{ within = \"1wd\", calendar = \"desk\" }") +
          "[calendar.desk]\nhours = { mon-sat = \"09:00-18:00\" }\n",
      "policy.toml", shanghai());
}

std::string verdicts_of(const Request& request, const Policy& policy, Instant now) {
  std::string out;
  for (const Clock& clock : clocks_of(request, policy, now))
    out += clock.name() + ' ' + std::to_string(clock.cycle) + ' ' +
           std::string(word_of(clock.status)) + ' ' + (clock.due ? shown(*clock.due) : "-") + ' ' +
           (clock.done ? shown(*clock.done) : "-") + ' ' + std::to_string(clock.late.count()) +
           '\n';
  return out;
}

}  // namespace

TEST_CASE("journal property: a rule from a day on changes no verdict of what was logged before") {
  const Policy old = policy_with("");
  int changed = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 5, .steps = 20});
    const LocalDay since = shanghai().day(made_up.begin()) + date::days{static_cast<int>(seed % 4)};
    const Policy dated =
        policy_with("{ since = \"" + format_day(since) + "\", within = \"1min\" }, ");
    const Instant now = seed % 2 == 0 ? made_up.end() : made_up.instant(seed);
    const Journal journal = made_up.journal();
    Folded folded = fold(journal, now);
    Matters matters;
    matters.link(folded.requests);
    for (const Request& request : folded.requests) {
      const bool same = verdicts_of(request, old, now) == verdicts_of(request, dated, now);
      if (shanghai().day(request.logged) < since)
        CHECK(same);
      else
        changed += !same;
    }
  }
  CHECK(changed > 300);  // the rule would be noticed
}

}  // namespace deskctl::test
