#include "deskctl/sla/ladder.hpp"

#include "support/story.hpp"

namespace deskctl {
namespace {

using test::Story;

// `supervisor two-days, manager one-week`: what is owed to whom; `nothing`.
std::string owed(std::string_view rows, std::string_view now, int number = 1) {
  Story story(rows);
  story.now = test::moment(now);
  const std::vector<Clock> clocks = story.clocks(number);
  std::string out;
  for (const OwedEscalation& one :
       owed_escalations(story.request(number), clocks, test::manuals(), story.now)) {
    out += (out.empty() ? "" : ", ") + std::string(one.to);
    for (const OwedStep& step : one.steps) out += ' ' + step.clock->name();
    if (one.unqualified != nullptr) out += " C";
  }
  return out.empty() ? "nothing" : out;
}

// `2 larger 08:20`: the complaint, the severity, the moment.
std::string upgrades(std::string_view rows) {
  Story story(rows);
  MatterCounting matters;
  for (const Request& request : story.folded.requests) matters.add(request);
  std::string out;
  for (const OwedUpgrade& one : matters.owed(test::manuals()))
    out += (out.empty() ? "" : ", ") + one.id.text() + ' ' + std::to_string(one.count) + ' ' +
           one.severity + ' ' + test::shown(one.at);
  return out.empty() ? "none" : out;
}

std::string complaints(int count) {
  std::string rows = "08:00 logged category=complaint";
  for (int n = 2; n <= count; ++n)
    rows += " / 08:" + std::to_string(10 + n) + " #" + std::to_string(n) +
            " logged category=complaint same_as=20261102-00" + std::to_string(n > 2 ? 2 : 1);
  return rows;
}

TEST_CASE("ladder: two days to the supervisor, a week to the manager, each once it has passed") {
  const std::string repair = "08:12 logged category=repair";
  CHECK(owed(repair, "11-04T18:00") == "nothing");
  CHECK(owed(repair, "11-04T18:00:01") == "supervisor two-days");
  CHECK(owed(repair, "11-09T18:00") == "supervisor two-days");
  CHECK(owed(repair, "11-09T18:00:01") == "supervisor two-days, manager one-week");
  CHECK(owed("08:12 logged category=complaint", "11-30T00:00") == "nothing");
}

TEST_CASE("ladder: an escalation to that very role at or after the due is the record") {
  const std::string repair = "08:12 logged category=repair / ";
  CHECK(owed(repair + "11-04 17:59 escalated to=supervisor", "11-05T09:00") ==
        "supervisor two-days");
  CHECK(owed(repair + "11-04 18:00 escalated to=supervisor", "11-05T09:00") == "nothing");
  CHECK(owed(repair + "11-05 08:00 escalated to=manager", "11-05T09:00") == "supervisor two-days");
  CHECK(owed(repair + "11-05 08:00 escalated to=supervisor", "11-12T09:00") == "manager one-week");
  CHECK(owed(repair + "11-05 08:00 escalated to=supervisor / 11-12 08:00 escalated to=manager",
             "11-12T09:00") == "nothing");
  CHECK(
      owed(repair + "11-05 08:00 escalated to=supervisor / 11-05 08:10 amended event=2 revoke=yes",
           "11-05T09:00") == "supervisor two-days");
}

TEST_CASE("ladder: a breach stays owed when the work is finished, unless the request is void") {
  const std::string repair = "08:12 logged category=repair / 08:20 dispatched / ";
  CHECK(owed(repair + "11-04 17:00 completed", "11-30T00:00") == "nothing");
  CHECK(owed(repair + "11-04 19:00 completed", "11-30T00:00") == "supervisor two-days");
  CHECK(owed(repair + "11-04 19:00 completed / 11-04 20:00 closed outcome=waived reason=x",
             "11-30T00:00") == "supervisor two-days");
  CHECK(owed(repair + "11-05 09:00 voided", "11-30T00:00") == "nothing");
}

TEST_CASE("ladder: a call-back of grade C to the general manager, after it") {
  const std::string done = "08:12 logged category=consult / 08:13 completed / ";
  CHECK(owed(done + "09:00 called-back grade=B", "10:00") == "nothing");
  CHECK(owed(done + "09:00 called-back grade=C", "10:00") == "gm C");
  CHECK(owed(done + "09:00 called-back grade=C / 09:30 called-back grade=A", "10:00") == "gm C");
  CHECK(owed(done + "08:50 escalated to=gm / 09:00 called-back grade=C", "10:00") == "gm C");
  CHECK(owed(done + "09:00 called-back grade=C / 09:00 escalated to=gm", "10:00") == "nothing");
  CHECK(owed(done + "09:00 called-back grade=C / 09:10 escalated to=manager", "10:00") == "gm C");
  CHECK(owed(done + "09:00 called-back grade=C / 09:10 escalated to=gm / 09:20 called-back grade=C",
             "10:00") == "gm C");
  // An event ahead of now owes nothing yet, because the escalation would be recorded before it.
  CHECK(owed(done + "09:04 called-back grade=C recorded=09:00", "09:01") == "nothing");
}

TEST_CASE("ladder: what is owed to one role is told at once, and other clocks may be on it") {
  std::string text = default_policy(Language::english);
  const std::string line = "until    = \"dispatched\"";
  text.replace(text.find(line), line.size(), line + "\noverdue  = { to = \"supervisor\" }");
  const Policy policy = parse_policy(text, "policy.toml", test::shanghai());
  Story story("08:12 logged category=repair");
  const auto clocks = clocks_of(story.request(), policy, story.now);
  const auto owed = owed_escalations(story.request(), clocks, policy, story.now);
  REQUIRE(owed.size() == 2);
  CHECK(owed[0].to == "supervisor");
  REQUIRE(owed[0].steps.size() == 2);
  CHECK(owed[0].steps[0].clock->name() == "dispatch");
  CHECK(owed[0].steps[1].clock->name() == "two-days");
  CHECK(owed[1].to == "manager");
}

TEST_CASE("ladder: the third complaint of a matter owes an upgrade, and the tenth another") {
  CHECK(upgrades(complaints(2)) == "none");
  CHECK(upgrades(complaints(3)) == "20261102-001 3 larger 08:13");
  CHECK(upgrades(complaints(9)) == "20261102-001 3 larger 08:13");
  CHECK(upgrades(complaints(9) + " / 08:30 #10 logged category=complaint same_as=20261102-005") ==
        "20261102-001 3 larger 08:13, 20261102-001 10 major 08:30");
  const std::string third = complaints(3) + " / 08:13 upgraded severity=larger";
  CHECK(upgrades(third) == "none");
  CHECK(upgrades(complaints(3) + " / 08:14 upgraded severity=major") == "none");
}

TEST_CASE("ladder: void complaints and those after the end of a matter do not count") {
  CHECK(upgrades(complaints(3) + " / 09:00 #2 voided") == "none");
  CHECK(upgrades(complaints(3) + " / 09:00 voided") == "none");
  CHECK(upgrades(complaints(2) + " / 08:20 completed / 08:30 #3 logged category=complaint "
                                 "same_as=20261102-001") == "none");
}

}  // namespace
}  // namespace deskctl
