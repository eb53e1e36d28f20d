// Work orders that are sent back, and cycles that begin with one of several events or with what the
// clock counts from.
#include <algorithm>

#include "deskctl/report/staff.hpp"
#include "support/story.hpp"

namespace deskctl::test::returned_test {
namespace {

const std::string end = "12-31T00:00";
const std::string returned =
    logged_repair + " / 08:01 dispatched / 08:05 accepted / 08:30 returned";

std::string assignee_after(const std::string& rows) {
  Story story(rows);
  if (!story.folded.problems.empty()) return in_english(story.folded.problems).front();
  return std::string(story.request().situation.team);
}

/// The verdicts on the one clock of a policy.
std::string by_policy(const std::string& clock, std::string_view rows) {
  const Policy policy = parse_policy("[clock.x]\n" + clock, "policy.toml", shanghai());
  Story story(rows);
  return verdicts(clocks_of(story.request(), policy, story.now), "x");
}

std::string team_line(const std::string& rows, std::string_view clock) {
  Story story(rows);
  StaffGathering gathering(manuals(), {day("2026-11-01"), day("2026-11-30")}, shanghai(),
                           story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  const StaffReport report = std::move(gathering).finish();
  const auto index = static_cast<std::size_t>(
      std::find(report.clocks.begin(), report.clocks.end(), clock) - report.clocks.begin());
  std::string out;
  for (const TeamLine& team : report.teams) {
    const Kept& kept = team.clocks[index];
    out += (out.empty() ? "" : "; ") + team.name + ' ' + std::to_string(kept.met) + ' ' +
           std::to_string(kept.late) + ' ' + std::to_string(kept.overdue);
  }
  return out;
}

}  // namespace

TEST_CASE("returned: the request has no team until it is dispatched again, also to the same one") {
  CHECK(assignee_after(returned) == "");
  CHECK(assignee_after(returned + " / 08:40 dispatched") == "eng");
  CHECK(assignee_after(returned + " / 08:40 accepted") == "6: 20261102-001 has no work order yet");
  CHECK(assignee_after(returned + " / 08:40 completed") == "6: 20261102-001 has no work order yet");
  CHECK(assignee_after(returned + " / 08:40 returned") == "6: 20261102-001 has no work order yet");
  CHECK(assignee_after(returned + " / 08:40 dispatched / 08:41 quoted amount=9") ==
        "7: 20261102-001: no team has accepted the work order");
  CHECK(assignee_after(logged_repair + " / 08:01 returned") ==
        "3: 20261102-001 has no work order yet");
  CHECK(assignee_after(logged_repair + " / 08:01 dispatched / 08:02 returned reason=-") ==
        "4: 20261102-001: 'returned' needs a reason");
}

TEST_CASE("returned: a new cycle of dispatch, arrive and handle begins") {
  CHECK(verdicts(returned + " / 08:33 dispatched", end, "dispatch") ==
        "due 08:05 done 08:01 met; 2: due 08:35 done 08:33 met");
  CHECK(verdicts(returned, "11-02T08:40", "dispatch") ==
        "due 08:05 done 08:01 met; 2: due 08:35 overdue 5");
  // The old one was due and stays late; one that is not due yet is superseded.
  const std::string anew = " / 08:33 dispatched team=env / 08:34 accepted / 08:45 arrived";
  CHECK(verdicts(returned + anew, end, "arrive") ==
        "due 08:20 done 08:45 late 25; 2: due 08:49 done 08:45 met");
  CHECK(verdicts(logged_repair + " / 08:01 dispatched / 08:05 accepted / 08:10 returned" + anew,
                 end, "arrive") == "due 08:20 superseded; 2: due 08:49 done 08:45 met");
  CHECK(verdicts(logged_repair + " / 08:01 dispatched / 08:05 arrived / 08:10 returned" + anew +
                     " / 09:00 completed",
                 end, "handle") == "due 08:35 superseded; 2: due 09:15 done 09:00 met");
  // Call-backs know no returning.
  CHECK(verdicts(returned + anew + " / 09:00 completed / 09:10 called-back", end, "callback") ==
        "due 11:00 done 09:10 met");
}

TEST_CASE("returned: the breach of the old cycle stays with the team that had it") {
  CHECK(team_line(returned + " / 08:33 dispatched team=env / 08:34 accepted / 08:45 arrived",
                  "arrive") == "eng 0 1 0; env 1 0 0");
  CHECK(team_line(returned + " / 08:33 dispatched team=env", "arrive") == "eng 0 0 1; env 0 0 1");
  CHECK(team_line(returned, "arrive") == "eng 0 0 1");
}

TEST_CASE("again: a new cycle begins with any of several events") {
  const std::string clock =
      "from = \"logged\"\nuntil = \"dispatched\"\nwithin = \"5min\"\n"
      "again = [\"reopened\", \"upgraded\"]\n";
  const std::string rows =
      logged_complaint + " / 08:02 upgraded severity=larger / 08:04 dispatched";
  CHECK(by_policy(clock, rows) == "due 08:05 superseded; 2: due 08:07 done 08:04 met");
  CHECK(by_policy(clock, rows + " / 09:00 completed / 09:10 reopened") ==
        "due 08:05 superseded; 2: due 08:07 done 08:04 met; 3: due 09:15 overdue 84405");
}

TEST_CASE("again: a cycle is judged by its severity, whatever began it") {
  const std::string clock =
      "from = \"received\"\nuntil = \"informed\"\nagain = [\"upgraded\", \"reopened\"]\n"
      "category = \"complaint\"\nrules = [ { severity = \"general\", within = \"1h\" }, { severity "
      "= "
      "[\"larger\", \"major\", \"extra\"], within = \"10min\" } ]\n";
  CHECK(by_policy(clock, logged_complaint + " / 08:05 completed / 08:10 reopened / 08:20 upgraded "
                                            "severity=larger / 08:25 informed") ==
        "due 09:00 superseded; 2: due 09:10 superseded; 3: due 08:30 done 08:25 met");
  CHECK(by_policy(clock, logged_complaint + " / 08:05 upgraded severity=larger / 08:06 completed / "
                                            "08:10 reopened / 08:15 informed") ==
        "due 09:00 superseded; 2: due 08:15 superseded; 3: due 08:20 done 08:15 met");
}

TEST_CASE("again: what a clock counts from may begin its cycles, the first of them the first") {
  const std::string clock =
      "from = \"dispatched\"\nagain = \"dispatched\"\nuntil = \"accepted\"\nwithin = \"5min\"\n";
  const std::string once = logged_repair + " / 08:01 dispatched / 08:03 accepted";
  CHECK(by_policy(clock, logged_repair) == "none");
  CHECK(by_policy(clock, once) == "due 08:06 done 08:03 met");
  CHECK(by_policy(clock, logged_repair + " / 08:01 dispatched / 08:04 dispatched team=env / 08:05 "
                                         "accepted") ==
        "due 08:06 superseded; 2: due 08:09 done 08:05 met");
  // The same with others that begin a cycle: no number is left out.
  const std::string two =
      "again = [\"reopened\", \"dispatched\"]\nfrom = \"dispatched\"\n"
      "until = \"accepted\"\nwithin = \"5min\"\n";
  CHECK(by_policy(two, once + " / 08:10 completed / 08:20 reopened / 08:21 dispatched team=env / "
                              "08:22 accepted") ==
        "due 08:06 done 08:03 met; 2: due 08:26 done 08:22 met");
  for (const std::string kind : {"accepted", "urged", "completed"}) {
    const std::string own = "from = \"" + kind + "\"\nagain = \"" + kind +
                            "\"\nuntil = \"visited\"\nwithin = \"5min\"\n";
    CAPTURE(kind);
    CHECK(by_policy(own, logged_repair + " / 08:01 dispatched / 08:10 " + kind +
                             " / 08:12 visited") == "due 08:15 done 08:12 met");
  }
  CHECK(by_policy("from = \"urged\"\nagain = \"urged\"\nuntil = \"visited\"\nwithin = \"5min\"\n",
                  logged_repair + " / 08:10 urged / 08:12 urged / 08:14 visited") ==
        "due 08:15 superseded; 2: due 08:17 done 08:14 met");
  // An appointment that is made with the dispatch that begins a cycle is one of that cycle.
  CHECK(by_policy(
            "again = \"dispatched\"\nuntil = \"arrived\"\nrules = [ { appointment = true, from "
            "= \"appointment\", within = \"0min\" }, { from = \"dispatched\", within = \"5min\" "
            "} ]\n",
            logged_repair + " / 08:01 dispatched / 08:03 dispatched team=env "
                            "appointment=10:00 / 09:58 arrived") ==
        "due 08:06 superseded; 2: due 10:00 done 09:58 met");
}

TEST_CASE("repeats: a rule may hold for repeats where the clock does not") {
  const std::string rules =
      "from = \"logged\"\nuntil = \"noted\"\nrules = [ { category = \"repair\", within = \"1h\" }, "
      "{ "
      "category = \"repair\", within = \"2h\", repeats = true } ]\n";
  const Policy policy = parse_policy("[clock.x]\n" + rules, "policy.toml", shanghai());
  Story story(logged_repair + " / 08:00 #2 logged category=repair same_as=20261102-001",
              "11-02T08:10");
  CHECK(verdicts(clocks_of(story.request(1), policy, story.now), "x") == "due 09:00 pending");
  CHECK(verdicts(clocks_of(story.request(2), policy, story.now), "x") == "due 10:00 pending");
  const Explanation why = explain(story.request(2), manuals(), story.now);
  for (const AbsentClock& absent : why.absent)
    if (absent.policy->name == "dispatch") CHECK((absent.why == AbsentClock::Why::repeat));
}

TEST_CASE("unresolvable: what is closed so is finished for the two days, the week and the visit") {
  const std::string closed = logged_repair + " / 08:10 closed outcome=unresolvable";
  CHECK(verdicts(closed, end, "two-days") == "due 11-04 18:00 done 08:10 met");
  CHECK(verdicts(closed, end, "one-week") == "due 11-09 18:00 done 08:10 met");
  CHECK(verdicts(closed, end, "visit") == "none");
  CHECK(verdicts(closed + " / 08:20 reopened", "11-05T00:00", "two-days") ==
        "due 11-04 18:00 overdue 360");
  // The completion counts as the finish, however late it is closed.
  CHECK(verdicts(completed_repair + " / 11-20 09:00 closed", end, "two-days") ==
        "due 11-04 18:00 done 09:00 met");
}

}  // namespace deskctl::test::returned_test
