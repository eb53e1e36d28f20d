// Rules: their conditions, the days they are in force, pauses, and the ladder.
#include "deskctl/sla/ladder.hpp"
#include "deskctl/text/suggest.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// A policy of these clocks, with a desk that is open from 9 to 18 every day and an office on
/// working days.
Policy policy_of(const std::string& clocks) {
  return parse_policy(clocks + R"(
[calendar.desk]
hours   = { mon-sun = "09:00-18:00" }
day-end = "18:00"
[calendar.office]
hours   = { mon-fri = "09:00-12:00, 14:00-18:00" }
)",
                      "policy.toml", shanghai());
}

std::string judged(const std::string& clocks, std::string_view rows, std::string_view as_of,
                   std::string_view name = "x") {
  const Policy policy = policy_of(clocks);
  Story story(rows, as_of);
  if (!story.folded.problems.empty()) return in_english(story.folded.problems).front();
  return verdicts(clocks_of(story.request(), policy, story.now), name);
}

/// A clock from the log to the completion.
std::string clock_x(const std::string& more) {
  return "[clock.x]\nfrom = \"logged\"\nuntil = \"completed\"\n" + more;
}

/// `supervisor 09:48 manager 11:00`: whom the ladder owes what, from when on.
std::string owed(const std::string& clocks, std::string_view rows, std::string_view as_of) {
  const Policy policy = policy_of(clocks);
  Story story(rows, as_of);
  const std::vector<Clock> all = clocks_of(story.request(), policy, story.now);
  std::string out;
  for (const OwedEscalation& one : owed_escalations(story.request(), all, policy, story.now)) {
    out += (out.empty() ? "" : "; ") + std::string(one.to);
    for (const OwedStep& step : one.steps) out += ' ' + shown(step.at);
  }
  return out;
}

}  // namespace

TEST_CASE("policy rules: a rule may ask for any attribute") {
  const struct {
    const char* condition;
    const char* logged;
    bool fits;
  } cases[] = {
      {"location = \"3-*\"", "location=3-2-1201", true},
      {"location = \"3-*\"", "location=13-2-1201", false},
      {"location = [\"8-*\", \"*-1201\"]", "location=3-2-1201", true},
      {"location = { not = \"3-*\" }", "location=3-2-1201", false},
      {"location = \"3-2-1201\"", "location=3-2-1201", true},
      {"team = \"contr*\"", "/ 08:01 dispatched team=contractor", true},
      {"team = \"contr*\"", "/ 08:01 dispatched team=eng", false},
      {"team = \"contr*\"", "/ 08:01 dispatched team=contractor / 08:02 dispatched team=eng",
       false},
      {"team = { not = \"eng\" }", "", true},
      {"owner = \"周宁\"", "owner=周宁", true},
      {"owner = \"周宁\"", "", false},
      {"owner = { not = \"\" }", "owner=周宁", true},
      {"owner = { not = \"\" }", "", false},
      {"item = \"电梯*\"", "item=电梯门", true},
      {"item = \"电梯*\"", "item=门禁", false},
      {"cause = \"municipal\"", "cause=municipal", true},
      {"cause = { not = [\"municipal\", \"outside\"] }", "cause=outside", false},
      {"cause = { not = \"municipal\" }", "", true},
      {"incident = true", "incident=7", true},
      {"incident = true", "", false},
      {"incident = false", "", true},
      {"urgency = \"urgent\"\nchannel = \"app\"", "urgency=urgent channel=app", true},
      {"urgency = \"urgent\"\nchannel = \"app\"", "urgency=urgent", false},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.condition));
    CAPTURE(std::string(c.logged));
    const std::string verdict =
        judged(clock_x("within = \"1h\"\n" + std::string(c.condition) + "\n"),
               "08:00 logged category=repair " + std::string(c.logged), "08:30");
    CHECK(verdict == (c.fits ? "due 09:00 pending" : "none"));
  }
}

TEST_CASE("policy rules: a request is judged by what was in force when it was logged") {
  const std::string dated = clock_x(R"(rules = [
  { within = "10min", since = "2026-11-03", until = "2026-11-05" },
  { within = "20min", since = 2026-11-05 },
  { within = "30min" },
])");
  const struct {
    const char* logged;
    const char* due;
  } cases[] = {
      {"11-02 23:59:59", "11-03 00:29:59"}, {"11-03 00:00", "11-03 00:10"},
      {"11-05 23:50", "11-06 00:00"},       {"11-06 00:00", "11-06 00:20"},
      {"12-31 08:00", "12-31 08:20"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.logged));
    CHECK(judged(dated, std::string(c.logged) + " logged category=repair", "2027-01-31T00:00")
              .starts_with("due " + std::string(c.due)));
  }
  // The day counts on which it was logged, not the one on which it is judged or was received.
  CHECK(judged(dated, "11-03 00:01 logged category=repair received=11-02T23:00", "11-03T00:05") ==
        "due 11-03 00:11 pending");
}

TEST_CASE("policy rules: a later since changes no verdict of requests logged before it") {
  const std::string old = clock_x("rules = [ { within = \"30min\" } ]");
  const std::string changed =
      clock_x("rules = [ { within = \"5min\", since = \"2026-11-03\" }, { within = \"30min\" } ]");
  for (const char* logged : {"08:00", "23:59:59"})
    for (const char* as_of : {"11-03T00:00", "11-03T00:04:59", "12-31T00:00"}) {
      const std::string rows = std::string(logged) + " logged category=consult";
      CHECK(judged(changed, rows, as_of) == judged(old, rows, as_of));
    }
}

TEST_CASE("policy rules: a hold for a reason that the rule names moves the due by open time") {
  const std::string desk =
      clock_x("within = \"2h\"\ncalendar = \"desk\"\npause = [\"waiting*\", \"业主外出\"]\n");
  const std::string logged = "10:00 logged category=consult";
  const struct {
    const char* name;
    const char* rows;
    const char* as_of;
    const char* verdict;
  } cases[] = {
      {"no hold", "", "10:30", "due 12:00 pending"},
      {"half an hour", "/ 10:30 held reason=waiting / 11:00 resumed", "11:10", "due 12:30 pending"},
      {"another reason", "/ 10:30 held reason=lunch / 11:00 resumed", "11:10", "due 12:00 pending"},
      {"over night", "/ 11:00 held reason=业主外出 / 11-03 10:00 resumed", "11-03T10:30",
       "due 11-03 11:00 pending"},
      {"it lasts", "/ 11:00 held reason=waiting", "11-05T09:30", "due 11-05 10:30 pending"},
      {"outside open hours it changes nothing", "/ 19:00 held reason=waiting / 20:00 resumed",
       "20:30", "due 12:00 overdue 510"},
      {"after the due it undoes no breach", "/ 12:30 held reason=waiting / 13:00 resumed", "13:30",
       "due 12:00 overdue 90"},
      {"at the due instant as well", "/ 12:00 held reason=waiting", "13:30",
       "due 12:00 overdue 90"},
      {"overlapping holds count once",
       "/ 10:30 held reason=waiting / 10:40 held reason=业主外出 / 11:00 resumed", "11:10",
       "due 12:30 pending"},
      {"two holds add up",
       "/ 10:10 held reason=waiting / 10:20 resumed / 10:30 held reason=waiting / 10:40 resumed",
       "11:10", "due 12:20 pending"},
      {"completing ends it", "/ 11:00 held reason=waiting / 12:30 completed", "13:30",
       "due 13:30 done 12:30 met"},
      {"met only thanks to it, to the second",
       "/ 11:00 held reason=waiting / 12:00 resumed / 13:00 completed", "14:00",
       "due 13:00 done 13:00 met"},
      {"and late a second later",
       "/ 11:00 held reason=waiting / 12:00 resumed / 13:00:01 completed", "14:00",
       "due 13:00 done 13:00:01 late 0"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(judged(desk, logged + ' ' + c.rows, c.as_of) == c.verdict);
  }
}

TEST_CASE("policy rules: a pause moves a limit in days by open time too, and survives an upgrade") {
  CHECK(judged(clock_x("within = \"2d\"\ncalendar = \"desk\"\npause = true\n"),
               "10:00 logged category=consult / 11-03 15:00 held reason=a / 11-03 17:00 resumed",
               "11-03T18:00") == "due 11-05 11:00 pending");
  const std::string complaint = R"([clock.x]
from = "received"
until = "completed"
again = "upgraded"
within = "2h"
pause = "parts"
)";
  CHECK(judged(complaint,
               "10:00 logged category=complaint / 10:30 held reason=parts / "
               "11:00 upgraded severity=larger / 11:30 resumed",
               "11:40") == "due 13:00 superseded; 2: due 13:30 pending");
}

TEST_CASE("policy rules: a promise in a hold is in time, and only later holds move it") {
  const std::string promised = clock_x("within = \"2h\"\npause = true\npromise = \"deadline\"\n");
  const std::string logged = "08:00 logged category=complaint / ";
  // Due at 10:00; the hold makes it 13:00, so at 11:00 and at 12:30 it has not passed.
  CHECK(judged(promised,
               logged + "09:00 held reason=a / 12:00 resumed / 12:30 promised "
                        "deadline=11-02T18:00",
               "14:00") == "due 18:00 pending");
  CHECK(judged(promised,
               logged + "09:00 held reason=a / 12:00 resumed / 13:00:01 promised "
                        "deadline=11-02T18:00",
               "14:00") == "due 13:00 overdue 60");
  CHECK(judged(promised,
               logged + "08:30 promised deadline=11-02T18:00 / 09:00 held reason=a / 12:00 resumed",
               "14:00") == "due 21:00 pending");
  // Only the part of a hold after the promise moves it.
  CHECK(judged(promised,
               logged + "09:00 held reason=a / 11:00 promised deadline=11-02T18:00 / 12:00 resumed",
               "14:00") == "due 19:00 pending");
}

TEST_CASE("policy rules: a promise for a time before a new cycle is none of that cycle") {
  const std::string complaint =
      clock_x("again = \"upgraded\"\nwithin = \"2h\"\npromise = \"deadline\"\n");
  const std::string rows =
      "08:00 logged category=complaint / 08:30 promised deadline=11-02T09:00 / ";
  CHECK(judged(complaint, rows + "11:00 upgraded severity=major", "11:30") ==
        "due 09:00 overdue 150; 2: due 13:00 pending");
  CHECK(judged(complaint, rows + "09:00 upgraded severity=major", "09:30") ==
        "due 09:00 superseded; 2: due 09:00 overdue 30");
}

TEST_CASE("policy rules: of what only a share has to be done, no single request is owed") {
  const std::string share = R"([clock.callback]
from = "completed"
until = "called-back"
within = "2h"
calendar = "desk"
share = "20%"
)";
  const std::string done = "10:00 logged category=other / 10:05 completed";
  CHECK(judged(share, done, "11-05T00:00", "callback") == "no-due");
  CHECK(judged(share, done + " / 12:05 called-back", "11-05T00:00", "callback") ==
        "due 12:05 done 12:05 met");
  CHECK(judged(share, done + " / 12:06 called-back", "11-05T00:00", "callback") ==
        "done 12:06 no-due");
  const Policy policy = policy_of(share);
  Story story(done, "11-05T00:00");
  CHECK(owed_callback(clocks_of(story.request(), policy, story.now)) == nullptr);
}

TEST_CASE("policy rules: a ladder tells by percentage, before and after the due") {
  const std::string ladder = clock_x(R"(within = "1h"
overdue = { to = "manager" }
ladder = [
  { at = "80%", to = "supervisor" },
  { at = "-5min", to = "desk" },
  { at = "2h", to = "gm" },
])");
  const std::string logged = "09:00 logged category=consult";
  const struct {
    const char* name;
    const char* rows;
    const char* as_of;
    const char* owed;
  } cases[] = {
      {"not yet", "", "09:47:59", ""},
      {"at 80 % of its time", "", "09:48", "supervisor 09:48"},
      {"before the due", "", "09:55", "desk 09:55; supervisor 09:48"},
      {"at the due it is not late", "", "10:00", "desk 09:55; supervisor 09:48"},
      {"past the due", "", "10:00:01", "desk 09:55; supervisor 09:48; manager 10:00"},
      {"long past it", "", "12:00", "desk 09:55; supervisor 09:48; manager 10:00; gm 12:00"},
      {"what was told is not owed", "/ 09:50 escalated to=supervisor / 09:56 escalated to=desk",
       "12:00", "manager 10:00; gm 12:00"},
      {"what was told before its time is", "/ 09:30 escalated to=supervisor", "09:50",
       "supervisor 09:48"},
      {"done in time: no warning is owed any more", "/ 09:58 completed", "12:00", ""},
      {"done late: the breach is owed, not what lay behind it", "/ 10:30 completed", "13:00",
       "manager 10:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(owed(ladder, logged + ' ' + c.rows, c.as_of) == c.owed);
  }
}

TEST_CASE("policy rules: what a ladder tells before the due does not move while a hold lasts") {
  const std::string ladder = clock_x(R"(within = "10h"
pause = true
ladder = [ { at = "80%", to = "supervisor" }, { at = "-1h", to = "desk" } ])");
  const std::string held = "00:00 logged category=consult / 01:00 held reason=a";
  for (const char* as_of : {"05:00", "08:00", "10:00", "11-03T12:00", "11-20T12:00"})
    CHECK(owed(ladder, held, as_of) == "");
  // Ten hours of hold: 8 of 10 hours are used at 18:00, and it is due at 20:00.
  const std::string resumed = held + " / 11:00 resumed";
  CHECK(owed(ladder, resumed, "17:59:59") == "");
  CHECK(owed(ladder, resumed, "18:00") == "supervisor 18:00");
  CHECK(owed(ladder, resumed, "19:00") == "desk 19:00; supervisor 18:00");
  // Told before the hold, it stays told; a hold after the moment does not move it.
  const std::string late = "00:00 logged category=consult / 08:30 held reason=a";
  CHECK(owed(ladder, late, "11-05T00:00") == "supervisor 08:00");
  CHECK(owed(ladder, late + " / 08:31 escalated to=supervisor", "11-05T00:00") == "");
}

TEST_CASE("policy rules: a step that no calendar reaches is never owed") {
  const std::string ladder = clock_x(R"(within = "20000d"
ladder = [ { at = "1000%", to = "gm" } ])");
  CHECK(owed(ladder, "00:00 logged category=consult", "11-05T00:00") == "");
}

TEST_CASE("policy rules: a ladder counts in the clock's calendar") {
  const std::string ladder = clock_x(R"(within = "2h"
calendar = "desk"
ladder = [ { at = "50%", to = "desk" }, { at = "1h", to = "manager" } ])");
  // From 17:30 on: half an hour today, the rest tomorrow; half of it is used at 9:30.
  CHECK(owed(ladder, "17:30 logged category=consult", "11-03T09:30") == "desk 11-03 09:30");
  CHECK(owed(ladder, "17:30 logged category=consult", "11-03T11:29:59") == "desk 11-03 09:30");
  CHECK(owed(ladder, "17:30 logged category=consult", "11-03T11:30") ==
        "desk 11-03 09:30; manager 11-03 11:30");
}

TEST_CASE("policy rules: keywords suggest category and urgency in all three scripts") {
  const struct {
    std::string text;
    std::string suggested;
  } cases[] = {
      {"厨房水管爆裂", "repair urgent (水管爆)"},
      {"厨房爆水管了", "repair urgent (爆水管)"},
      {"有人电梯困人", "help urgent (电梯困人)"},
      {"電梯困人", "help urgent (電梯困人)"},
      {"家裡淹水了", "repair urgent (淹水)"},
      {"There is a BURST  PIPE in the kitchen", "repair urgent (burst pipe)"},
      {"Somebody is stuck in the lift", "help urgent (stuck in the lift)"},
      {"the fireplace", ""},
      {"ｆｉｒｅ！", "help urgent (fire)"},
      {"厨房漏水", "repair (漏水)"},
      {"樓上噪聲擾民", "complaint (擾民)"},
      {"灯坏了没人修，我要投诉", "repair|complaint (坏了, 投诉)"},
      {"投诉：水管爆了", "repair urgent (水管爆)"},
      {"水浸，有人被困", "repair|help urgent (水浸, 被困)"},
      {"查一下门禁卡", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const SuggestedMatter found = manuals().suggested_by(c.text);
    std::string out = joined(found.categories, "|");
    if (!found.urgency.empty()) out += ' ' + found.urgency;
    if (!found.words.empty()) out += " (" + joined(found.words) + ')';
    CHECK(out == c.suggested);
  }
}

TEST_CASE("policy rules: why a clock is what it is") {
  const Policy policy = policy_of(clock_x(R"(rules = [
  { category = "repair", within = "1h" },
  { within = "5min", since = "2026-12-01" },
  { within = "20h", calendar = "office" },
])"));
  Story story("11-06 17:30 logged category=consult", "11-20T00:00");  // a Friday
  const Explanation explanation = explain(story.request(), policy, story.now);
  REQUIRE(explanation.clocks.size() == 1);
  const Clock& clock = explanation.clocks.front();
  const Reasons& reasons = *clock.reasons;
  REQUIRE(reasons.passed.size() == 2);
  CHECK(reasons.passed[0].condition->attribute == Attribute::category);
  CHECK(reasons.passed[0].value == "consult");
  CHECK(reasons.passed[1].condition == nullptr);
  Seconds counted{0};
  std::string days;
  for (const DeadlineStep& step : reasons.steps) {
    if (step.kind == DeadlineStep::Kind::open) counted += step.end - step.begin;
    days += (step.kind == DeadlineStep::Kind::open ? '+' : '-');
  }
  CHECK(counted == std::chrono::hours{20});
  CHECK(days == "+--++++++");  // Friday, the weekend, and mornings and afternoons from Monday on
  CHECK(reasons.steps.back().end == *clock.due);
  CHECK(clocks_of(story.request(), policy, story.now).front().due == clock.due);
  CHECK(clocks_of(story.request(), policy, story.now).front().reasons == nullptr);
}

}  // namespace deskctl::test
