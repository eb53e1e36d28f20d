// A check finds the same whether it judges all clocks or only those it may find something about.
#include <algorithm>

#include "check/clocks_looked_at.hpp"
#include "check/request_check.hpp"
#include "deskctl/check/policy_check.hpp"
#include "deskctl/request/matter.hpp"
#include "deskctl/sla/clock_shapes.hpp"
#include "deskctl/sla/holiday_gaps.hpp"
#include "support/amount.hpp"
#include "support/made_up_journal.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// All that is found of requests with these clocks.
struct Found {
  explicit Found(const Policy& policy, Instant now)
      : of(policy),
        today(shanghai().day(now)),
        lacks(policy, now, shanghai()),
        counts(policy, now),
        gaps(policy) {}

  void add(const Request& request, const std::vector<Clock>& clocks, const Journal& journal) {
    lacks.check(request, clocks, journal, findings);
    if (request.status != Status::voided) counts.add(clocks);
    gaps.add(clocks);
  }

  std::vector<std::string> said() && {
    for (Finding& finding : policy_findings(of, counts, today, {}))
      findings.push_back(std::move(finding));
    std::vector<std::string> all;
    for (const Finding& finding : findings) {
      std::string one(name_of(finding.rule));
      for (const std::string& value : finding.problem.what.values) one += ' ' + value;
      all.push_back(one + ' ' + std::to_string(finding.problem.line));
    }
    for (const auto& [calendar, years] : gaps.years())
      for (const int year : years) all.push_back(calendar->name + ' ' + std::to_string(year));
    return all;
  }

  const Policy& of;
  LocalDay today;
  RequestChecking lacks;
  RuleCounts counts;
  HolidayGaps gaps;
  std::vector<Finding> findings;
};

template <typename Change>
Policy with_each_rule(const Change& change) {
  Policy policy = manuals();
  for (ClockPolicy& clock : policy.clocks)
    for (Rule& rule : clock.rules) change(rule);
  return policy;
}

std::vector<Policy> policies_to_check() {
  const std::vector<Calendar>& all = manuals().calendars;
  const auto office = std::find_if(all.begin(), all.end(),
                                   [](const Calendar& one) { return one.name == "office"; });
  const int number = static_cast<int>(office - all.begin());
  LadderStep to_gm;
  to_gm.to = "gm";
  Policy without_holidays = with_each_rule([&](Rule& rule) { rule.calendar = number; });
  without_holidays.calendars[static_cast<std::size_t>(number)].holidays =
      std::make_shared<const HolidayTable>();
  return {manuals(),
          with_each_rule([](Rule& rule) { rule.by = {"gm"}; }),
          with_each_rule([&](Rule& rule) { rule.overdue.push_back(to_gm); }),
          with_each_rule([](Rule& rule) { rule.share = 90; }),
          with_each_rule([](Rule& rule) { rule.since = day("2026-10-01"); }),
          with_each_rule([](Rule& rule) { rule.within.reset(); }),
          without_holidays};
}

}  // namespace

TEST_CASE("check: the same findings whether all clocks are judged or only those looked at") {
  const std::vector<Policy> all = policies_to_check();
  std::size_t left_out = 0, findings = 0;
  for (unsigned seed = 1; seed <= few_or_all(120U, 1200U); ++seed) {
    CAPTURE(seed);
    const int steps = seed % 2 == 0 ? 24 : 9;  // simple lives too, of which more is left out
    const MadeUpJournal made_up(seed,
                                {.requests = 6, .steps = steps, .corrections = seed % 3 == 0});
    const Journal journal = made_up.journal();
    for (const Instant now : {made_up.instant(seed), made_up.end() + date::days{9}}) {
      Folded folded = fold(journal, now);
      Matters matters;
      matters.link(folded.requests);
      for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(i);
        ClockShapes shapes(all[i], may_lack_something);
        Found whole(all[i], now), short_way(all[i], now);
        for (const Request& request : folded.requests) {
          const std::vector<Clock> clocks = clocks_of(request, all[i], now);
          const std::vector<Clock> looked_at = shapes.clocks_of(request, now);
          left_out += clocks.size() - looked_at.size();
          whole.add(request, clocks, journal);
          short_way.add(request, looked_at, journal);
        }
        const auto said = std::move(whole).said();
        REQUIRE(std::move(short_way).said() == said);
        findings += said.size();
      }
    }
  }
  CHECK(left_out > 300);
  CHECK(findings > 1000);
}

TEST_CASE("check: a clock that runs, or whose calendar may not open again, is looked at") {
  Policy policy = manuals();
  const auto register_clock = std::find_if(policy.clocks.begin(), policy.clocks.end(),
                                           [](const auto& one) { return one.name == "register"; });
  REQUIRE(register_clock != policy.clocks.end());
  Rule rule = register_clock->rules.front();
  CHECK(may_lack_something(policy, rule, false));
  CHECK_FALSE(may_lack_something(policy, rule, true));
  rule.within.reset();
  CHECK(may_lack_something(policy, rule, true));
  rule = register_clock->rules.front();
  policy.calendars.push_back(policy.round_the_clock);
  rule.calendar = static_cast<int>(policy.calendars.size()) - 1;
  Calendar& calendar = policy.calendars.back();
  CHECK_FALSE(may_lack_something(policy, rule, true));
  calendar.closed = {{day("2026-01-01"), day("2026-12-30")}};
  CHECK_FALSE(may_lack_something(policy, rule, true));
  calendar.closed.push_back({day("2027-01-01"), day("2027-01-02")});
  CHECK(may_lack_something(policy, rule, true));
  calendar.closed.clear();
  calendar.from[day("2026-11-01")] = UsualHours{};
  CHECK(may_lack_something(policy, rule, true));
}

}  // namespace deskctl::test
