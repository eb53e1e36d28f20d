// Events that begin a new cycle of a clock: upgrades, reopenings, promised replies.
#include "support/story.hpp"

namespace deskctl::test {
namespace {

struct CycleCase {
  std::string name;
  std::string rows;
  std::string now;
  std::string verdicts;
};

void check_cycles(const char* clock, const std::vector<CycleCase>& cases) {
  for (const CycleCase& c : cases) {
    CAPTURE(c.name);
    CHECK(verdicts(c.rows, c.now, clock) == c.verdicts);
  }
}

const std::string served_repair =
    "08:00 logged category=repair / 08:01 dispatched / 08:02 accepted / "
    "08:10 arrived / 10:00 completed";

}  // namespace

TEST_CASE("cycle: an upgrade starts respond anew") {
  const std::string up = " upgraded severity=larger";
  check_cycles(
      "respond",
      {
          {"in time", logged_complaint + " / 08:05" + up, "08:06",
           "due 08:10 superseded; 2: due 08:13 pending"},
          {"at the due instant", logged_complaint + " / 08:10" + up, "08:18",
           "due 08:10 superseded; 2: due 08:18 pending"},
          {"a second later it stays a breach", logged_complaint + " / 08:10:01" + up, "08:15",
           "due 08:10 overdue 5; 2: due 08:18:01 pending"},
          {"measured at its stop", logged_complaint + " / 08:11" + up + " / 08:20 dispatched",
           "09:00", "due 08:10 done 08:20 late 10; 2: due 08:19 overdue 41"},
          {"stopped before", logged_complaint + " / 08:04 dispatched / 08:05" + up, "08:06",
           "due 08:10 done 08:04 met; 2: due 08:13 pending"},
          {"stopped late before", logged_complaint + " / 08:15 dispatched / 08:20" + up, "08:21",
           "due 08:10 done 08:15 late 5; 2: due 08:28 pending"},
          {"told before the upgrade is not told of it",
           logged_complaint + " / 08:03 escalated to=manager / 08:05" + up, "08:14",
           "due 08:10 superseded; 2: due 08:13 overdue 1"},
          {"told in the same minute",
           logged_complaint + " / 08:05" + up + " / 08:05 escalated to=gm", "09:00",
           "due 08:10 superseded; 2: due 08:13 done 08:05 met"},
          {"twice",
           logged_complaint + " / 08:05" + up +
               " / 08:07 upgraded severity=extra / 08:08 escalated "
               "to=gm",
           "09:00", "due 08:10 superseded; 2: due 08:13 superseded; 3: due 08:08 done 08:08 met"},
      });
}

TEST_CASE("cycle: an upgrade starts complete anew") {
  check_cycles(
      "complete",
      {
          {"in time", logged_complaint + " / 09:00 upgraded severity=larger", "09:00",
           "due 20:00 superseded; 2: due 11-04 09:00 pending"},
          {"past due", logged_complaint + " / 21:00 upgraded severity=major / 23:00 completed",
           "23:30", "due 20:00 done 23:00 late 180; 2: due 11-07 18:00 done 23:00 met"},
          {"to no deadline", logged_complaint + " / 09:00 upgraded severity=extra", "11-30T00:00",
           "due 20:00 superseded; 2: no-due"},
          {"a promise holds after it",
           logged_complaint + " deadline=18:00 / 09:00 upgraded severity=larger", "09:00",
           "due 18:00 superseded; 2: due 18:00 pending"},
          {"a promise after it does not touch the old cycle",
           logged_complaint +
               " / 09:00 upgraded severity=extra / 09:10 promised deadline=11-06T12:00",
           "10:00", "due 20:00 superseded; 2: due 11-06 12:00 pending"},
          {"a promise that was too late before it",
           logged_complaint +
               " / 20:30 promised deadline=11-03T12:00 / 21:00 upgraded severity=larger / "
               "22:00 completed",
           "23:00", "due 20:00 done 22:00 late 120; 2: due 11-03 12:00 done 22:00 met"},
      });
}

TEST_CASE("cycle: a promised deadline replaces the standard one unless it came too late") {
  check_cycles(
      "complete",
      {
          {"later", logged_complaint + " / 12:00 promised deadline=11-05T12:00", "11-03T00:00",
           "due 11-05 12:00 pending"},
          {"earlier", logged_complaint + " / 09:00 promised deadline=12:00 / 13:00 completed",
           "14:00", "due 12:00 done 13:00 late 60"},
          {"the last of several",
           logged_complaint + " deadline=12:00 / 11:00 promised deadline=14:00 / 13:00 promised "
                              "deadline=16:00",
           "15:00", "due 16:00 pending"},
          {"at the due instant", logged_complaint + " / 20:00 promised deadline=11-03T12:00",
           "21:00", "due 11-03 12:00 pending"},
          {"made too late", logged_complaint + " / 20:00:01 promised deadline=11-03T12:00", "20:40",
           "due 20:00 overdue 40"},
          {"recorded too late",
           logged_complaint + " / 19:00 promised recorded=20:30 deadline=11-03T12:00", "20:40",
           "due 20:00 overdue 40"},
          {"too late for an earlier promise",
           logged_complaint + " deadline=12:00 / 12:30 promised deadline=18:00", "13:00",
           "due 12:00 overdue 60"},
          {"after it was done",
           logged_complaint + " / 10:00 completed / 11:00 promised deadline=18:00", "19:00",
           "due 20:00 done 10:00 met"},
          {"with the work order", logged_complaint + " / 08:05 dispatched deadline=18:00", "09:00",
           "due 18:00 pending"},
      });
}

TEST_CASE("cycle: an appointment moves the arrival unless it came too late") {
  const std::string accepted = "08:12 logged category=repair / 08:13 dispatched / 08:14 accepted";
  check_cycles(
      "arrive",
      {
          {"in time", accepted + " / 08:20 promised appointment=14:00", "09:00",
           "due 13:55 pending"},
          {"at the due instant", accepted + " / 08:29 promised appointment=14:00", "09:00",
           "due 13:55 pending"},
          {"too late", accepted + " / 08:30 promised appointment=14:00 / 13:50 arrived", "14:00",
           "due 08:29 done 13:50 late 321"},
          {"recorded too late", accepted + " / 08:20 promised recorded=08:30 appointment=14:00",
           "09:00", "due 08:29 overdue 31"},
          {"before the work order",
           "08:12 logged category=repair appointment=14:00 / 13:30 dispatched", "13:30",
           "due 13:55 pending"},
          {"moved in time",
           "08:12 logged category=repair appointment=14:00 / 08:13 dispatched / 13:55 promised "
           "appointment=16:00",
           "14:00", "due 15:55 pending"},
          {"moved too late",
           "08:12 logged category=repair appointment=14:00 / 08:13 dispatched / 13:56 promised "
           "appointment=16:00 / 15:50 arrived",
           "16:00", "due 13:55 done 15:50 late 115"},
          {"brought forward",
           "08:12 logged category=repair appointment=14:00 / 08:13 dispatched / 08:30 promised "
           "appointment=10:00",
           "10:00", "due 09:55 overdue 5"},
          {"after arriving", accepted + " / 08:20 arrived / 08:25 promised appointment=14:00",
           "15:00", "due 08:29 done 08:20 met"},
          {"agreed after an arrival that nothing was due for",
           "08:00 logged category=aftersales / 08:01 dispatched / 08:30 arrived / 08:40 promised "
           "appointment=14:00",
           "15:00", "none"},
          {"of after-sales work",
           "08:00 logged category=aftersales / 08:01 dispatched appointment=14:00 / 13:56 arrived",
           "15:00", "due 13:55 done 13:56 late 1"},
          {"early is met",
           "08:12 logged category=repair appointment=14:00 / 08:13 dispatched / 09:00 arrived",
           "15:00", "due 13:55 done 09:00 met"},
      });
}

TEST_CASE("cycle: a reopening starts dispatch and arrive and handle anew") {
  const std::string reopened = served_repair + " / 14:00 reopened";
  check_cycles("dispatch", {{"at once", reopened, "14:06",
                             "due 08:05 done 08:01 met; 2: due 14:05 "
                             "overdue 1"},
                            {"the same team again", reopened + " / 14:03 dispatched", "15:00",
                             "due 08:05 done 08:01 met; 2: due 14:05 done 14:03 met"},
                            {"a third time",
                             reopened + " / 14:03 dispatched / 15:00 completed / 16:00 "
                                        "reopened",
                             "16:01",
                             "due 08:05 done 08:01 met; 2: due 14:05 done 14:03 met; 3: due 16:05 "
                             "pending"}});
  const std::string again = reopened + " / 14:03 dispatched / 14:04 accepted / 14:30 arrived";
  check_cycles("arrive",
               {{"not before it is accepted anew", reopened, "15:00", "due 08:17 done 08:10 met"},
                {"from the new acceptance", again, "15:00",
                 "due 08:17 done 08:10 met; 2: due 14:19 done 14:30 late 11"}});
  check_cycles("handle", {{"from the new arrival", again, "15:00",
                           "due 08:40 done 10:00 late 80; 2: due 15:00 pending"}});
}

TEST_CASE("cycle: after a reopening an appointment must be promised anew") {
  const std::string first =
      "08:00 logged category=repair appointment=09:00 / 08:01 dispatched / 08:02 accepted / 08:50 "
      "arrived / 10:00 completed / 11:00 reopened / 11:02 dispatched";
  check_cycles("arrive", {{"no appointment", first + " / 11:04 accepted", "11:10",
                           "due 08:55 done 08:50 met; 2: due 11:19 pending"},
                          {"promised anew", first + " appointment=15:00 / 11:04 accepted", "11:10",
                           "due 08:55 done 08:50 met; 2: due 14:55 pending"}});
  check_cycles("handle",
               {{"only where none is promised", first + " / 11:04 accepted / 11:10 arrived",
                 "11:20", "2: due 11:40 pending"}});
}

TEST_CASE("cycle: a reopening supersedes what is not yet due and keeps what is late") {
  check_cycles(
      "callback",
      {
          {"still owed", served_repair + " / 11:00 reopened", "18:00", "due 12:00 superseded"},
          {"due just then", served_repair + " / 12:00 reopened", "18:00", "due 12:00 superseded"},
          {"past due", served_repair + " / 12:30 reopened", "13:00", "due 12:00 overdue 60"},
          {"given before", served_repair + " / 10:30 called-back grade=C / 10:31 reopened", "11:00",
           "due 12:00 done 10:30 met"},
          {"owed anew", served_repair + " / 11:00 reopened / 12:00 completed", "13:00",
           "due 12:00 superseded; 2: due 14:00 pending"},
          {"one call answers both",
           served_repair + " / 12:30 reopened / 13:00 completed / 13:30 called-back", "18:00",
           "due 12:00 done 13:30 late 90; 2: due 15:00 done 13:30 met"},
      });
  check_cycles("arrive",
               {{"completed without arriving",
                 "08:00 logged category=repair / 08:01 dispatched / 08:02 accepted / 08:10 "
                 "completed / 08:15 reopened",
                 "09:00", "due 08:17 superseded"},
                {"and past due",
                 "08:00 logged category=repair / 08:01 dispatched / 08:02 accepted / 08:10 "
                 "completed / 08:20 reopened",
                 "09:17", "due 08:17 overdue 60"}});
}

TEST_CASE("cycle: the rest stays in its first cycle") {
  const std::string twice =
      logged_complaint +
      " / 08:05 dispatched / 09:00 completed / 10:00 reopened / 11-03 11:00 completed / "
      "11-03 12:00 informed";
  check_cycles("inform",
               {{"inform", twice, "11-04T00:00", "due 23:59:59 done 11-03 12:00 late 720"}});
  check_cycles("complete", {{"complete", twice, "11-04T00:00", "due 20:00 done 09:00 met"}});
  check_cycles("respond", {{"respond", twice, "11-04T00:00", "due 08:10 done 08:05 met"}});
  const std::string consult =
      "08:00 logged category=consult / 09:00 completed / 11-05 10:00 reopened";
  check_cycles("two-days",
               {{"finished last in time",
                 "08:00 logged category=consult / 09:00 completed / 10:00 reopened "
                 "/ 11-04 18:00 declined",
                 "11-06T00:00", "due 11-04 18:00 done 11-04 18:00 met"},
                {"reopened and unfinished", consult, "11-05T18:00", "due 11-04 18:00 overdue 1440"},
                {"finished last too late", consult + " / 11-05 11:00 completed", "11-06T00:00",
                 "due 11-04 18:00 done 11-05 11:00 late 1020"}});
  check_cycles("register", {{"register", consult, "11-06T00:00", "due 08:01 done 08:00 met"}});
}

TEST_CASE("cycle: a promised reply is owed at its time and each answer ends one") {
  const std::string promised = logged_complaint + " / 08:05 promised reply=10:00";
  check_cycles("reply",
               {
                   {"moved in time", promised + " / 10:00 promised reply=12:00", "11:00",
                    "due 12:00 pending"},
                   {"moved too late", promised + " / 10:01 promised reply=12:00 / 11:00 informed",
                    "12:00", "due 10:00 done 11:00 late 60"},
                   {"moved in a record that came too late",
                    promised + " / 09:00 promised recorded=10:30 reply=12:00", "10:30",
                    "due 10:00 overdue 30"},
                   {"promised anew", promised + " / 09:50 informed / 11:00 promised reply=15:00",
                    "12:00", "due 10:00 done 09:50 met; due 15:00 pending"},
                   {"a promise of something else", promised + " / 09:00 promised deadline=18:00",
                    "10:00", "due 10:00 pending"},
                   {"whatever the category",
                    "08:00 logged category=other / 08:01 promised reply=09:00 / 08:30 informed",
                    "10:00", "due 09:00 done 08:30 met"},
                   {"a note to oneself is no answer",
                    "08:00 logged category=other / 08:01 promised reply=09:00 / 08:30 noted text=x",
                    "10:00", "due 09:00 overdue 60"},
               });
}

TEST_CASE("cycle: a repeat has only register and respond and its own events stop them") {
  const std::string matter = logged_complaint +
                             " / 08:05 dispatched / 08:20 #2 logged category=complaint "
                             "same_as=20261102-001 received=08:19";
  Story story(matter, "08:29");
  CHECK(clock_names(story.clocks(2)) == "register respond");
  CHECK(verdicts(story.clocks(2), "respond") == "due 08:29 pending");
  CHECK(verdicts(story.clocks(2), "register") == "due 08:20 done 08:20 met");

  Story matters_own(matter + " / 08:25 #1 dispatched team=env", "08:30");
  CHECK(verdicts(matters_own.clocks(2), "respond") == "due 08:29 overdue 1");
  Story own(matter + " / 08:25 #2 dispatched team=env", "08:30");
  CHECK(verdicts(own.clocks(2), "respond") == "due 08:29 done 08:25 met");
  CHECK(verdicts(own.clocks(1), "respond") == "due 08:10 done 08:05 met");

  // The first request is upgraded: that is not the repeat's affair.
  Story upgraded(matter + " / 08:20 #1 upgraded severity=larger", "08:28");
  CHECK(verdicts(upgraded.clocks(2), "respond") == "due 08:29 pending");
  CHECK(verdicts(upgraded.clocks(1), "respond") ==
        "due 08:10 done 08:05 met; 2: due 08:28 pending");

  // Logged when the matter was finished it has every clock.
  Story late(logged_complaint +
                 " / 08:10 completed / 08:20 #2 logged category=complaint "
                 "same_as=20261102-001 / 08:30 #2 completed",
             "09:00");
  CHECK(clock_names(late.clocks(2)) == "register respond complete inform callback");
}

}  // namespace deskctl::test
