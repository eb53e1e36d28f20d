// The second reading itself, row by row of the table of clocks: short lives with the verdicts that
// the contract gives them, and when each was decided.
#include "support/judged_story.hpp"

namespace deskctl::test {
namespace {

const std::string logged_service = "08:00 logged category=service";
const std::string completed_service = logged_service + " / 08:01 dispatched / 09:00 completed";
const std::string completed_complaint = logged_complaint + " / 09:00 completed";

}  // namespace

TEST_CASE("judge: an arrival is due by the acceptance, or by the dispatch if nobody accepted") {
  check_judged(
      "arrive",
      {{dispatched_repair + " / 08:10 accepted / 08:20 arrived",
        "due 08:25 done 08:20 met, met 08:20"},
       {dispatched_repair + " / 08:30 accepted / 08:46 arrived",
        "due 08:45 done 08:46 late 1, breached 08:45"},
       {dispatched_repair + " / 08:30 accepted", "due 08:45 overdue 555, breached 08:45"},
       {dispatched_repair + " / 08:22 arrived", "due 08:21 done 08:22 late 1, breached 08:21"},
       {dispatched_repair + " / 08:10 arrived recorded=08:40 / 08:15 accepted",
        "due 08:21 done 08:10 met, met 08:10"},
       {"08:00 logged category=repair scope=warranty / 08:01 dispatched / 08:21 arrived",
        "due 08:21 done 08:21 met, met 08:21"},
       {"08:00 logged category=repair urgency=urgent / 08:01 dispatched / 08:03 accepted / "
        "08:07 arrived",
        "due 08:06 done 08:07 late 1, breached 08:06"},
       {"08:00 logged category=help / 08:01 dispatched / 08:06 arrived",
        "due 08:06 done 08:06 met, met 08:06"},
       {"08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted / "
        "08:10 quoted amount=120 / 08:12 approved / 08:28 arrived",
        "due 08:27 done 08:28 late 1, breached 08:27"}});
}

TEST_CASE("judge: an appointment is kept five minutes before it") {
  check_judged(
      "arrive",
      {{dispatched_repair + " appointment=10:00 / 09:56 arrived",
        "due 09:55 done 09:56 late 1, breached 09:55"},
       {dispatched_repair + " / 08:22 promised appointment=10:00 / 09:50 arrived",
        "due 08:21 done 09:50 late 89, breached 08:21"},
       {logged_service + " appointment=10:00", "due 09:55 overdue 485, breached 09:55"},
       {"08:00 logged category=aftersales appointment=10:00 / 08:01 dispatched / 09:55 arrived",
        "due 09:55 done 09:55 met, met 09:55"},
       {"08:00 logged category=aftersales / 08:01 dispatched / 09:55 arrived", "none"}});
}

TEST_CASE("judge: a new cycle supersedes what was not yet a breach") {
  check_judged("arrive",
               {{dispatched_repair + " / 08:10 returned / 08:12 dispatched / 08:30 arrived",
                 "due 08:21 superseded, superseded 08:10; "
                 "2: due 08:32 done 08:30 met, met 08:30"},
                {dispatched_repair + " / 08:30 returned / 08:31 dispatched / 08:40 arrived",
                 "due 08:21 done 08:40 late 19, breached 08:21; "
                 "2: due 08:51 done 08:40 met, met 08:40"}});
  check_judged("dispatch",
               {{dispatched_repair + " / 08:10 returned",
                 "due 08:05 done 08:01 met, met 08:01; 2: due 08:15 overdue 585, breached "
                 "08:15"}});
  check_judged("handle",
               {{dispatched_repair + " / 08:10 arrived / 08:20 returned / 08:21 dispatched",
                 "due 08:40 superseded, superseded 08:20"}});
}

TEST_CASE("judge: a work order is accepted, begun, done or sent back in five minutes") {
  check_judged(
      "accept",
      {{dispatched_repair + " / 08:06 accepted", "due 08:06 done 08:06 met, met 08:06"},
       {dispatched_repair + " / 08:07 arrived", "due 08:06 done 08:07 late 1, breached 08:06"},
       {dispatched_repair + " / 08:03 completed", "due 08:06 done 08:03 met, met 08:03"},
       {dispatched_repair + " / 08:04 returned / 08:05 dispatched / 08:11 accepted",
        "due 08:06 done 08:04 met, met 08:04; 2: due 08:10 done 08:11 late 1, breached 08:10"},
       {dispatched_repair + " / 08:08 returned", "due 08:06 done 08:08 late 2, breached 08:06"},
       {dispatched_repair + " / 08:02 declined / 08:04 reopened",
        "due 08:06 superseded, superseded 08:04"},
       {logged_repair + " / 08:01 dispatched / 08:03 dispatched team=env / 08:07 accepted",
        "due 08:06 done 08:07 late 1, breached 08:06"},
       {logged_service + " / 08:01 dispatched / 08:02 accepted",
        "due 08:06 done 08:02 met, met 08:02"},
       {"08:00 logged category=help / 08:01 dispatched", "none"},
       {logged_repair, "none"}});
}

TEST_CASE("judge: appointments that no other clock watches") {
  const std::string consult = "08:00 logged category=consult appointment=10:00";
  check_judged(
      "appointment",
      {{consult + " / 10:00 visited", "due 10:00 done 10:00 met, met 10:00"},
       {consult + " / 08:05 dispatched / 10:01 arrived",
        "due 10:00 done 10:01 late 1, breached 10:00"},
       {consult + " / 09:00 completed", "due 10:00 done 09:00 met, met 09:00"},
       {consult, "due 10:00 pending", 1, "11-02T10:00"},
       // Moved in time, then too late; kept, then made again.
       {consult + " / 09:00 promised appointment=12:00 / 12:01 promised appointment=15:00",
        "due 12:00 overdue 360, breached 12:00"},
       {consult + " / 09:59 promised recorded=10:01 appointment=12:00",
        "due 10:00 overdue 480, breached 10:00"},
       {consult + " / 09:00 visited / 09:30 promised appointment=17:00",
        "due 10:00 done 09:00 met, met 09:00; due 17:00 overdue 60, breached 17:00"},
       {"08:00 logged category=complaint / 08:05 dispatched appointment=09:00 / 09:00 visited",
        "due 09:00 done 09:00 met, met 09:00"},
       {"08:00 logged category=repair appointment=10:00", "none"},
       {logged_complaint + " / 08:30 #2 logged category=complaint appointment=10:00 "
                           "same_as=20261102-001",
        "none", 2}});
}

TEST_CASE("judge: a promised deadline is kept by completing or declining") {
  const std::string other = "08:00 logged category=other deadline=10:00";
  check_judged(
      "deadline",
      {{other + " / 10:00 completed", "due 10:00 done 10:00 met, met 10:00"},
       {other + " / 10:01 declined", "due 10:00 done 10:01 late 1, breached 10:00"},
       {other + " / 09:00 closed outcome=unresolvable", "due 10:00 overdue 480, breached 10:00"},
       {other + " / 09:00 promised deadline=11:00 / 10:30 completed / 11:30 reopened / "
                "11:40 promised deadline=12:00 / 12:10 completed",
        "due 11:00 done 10:30 met, met 10:30; due 12:00 done 12:10 late 10, breached 12:00"},
       {dispatched_repair + " deadline=09:00 / 09:00 completed",
        "due 09:00 done 09:00 met, met 09:00"},
       {logged_complaint + " deadline=09:00", "none"}});
  check_judged("complete", {{logged_complaint + " deadline=09:00 / 09:01 completed",
                             "due 09:00 done 09:01 late 1, breached 09:00"}});
}

TEST_CASE("judge: every complaint reaches its department, or is settled, in ten minutes") {
  const std::string larger = "08:00 logged category=complaint severity=larger";
  check_judged("department",
               {{larger + " / 08:10 dispatched", "due 08:10 done 08:10 met, met 08:10"},
                {larger + " / 08:11 completed", "due 08:10 done 08:11 late 1, breached 08:10"},
                {logged_complaint + " / 08:05 dispatched", "none"},
                {logged_complaint + " / 08:20 upgraded severity=extra",
                 "due 08:10 overdue 590, breached 08:10"},
                {larger + again(2, "08:30"), "none", 2},
                {"07:00 logged category=complaint severity=major channel=letter / 09:05 dispatched",
                 "due 09:10 done 09:05 met, met 09:05"}});
  check_judged("respond",
               {{logged_complaint + " / 08:05 completed", "due 08:10 done 08:05 met, met 08:05"},
                {logged_complaint + again(2, "08:30") + " / 08:35 #1 completed",
                 "due 08:40 overdue 560, breached 08:40", 2},
                {logged_complaint + " / 08:05 upgraded severity=larger / 08:10 escalated "
                                    "to=manager",
                 "due 08:10 superseded, superseded 08:05; 2: due 08:13 done 08:10 met, met "
                 "08:10"}});
}

TEST_CASE("judge: a call in the middle of the work makes the call-back of its cycle") {
  const std::string called =
      logged_service + " / 08:01 dispatched / 08:30 called-back mid-term=yes";
  const std::string_view later = "11-05T09:00";
  check_judged(
      "callback",
      {{called, "none"},
       {called + " / 08:40 called-back mid-term=yes / 09:00 completed",
        "due 11-03 18:00 done 08:30 met, met 09:00", 1, later},
       {called + " / 09:00 completed / 10:00 reopened / 11:00 completed",
        "due 11-03 18:00 done 08:30 met, met 09:00; 2: due 11-03 18:00 overdue 900, breached "
        "11-03 18:00",
        1, "11-04T09:00"},
       {completed_service + " / 11-03 10:00 called-back mid-term=yes",
        "due 11-03 18:00 done 11-03 10:00 met, met 11-03 10:00", 1, later}});
  check_judged("reply",
               {{logged_service + " / 08:10 promised reply=09:00 / 08:30 called-back mid-term=yes",
                 "due 09:00 done 08:30 met, met 08:30"}});
}

TEST_CASE("judge: of an activity one in five is called in two working days") {
  const auto activity = [](const std::string& participants) {
    return logged_service + " participants=" + participants + " / 08:01 dispatched";
  };
  const std::string call = " / 10:00 called-back";
  const std::string_view later = "11-05T09:00";
  check_judged("callback",
               {{activity("5") + " / 09:00 completed" + call,
                 "due 11-04 18:00 done 10:00 met, met 10:00", 1, later},
                {activity("6") + " / 09:00 completed" + call,
                 "due 11-04 18:00 overdue 900, breached 11-04 18:00", 1, later},
                {activity("6") + " / 09:00 completed" + call + " / 11:00 called-back",
                 "due 11-04 18:00 done 11:00 met, met 11:00", 1, later},
                {activity("6") + " / 09:00 completed" + call + " / 11:00 called-back mid-term=yes",
                 "due 11-04 18:00 pending", 1, "11-03T09:00"},
                {activity("0") + " / 09:00 completed" + call,
                 "due 11-04 18:00 done 10:00 met, met 10:00", 1, later},
                {activity("3") + " / 08:30 called-back mid-term=yes / 09:00 completed",
                 "due 11-04 18:00 pending", 1, "11-03T09:00"}});
}

TEST_CASE("judge: what is waived in time is excused, and later is late") {
  const std::string waived = " closed outcome=waived reason=x";
  check_judged(
      "callback",
      {{completed_repair + " / 11:00" + waived, "due 11:00 excused, excused 11:00"},
       {completed_repair + " / 11:01" + waived, "due 11:00 done 11:01 late 1, breached 11:00"},
       {completed_repair + " / 10:00 called-back / 10:30" + waived,
        "due 11:00 done 10:00 met, met 10:00"},
       {completed_repair + " / 10:00" + waived + " / 10:30 reopened / 10:40 completed",
        "due 11:00 excused, excused 10:00; 2: due 12:40 overdue 320, breached 12:40"},
       {completed_repair + " / 11:30 reopened / 11:40 completed / 12:00" + waived,
        "due 11:00 overdue 420, breached 11:00; 2: due 13:40 excused, excused 12:00"}});
  check_judged("inform",
               {{completed_complaint + " / 10:00" + waived, "due 23:59:59 excused, excused 10:00"},
                {completed_complaint + " / 23:59:59" + waived,
                 "due 23:59:59 excused, excused 23:59:59", 1, "11-04T09:00"},
                {completed_complaint + " / 11-03 10:00" + waived,
                 "due 23:59:59 done 11-03 10:00 late 600, breached 23:59:59", 1, "11-04T09:00"}});
  check_judged(
      "reply",
      {{logged_complaint + " / 08:10 promised reply=12:00 / 09:00 completed / 10:00" + waived +
            " / 10:30 promised reply=13:00 / 12:30 informed",
        "due 12:00 excused, excused 10:00; due 13:00 done 12:30 met, met 12:30"},
       {logged_complaint + " / 08:10 promised reply=09:30 / 09:00 completed / 10:00" + waived,
        "due 09:30 done 10:00 late 30, breached 09:30"},
       {completed_complaint + " / 10:00 promised reply=12:00 / 11:00 closed outcome=unreachable",
        "due 12:00 overdue 360, breached 12:00"}});
}

TEST_CASE("judge: who was not reached is excused if it was tried in time") {
  const std::string closed = " closed outcome=unreachable";
  const std::string again = " / 08:30 #2 logged category=repair same_as=20261102-001";
  check_judged("callback",
               {{completed_repair + " / 11:00 call-missed / 12:00" + closed,
                 "due 11:00 excused, excused 12:00"},
                {completed_repair + " / 11:01 call-missed / 12:00" + closed,
                 "due 11:00 done 12:00 late 60, breached 11:00"},
                {completed_repair + " / 10:50" + closed, "due 11:00 excused, excused 10:50"},
                {completed_repair + again +
                     " / 10:00 #2 call-missed / 12:00 #1 call-missed / 13:00 #1" + closed,
                 "due 11:00 excused, excused 13:00", 2},
                {completed_repair + again +
                     " / 10:00 #1 call-missed / 12:00 #2 call-missed / 13:00 #1" + closed,
                 "due 11:00 done 13:00 late 120, breached 11:00", 2}});
  check_judged("inform", {{completed_complaint + " / 10:00" + closed, "due 23:59:59 pending"}});
}

TEST_CASE("judge: a site visit is decided by who came first, the visitor or the end of the work") {
  const std::string_view later = "11-09T09:00";
  check_judged("visit",
               {{logged_repair, "none", 1, "11-05T18:00"},
                {logged_repair, "due 11-05 18:00 overdue 960", 1, "11-06T10:00"},
                {logged_repair + " / 11-05 18:00 visited / 11-06 09:00 visited",
                 "due 11-05 18:00 done 11-06 09:00 met, met 11-06 09:00", 1, later},
                {dispatched_repair + " / 11-06 09:00 completed",
                 "due 11-05 18:00 overdue 5220, breached 11-06 09:00", 1, later},
                {dispatched_repair + " / 11-06 09:00 completed / 11-06 10:00 visited",
                 "due 11-05 18:00 done 11-06 10:00 met, breached 11-06 09:00", 1, later},
                {logged_repair + " / 11-05 17:00 closed outcome=unresolvable", "none", 1, later},
                {logged_repair + " / 11-06 09:00 closed outcome=unresolvable",
                 "due 11-05 18:00 overdue 5220, breached 11-06 09:00", 1, later}});
}

TEST_CASE("judge: a clock without a due is never decided, but superseded") {
  const std::string extra = "08:00 logged category=complaint severity=extra";
  check_judged("complete",
               {{extra + " / 09:00 completed", "done 09:00 no-due"},
                {"08:00 logged category=complaint severity=major / 09:00 upgraded severity=extra",
                 "due 11-07 18:00 superseded, superseded 09:00; 2: no-due"}});
}

TEST_CASE("judge: what was closed as unresolvable is finished until it is reopened") {
  const std::string closed = logged_repair + " / 09:00 closed outcome=unresolvable";
  check_judged("two-days", {{closed, "due 11-04 18:00 done 09:00 met, met 09:00"},
                            {closed + " / 10:00 reopened", "due 11-04 18:00 pending"}});
}

}  // namespace deskctl::test
