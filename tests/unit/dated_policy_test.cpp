// A policy that changes: what is dated judges by its day, what is not is found.
#include "deskctl/policy/kept_policy.hpp"
#include "deskctl/sla/ladder.hpp"
#include "support/config.hpp"
#include "support/parts.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

Policy dated_policy(const std::string& text) {
  return parse_policy(text, "policy.toml", shanghai());
}

const std::string office = R"([calendar.office]
hours   = { mon-fri = "09:00-18:00" }
day-end = "18:00"
)";

std::string owed_to(const Policy& policy, const std::string& rows, const char* now) {
  Story story(rows, now);
  std::string out;
  for (const Clock& clock : clocks_of(story.request(), policy, story.now))
    for (const OwedStep& step : owed_steps(story.request(), clock, policy, story.now))
      out += (out.empty() ? "" : " ") + std::string(step.to);
  return out;
}

}  // namespace

TEST_CASE("dated: a calendar's hours change on their day, for what was logged before as well") {
  const Policy policy = dated_policy(office + R"([calendar.office.from."2026-11-04"]
hours   = { mon-sat = "10:00-16:00" }
day-end = "16:00"
[calendar.office.from."2026-11-09"]
hours   = { mon-fri = "08:00-12:00" }
)");
  const Calendar& calendar = *policy.find_calendar("office");
  const auto hours_on = [&](const char* text) {
    return format_hours(calendar.hours_on(day(text)));
  };
  CHECK(hours_on("2026-11-03") == "09:00-18:00");
  CHECK(hours_on("2026-11-04") == "10:00-16:00");
  CHECK(hours_on("2026-11-07") == "10:00-16:00");
  CHECK(hours_on("2026-11-08") == "");
  CHECK(hours_on("2026-11-09") == "08:00-12:00");
  CHECK(hours_on("2026-11-14") == "");
  const auto due = [&](const char* start, const char* within) {
    return shown(deadline(calendar, moment(start), parse_span(within).value()).due);
  };
  CHECK(due("11-03T17:00", "2h") == "11-04 11:00");
  CHECK(due("11-02T10:00", "1wd") == "11-03 18:00");
  CHECK(due("11-03T10:00", "1wd") == "11-04 16:00");
  CHECK(due("11-06T10:00", "1wd") == "11-07 16:00");
  // What a later day does not change stays: the day ends at 16:00.
  CHECK(due("11-09T10:00", "1wd") == "11-10 16:00");
}

TEST_CASE("dated: hours out of order, at no day, or never are told with their place") {
  CHECK(policy_problems(office + "[calendar.office.from.\"2026-12-01\"]\nday-end = \"17:00\"\n"
                                 "[calendar.office.from.\"2026-11-01\"]\nday-end = \"17:00\"\n")
            .find("stand behind those from 2026-12-01") != std::string::npos);
  CHECK(policy_problems(office + "[calendar.office.from.soon]\nday-end = \"17:00\"\n")
            .find("'soon' is not a date") != std::string::npos);
  CHECK(policy_problems(office + "[calendar.office.from.\"2026-11-01\"]\nclosed = \"2026-11-02\"\n")
            .find("unknown key 'closed'") != std::string::npos);
}

TEST_CASE("dated: who is told of a breach goes by the day of the log") {
  const std::string text = R"([clock.x]
from    = "logged"
until   = "completed"
within  = "1h"
overdue = [ { to = "supervisor", until = "2026-11-02" }, { to = "manager", since = "2026-11-03" } ]
ladder  = [ { at = "1h", to = "gm", since = "2026-11-03" } ]
)";
  const Policy policy = dated_policy(text);
  CHECK(owed_to(policy, "11-02 08:00 logged category=consult", "11-05T00:00") == "supervisor");
  CHECK(owed_to(policy, "11-03 08:00 logged category=consult", "11-05T00:00") == "manager gm");
}

TEST_CASE("dated: each rule of a clock may have its own roles") {
  const Policy policy = dated_policy(R"([clock.x]
from    = "logged"
until   = "completed"
within  = "1h"
overdue = { to = "supervisor" }
rules   = [ { category = "help", overdue = { to = "gm" } }, {} ]
)");
  CHECK(owed_to(policy, "08:00 logged category=help", "11-05T00:00") == "gm");
  CHECK(owed_to(policy, "08:00 logged category=consult", "11-05T00:00") == "supervisor");
}

TEST_CASE("kept: seal keeps a policy that has changed, once, and any report can be judged by it") {
  TempDesk desk;
  desk.time = "2026-10-12T09:00:00+08:00";
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"});
  desk.at("09:08", {"dispatch", "1", "--to", "eng"});
  CHECK(desk.at("18:00", {"seal"}).err.find("policies/2026-10-12.toml") != std::string::npos);
  CHECK(desk.at("18:01", {"seal"}).err.find("policies/") == std::string::npos);
  const std::string before = desk.read("policy.toml");
  CHECK(desk.read("policies/2026-10-12.toml") == before);
  desk.write("policy.toml", replaced(before, "within   = \"5min\"", "within   = \"10min\""));
  CHECK(desk.at("18:02", {"seal"}).err.find("policies/2026-10-12.2.toml") != std::string::npos);
  desk.time = "2026-10-20T09:00:00+08:00";
  const auto late = [&](const std::vector<std::string>& more) {
    std::vector<std::string> line{"report", "month", "2026-10", "--ids", "clocks.dispatch.late"};
    line.insert(line.end(), more.begin(), more.end());
    return desk.run(line).out;
  };
  CHECK(late({}) == "");
  CHECK(late({"--policy", desk.path() + "/policies/2026-10-12.toml"}) == "20261012-001\n");
  CHECK(late({"--policy", "2026-10-19"}) == "");
  const Ran none = desk.run({"report", "month", "--policy", "2026-10-11"});
  CHECK(none.exit == 78);
  CHECK(none.err.find("2026-10-12") != std::string::npos);
}

TEST_CASE("kept: a change without a date is found, a rule dated in time is not") {
  TempDesk desk;
  const auto findings = [&] { return desk.run({"check", "--only", "since-in-past"}).out; };
  desk.time = "2026-10-12T09:00:00+08:00";
  desk.run({"seal"});
  const std::string before = desk.read("policy.toml");
  CHECK(findings().empty());
  // The limit of the dispatch changes from 1 November on, and is kept before.
  const std::string rule =
      "until    = \"dispatched\"\nagain    = [\"reopened\", \"returned\"]\n"
      "within   = \"5min\"\n";
  const std::string dated = replaced(
      before, rule,
      "until    = \"dispatched\"\nagain    = [\"reopened\", \"returned\"]\n"
      "rules = [ { within = \"3min\", since = \"2026-11-01\" }, { within = \"5min\" } ]\n");
  desk.write("policy.toml", dated);
  desk.time = "2026-10-30T09:00:00+08:00";
  desk.run({"seal"});
  desk.time = "2026-12-01T09:00:00+08:00";
  CHECK(findings().empty());
  // Without a date it reaches back.
  desk.write("policy.toml", replaced(before, "within   = \"5min\"", "within   = \"4min\""));
  CHECK(findings().find("'dispatch' was otherwise until 2026-10-30") != std::string::npos);
  desk.write("policy.toml", replaced(before, "hours   = { mon-sun = \"09:00-18:00\" }",
                                     "hours   = { mon-sun = \"08:00-18:00\" }"));
  CHECK(findings().find("the hours of 'desk' were otherwise until 2026-10-30") !=
        std::string::npos);
  // A date that had passed when it was written is no date.
  desk.write("policy.toml", replaced(dated, "2026-11-01", "2026-10-20"));
  CHECK(findings().find("dispatch") != std::string::npos);
}

TEST_CASE("compare: what begins only after the period is named") {
  TempDesk desk;
  const std::string before = desk.read("policy.toml");
  desk.write("next.toml",
             replaced(before,
                      "  { category = \"help\",                       from = \"dispatched\", "
                      "within = \"5min\", source = \"S0 L405\" },",
                      "  { category = \"help\", from = \"dispatched\", within = \"4min\", since = "
                      "\"2026-12-01\" },\n  { category = \"help\", from = \"dispatched\", within = "
                      "\"5min\" },") +
                 "[calendar.desk.from.\"2027-01-01\"]\nday-end = \"17:00\"\n");
  const Ran compared =
      desk.run({"report", "compare", "2026-10", "--policy", desk.path() + "/next.toml"});
  CHECK(compared.out.find("begins on 2026-12-01, after this period") != std::string::npos);
  CHECK(compared.out.find("Calendar desk: other hours from 2027-01-01") != std::string::npos);
  CHECK(desk.run({"report", "compare", "2026-12", "--policy", desk.path() + "/next.toml"})
            .out.find("begins on 2026-12-01") == std::string::npos);
}

TEST_CASE("ladder: the hand-over of a grave complaint is on it, to the role that has to have it") {
  const auto owed = [](const std::string& severity, const std::string& more) {
    return owed_to(manuals(), "08:00 logged category=complaint severity=" + severity + more,
                   "10:00");
  };
  CHECK(owed("general", "") == "");
  CHECK(owed("larger", "") == "manager");
  CHECK(owed("major", "") == "gm");
  CHECK(owed("extra", "") == "gm");
  CHECK(owed("major", " / 09:00 escalated to=manager") == "gm");
  CHECK(owed("major", " / 09:00 escalated to=gm") == "");
  // Above the manager is more than the manager.
  CHECK(owed("larger", " / 09:00 escalated to=gm") == "");
}

TEST_CASE("ladder: as of a past moment it owes what was known then") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"});
  desk.time = "2026-10-15T09:00:00+08:00";
  desk.run({"escalate", "1012-1", "--to", "supervisor", "--reason", "x"});
  desk.time = "2026-10-16T09:00:00+08:00";
  const auto due = [&](const char* now) {
    return desk.run({"escalate", "--due", "-n", "-O", "id", "--now", now}).out;
  };
  // At its due instant a clock is in time.
  CHECK(due("2026-10-14T18:00") == "");
  CHECK(desk.run({"report", "overdue", "-O", "id", "--now", "2026-10-14T18:00"})
            .out.find("two-days") == std::string::npos);
  CHECK(due("2026-10-15T08:00").empty());  // it was told an hour later, and is not told twice
  desk.run({"log-call", "3-2-1202", "漏水", "--category", "repair", "--now", "2026-10-12T10:00"});
  desk.time = "2026-10-20T09:00:00+08:00";
  desk.run({"dispatch", "1012-2", "--to", "eng"});
  desk.run({"complete", "1012-2"});
  CHECK(due("2026-10-15T08:00") == "20261012-002\n");
}

TEST_CASE("quiet: a job that asks for nothing if there is nothing gets no note of a year to come") {
  TempDesk desk;
  desk.time = "2026-12-30T09:00:00+08:00";
  desk.run({"log-call", "3-2-1201", "噪音", "--category", "complaint"});
  desk.run({"complete", "1"});
  for (const std::vector<std::string>& line : {std::vector<std::string>{"report", "overdue"},
                                               {"report", "callbacks"},
                                               {"escalate", "--due"}}) {
    std::vector<std::string> quiet = line;
    quiet.emplace_back("-Q");
    CHECK(desk.run(quiet).err.empty());
  }
  CHECK(desk.run({"report", "overdue"}).err.find("2027") != std::string::npos);
  CHECK(desk.run({"check"}).out.find("holidays-end") != std::string::npos);
}

}  // namespace deskctl::test
