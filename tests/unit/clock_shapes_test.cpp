// Clocks of many requests are those of each alone, whatever was judged before.
#include "deskctl/sla/clock_shapes.hpp"

#include <functional>

#include "deskctl/request/matter.hpp"
#include "support/amount.hpp"
#include "support/made_up_journal.hpp"
#include "support/same_clocks.hpp"

namespace deskctl::test {
namespace {

/// The manuals with another rule before the first of each clock.
Policy with_rule(const std::function<void(Rule&)>& change) {
  Policy policy = manuals();
  for (ClockPolicy& clock : policy.clocks) {
    Rule rule = clock.rules.front();
    if (rule.within) rule.within->open += Seconds{61};
    change(rule);
    clock.rules.insert(clock.rules.begin(), rule);
  }
  return policy;
}

Policy without_cycles() {
  Policy policy = manuals();
  for (ClockPolicy& clock : policy.clocks) clock.again.clear();
  return policy;
}

std::vector<Policy> policies() {
  const auto with = [](Attribute attribute, std::vector<std::string> values) {
    return with_rule([&](Rule& rule) { rule.when.push_back({attribute, values, false}); });
  };
  return {manuals(),
          without_cycles(),
          with_rule([](Rule& rule) { rule.since = day("2026-11-03"); }),
          with_rule([](Rule& rule) { rule.until_day = day("2026-11-02"); }),
          with_rule([](Rule& rule) { rule.repeats = true; }),
          with(Attribute::team, {"eng"}),
          with(Attribute::location, {"3-2-1201"}),
          with(Attribute::owner, {"周宁"}),
          with(Attribute::item, {"水管"}),
          with(Attribute::channel, {"phone"}),
          with(Attribute::cause, {"outside"}),
          with(Attribute::incident, {"true"}),
          with(Attribute::participants, {"true"}),
          with(Attribute::appointment, {"false"}),
          with(Attribute::accepted, {"true"}),
          with(Attribute::severity, {"major", "general"})};
}

}  // namespace

TEST_CASE("clock shapes: the same clocks as of each request alone") {
  const std::vector<Policy> all = policies();
  std::vector<ClockShapes> shapes;
  for (const Policy& policy : all) shapes.emplace_back(policy);
  std::size_t clocks = 0;
  for (unsigned seed = 1; seed <= few_or_all(150U, 1500U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 6, .steps = 18, .corrections = seed % 3 == 0});
    const Journal journal = made_up.journal();
    for (const Instant now : {made_up.instant(seed), made_up.end() + date::days{9}}) {
      Folded folded = fold(journal, now);
      Matters matters;
      matters.link(folded.requests);
      for (const Request& request : folded.requests)
        for (std::size_t i = 0; i < all.size(); ++i) {
          CAPTURE(request.id.text());
          CAPTURE(i);
          const std::vector<Clock> alone = clocks_of(request, all[i], now);
          REQUIRE(is_same(shapes[i].clocks_of(request, now), alone));
          clocks += alone.size();
        }
    }
  }
  CHECK(clocks > 10000);
}

TEST_CASE("clock shapes: what rules look at beside kinds of events tells shapes apart") {
  const char* const pairs[][2] = {
      {"08:12 logged category=service / 08:15 dispatched / 09:00 completed",
       "08:12 logged category=service / 08:15 dispatched / 09:00 completed cause=outside"},
      {"08:12 logged category=service / 08:15 dispatched / 09:00 completed / 10:00 called-back",
       "08:12 logged category=service participants=10 / 08:15 dispatched / 09:00 completed / 10:00 "
       "called-back"},
      {"08:12 logged category=repair / 08:15 dispatched / 09:00 completed",
       "08:12 logged category=repair incident=fire / 08:15 dispatched / 09:00 completed"},
      {"08:12 logged category=complaint severity=major / 08:14 escalated to=supervisor "
       "reason=x",
       "08:12 logged category=complaint severity=major / 08:14 escalated to=gm reason=x"},
      {"08:12 logged category=complaint severity=major / 08:14 upgraded severity=extra "
       "reason=x",
       "08:12 logged category=complaint severity=general / 08:14 upgraded severity=major reason=x"},
      {"08:12 logged category=complaint owner=周宁 / 08:15 dispatched",
       "08:12 logged category=complaint owner=林悦 / 08:15 dispatched"},
      // One that names another, of which it is no repeat, may be called about while it is open.
      {"08:12 logged category=service / 08:15 dispatched / 08:40 called-back mid-term=yes / 09:00 "
       "completed",
       "08:12 logged category=service same_as=20261102-002 / 08:15 dispatched / 08:40 called-back "
       "/ "
       "09:00 completed"},
      {"08:12 logged category=repair / 08:15 dispatched / 09:00 completed / 10:00 closed "
       "outcome=resolved",
       "08:12 logged category=repair / 08:15 dispatched / 09:00 completed / 10:00 closed "
       "outcome=waived reason=x"},
      {"08:12 logged category=repair urgency=normal / 08:15 dispatched",
       "08:12 logged category=repair urgency=urgent / 08:15 dispatched"},
      {"08:12 logged category=repair / 08:15 dispatched",
       "08:12 logged category=repair / 08:15 dispatched appointment=11-03T15:00"},
  };
  const std::vector<Policy> all = policies();
  for (const Policy& policy : all) {
    ClockShapes shapes(policy);
    for (const auto& pair : pairs)
      for (const char* rows : pair) {
        CAPTURE(rows);
        const Story story(rows);
        REQUIRE(story.folded.requests.size() == 1);
        REQUIRE(story.folded.problems.empty());
        const Request& request = story.folded.requests.front();
        const Instant now = request.logged + date::days{5};
        CHECK(is_same(shapes.clocks_of(request, now), clocks_of(request, policy, now)));
      }
  }
}

}  // namespace deskctl::test
