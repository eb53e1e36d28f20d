#include "deskctl/report/settled.hpp"

#include "deskctl/report/due.hpp"
#include "support/story.hpp"

namespace deskctl {
namespace {

using test::Story;

// `11-02 08:40`, or `owes`.
std::string settled(const std::string& rows, int number = 1) {
  Story story(rows);
  const auto since = settled_since(story.request(number), test::manuals());
  return since ? test::shown(*since) : "owes";
}

TEST_CASE("settled: what is open, or finished with something owed, is not") {
  CHECK(settled("08:12 logged category=repair") == "owes");
  CHECK(settled("08:12 logged category=repair / 08:15 dispatched / 08:40 completed") == "owes");
  CHECK(settled("08:12 logged category=complaint / 08:40 completed / 09:00 called-back") == "owes");
  CHECK(settled("08:12 logged category=consult / 08:13 promised reply=18:00 / 08:40 completed") ==
        "owes");
  CHECK(settled("08:12 logged category=consult / 08:13 completed / 08:40 reopened") == "owes");
}

TEST_CASE("settled: closed, void, or finished with nothing owed is") {
  CHECK(settled("08:12 logged category=consult / 08:13 completed") == "08:13");
  CHECK(settled("08:12 logged category=repair / 08:18 declined") == "08:18");
  // The work order came due after that, and stands in the list of the overdue until it is closed.
  CHECK(settled("08:12 logged category=repair / 08:15 declined") == "owes");
  CHECK(settled("08:12 logged category=repair / 08:15 declined / 08:16 closed outcome=declined") ==
        "08:16");
  CHECK(settled("08:12 logged category=repair / 08:30 voided") == "08:30");
  CHECK(settled("08:12 logged category=repair / 08:15 dispatched / 08:40 completed / "
                "09:00 called-back") == "09:00");
  CHECK(settled("08:12 logged category=complaint / 08:40 completed / 09:00 called-back / "
                "09:30 informed") == "09:30");
  CHECK(settled("08:12 logged category=repair / 08:15 dispatched / 08:40 completed / "
                "09:00 closed outcome=waived reason=x") == "09:00");
}

TEST_CASE("settled: what comes after it does not move the moment, going back does") {
  const std::string done = "08:12 logged category=consult / 08:13 completed / ";
  CHECK(settled(done + "08:40 noted text=x / 08:50 closed") == "08:13");
  CHECK(settled(done + "08:40 reopened / 08:50 completed / 09:00 noted text=x") == "08:50");
  CHECK(settled(done + "08:40 reopened / 08:50 amended event=3 revoke=yes") == "08:50");
}

TEST_CASE("settled: who rang again after the end is waited for until somebody acts") {
  const std::string urged = "08:12 logged category=consult / 08:13 completed / 09:00 urged";
  CHECK(settled(urged) == "owes");
  CHECK(settled(urged + " / 09:30 noted text=x") == "09:30");
  CHECK(settled("08:12 logged category=consult / 08:13 completed / 08:20 closed / 09:00 urged") ==
        "owes");
}

TEST_CASE("settled: it has to have happened and to be known") {
  CHECK(settled("08:12 logged category=consult / 08:13 completed recorded=10:00") == "10:00");
  CHECK(settled("08:12 logged category=consult / 08:17 completed recorded=08:14") == "08:17");
  // A clock that went back: only after everything is known.
  CHECK(settled("08:12 logged category=consult recorded=08:30 / 08:13 completed / "
                "08:14 noted text=x recorded=08:20") == "08:30");
}

TEST_CASE("settled: a repeat is with its matter") {
  const std::string two =
      "08:12 logged category=complaint / "
      "08:20 #2 logged category=complaint same_as=20261102-001 / ";
  CHECK(settled(two, 2) == "owes");
  CHECK(settled(two + "09:00 completed / 09:10 informed / 09:20 called-back", 2) == "09:00");
}

TEST_CASE("settled: a notice that was not given is owed until the request is closed") {
  const std::string late =
      "08:12 logged category=repair / 08:15 dispatched / 11-09 08:40 completed"
      " / 11-09 09:00 called-back";
  CHECK(settled(late) == "owes");
  CHECK(settled(late + " / 11-09 09:10 escalated to=supervisor / "
                       "11-09 09:11 escalated to=manager") == "11-09 09:10");
  CHECK(settled(late + " / 11-09 09:10 closed") == "11-09 09:10");
}

TEST_CASE("settled: from then on no list of due work has it, at any time") {
  const char* const stories[] = {
      "08:12 logged category=consult / 08:13 promised reply=18:00 / 08:40 completed / 17:00 "
      "informed",
      "08:12 logged category=repair / 08:15 dispatched / 11-09 08:40 completed / 11-10 09:00 "
      "called-back / 11-10 09:01 closed",
      "08:12 logged category=complaint / 11-03 08:40 completed / 11-03 09:00 reopened / 11-04 "
      "08:40 "
      "completed / 11-04 09:00 informed / 11-08 09:00 called-back / 11-08 09:01 closed",
      "08:12 logged category=service / 11-07 08:40 declined / 11-07 09:00 noted text=x / "
      "11-07 09:01 closed outcome=declined",
      "08:12 logged category=repair / 08:15 dispatched / 08:40 completed / 09:00 call-missed / "
      "11-20 09:00 closed outcome=waived reason=x"};
  for (const char* rows : stories) {
    CAPTURE(rows);
    const Story whole(rows);
    const auto since = settled_since(whole.folded.requests.front(), test::manuals());
    REQUIRE(since);
    bool owed_before = false;
    for (Instant now = whole.folded.requests.front().logged; now < *since + date::days(30);
         now += std::chrono::minutes(97)) {
      const Journal journal = test::journal_of(test::journal_text(rows));
      const Folded folded = fold(journal, now);
      DueList overdue(DueList::Which::overdue);
      DueList due(DueList::Which::due_within, latest);
      const Request& request = folded.requests.front();
      overdue.add(request, clocks_of(request, test::manuals(), now));
      due.add(request, clocks_of(request, test::manuals(), now));
      const bool listed = !std::move(overdue).sorted().empty() || !std::move(due).sorted().empty();
      if (now < *since)
        owed_before = owed_before || listed;
      else
        REQUIRE_FALSE(listed);
    }
    CHECK(owed_before);
  }
}

TEST_CASE("over before: a share rule still draws of what was done until its deadline") {
  Policy policy = test::manuals();
  const Instant begin = test::at("2026-11-01T00:00:00+08:00");
  const auto over = over_before(policy, begin);
  REQUIRE(over);
  // Two working days, of which the last are Thursday and Friday.
  CHECK(*over < test::at("2026-10-28T00:00:00+08:00"));
  CHECK(*over > test::at("2026-10-20T00:00:00+08:00"));
  for (ClockPolicy& clock : policy.clocks)
    for (Rule& rule : clock.rules) rule.share.reset();
  CHECK(over_before(policy, begin) == begin - Seconds{1});
}

}  // namespace
}  // namespace deskctl
