// What is owed after the work: waived, unreachable, answered early, of many.
#include "deskctl/report/due.hpp"
#include "deskctl/sla/closing.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

const std::string done = "08:00 logged category=repair / 08:01 dispatched / 10:00 completed";
const std::string tried =
    " / 11:00 call-missed / 12:30 call-missed / 12:40 call-missed / 12:50 closed "
    "outcome=unreachable";

std::string decided(const std::string& rows, const char* now, std::string_view name) {
  Story story(rows, now);
  std::string out;
  for (const Clock& clock : story.clocks())
    if (clock.name() == name)
      out += (out.empty() ? "" : "; ") +
             (clock.decided ? std::string(word_of(*clock.decision())) + ' ' + shown(*clock.decided)
                            : std::string("open"));
  return out;
}

}  // namespace

TEST_CASE("excused: a call-back waived in time, or tried in time, is no breach") {
  const struct {
    const char* name;
    std::string rows;
    const char* verdict;
  } cases[] = {
      {"waived", done + " / 11:00 closed outcome=waived reason=x", "due 12:00 excused"},
      {"waived at the due", done + " / 12:00 closed outcome=waived reason=x", "due 12:00 excused"},
      {"waived a second later", done + " / 12:00:01 closed outcome=waived reason=x",
       "due 12:00 done 12:00:01 late 0"},
      {"waived late grows no more", done + " / 13:00 closed outcome=waived reason=x",
       "due 12:00 done 13:00 late 60"},
      {"first tried in time", done + tried, "due 12:00 excused"},
      {"first tried at the due",
       done + " / 12:00 call-missed / 12:30 call-missed / 12:40 call-missed / 12:50 closed "
              "outcome=unreachable",
       "due 12:00 excused"},
      {"first tried too late",
       done + " / 12:01 call-missed / 12:30 call-missed / 12:40 call-missed / 12:50 closed "
              "outcome=unreachable",
       "due 12:00 done 12:50 late 50"},
      {"reached before it was closed",
       done + " / 11:00 called-back / 11:30 closed outcome=waived reason=x",
       "due 12:00 done 11:00 met"},
      {"closed as usual, as older versions allowed", done + " / 11:30 closed",
       "due 12:00 overdue 360"},
      {"opened and completed again",
       done + " / 11:00 closed outcome=waived reason=x / 13:00 reopened / 14:00 completed",
       "due 12:00 excused; 2: due 16:00 overdue 120"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(verdicts(c.rows, "18:00", "callback") == c.verdict);
  }
}

TEST_CASE("excused: what else is owed after the work can be waived too, but not by not answering") {
  const std::string complaint =
      "08:00 logged category=complaint / 09:00 promised reply=15:00 / "
      "10:00 completed";
  const std::string waived = complaint + " / 11:00 closed outcome=waived reason=x";
  CHECK(verdicts(waived, "11-03T18:00", "inform") == "due 23:59:59 excused");
  CHECK(verdicts(waived, "11-03T18:00", "reply") == "due 15:00 excused");
  CHECK(verdicts(waived, "11-03T18:00", "callback") == "due 11-04 18:00 excused");
  // A clock of the work is not.
  CHECK(verdicts("08:00 logged category=complaint severity=larger / 08:02 completed / 08:03 closed "
                 "outcome=waived reason=x",
                 "09:00", "respond") == "due 08:08 overdue 52");
  const std::string unreachable =
      complaint +
      " / 10:10 call-missed / 10:11 call-missed / 10:12 call-missed / 10:13 closed "
      "outcome=unreachable";
  CHECK(verdicts(unreachable, "18:00", "reply") == "due 15:00 overdue 180");
  CHECK(verdicts(unreachable, "18:00", "callback") == "due 11-04 18:00 excused");
}

TEST_CASE("excused: a verdict is decided when it can no longer change") {
  CHECK(decided(done, "11:00", "callback") == "open");
  CHECK(decided(done, "12:00", "callback") == "open");
  CHECK(decided(done, "12:00:01", "callback") == "breached 12:00");
  CHECK(decided(done + " / 11:00 called-back", "18:00", "callback") == "met 11:00");
  CHECK(decided(done + " / 13:00 called-back", "18:00", "callback") == "breached 12:00");
  CHECK(decided(done + " / 11:00 reopened", "18:00", "callback") == "superseded 11:00");
  CHECK(decided(done + " / 13:00 reopened", "18:00", "callback") == "breached 12:00");
  CHECK(decided(done + tried, "18:00", "callback") == "excused 12:50");
  CHECK(decided(done + " / 13:00 closed outcome=waived reason=x", "18:00", "callback") ==
        "breached 12:00");
  const std::string open = "11-02 08:00 logged category=consult";
  CHECK(decided(open, "11-08T00:00", "visit") == "open");
  CHECK(decided(open + " / 11-06 09:00 visited", "11-08T00:00", "visit") == "met 11-06 09:00");
  CHECK(decided(open + " / 11-06 09:00 completed", "11-08T00:00", "visit") ==
        "breached 11-06 09:00");
  CHECK(decided(open + " / 11-06 09:00 completed / 11-06 10:00 reopened / 11-07 09:00 visited",
                "11-08T00:00", "visit") == "breached 11-06 09:00");
}

TEST_CASE("mid-term: a call in the middle of paid work makes its call-back") {
  const std::string service = "08:00 logged category=service / 08:01 dispatched / 08:02 accepted";
  const std::string called = service + " / 09:00 called-back mid-term=yes";
  Story story(called, "12:00");
  CHECK(story.folded.problems.empty());
  CHECK(verdicts(called, "12:00", "callback") == "none");
  CHECK(verdicts(called + " / 11-03 10:00 completed", "11-10T00:00", "callback") ==
        "due 11-04 18:00 done 09:00 met");
  // Not before the work was done: there was no clock.
  CHECK(decided(called + " / 11-03 10:00 completed", "11-10T00:00", "callback") ==
        "met 11-03 10:00");
  // Each cycle needs its own.
  CHECK(verdicts(called + " / 11-03 10:00 completed / 11-03 11:00 reopened / 11-03 11:01 "
                          "dispatched / 11-03 15:00 completed",
                 "11-04T09:00",
                 "callback") == "due 11-04 18:00 done 09:00 met; 2: due 11-04 18:00 pending");
  // An ordinary one is not allowed before the work is done.
  CHECK(Story(service + " / 09:00 called-back").folded.problems.size() == 1);
}

TEST_CASE("mid-term: only where the policy says so, and only while the work is under way") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-1201", "擦玻璃", "--category", "service"});
  desk.at("09:01", {"dispatch", "1", "--to", "env"});
  CHECK(desk.at("09:02", {"callback", "1", "--grade", "A"}).exit == 3);
  CHECK(desk.at("09:02", {"callback", "1", "--mid-term", "--missed"}).exit == 2);
  CHECK(desk.at("09:03", {"callback", "1", "--mid-term", "--grade", "B"}).exit == 0);
  desk.at("09:10", {"complete", "1"});
  CHECK(desk.at("09:11", {"callback", "1", "--mid-term", "--grade", "B"}).exit == 3);
  CHECK(desk.at("09:12", {"close", "1"}).exit == 0);
  desk.at("10:00", {"log-call", "3-2-1201", "漏水", "--category", "repair"});
  const Ran refused = desk.at("10:01", {"callback", "2", "--mid-term", "--grade", "A"});
  CHECK(refused.exit == 3);
  CHECK(refused.err.find("[callback] mid-term") != std::string::npos);
}

TEST_CASE("activity: one in five of the participants is called within two working days") {
  const std::string activity =
      "08:00 logged category=service participants=12 / 08:01 dispatched / 10:00 completed";
  CHECK(verdicts(activity, "11:00", "callback") == "due 11-04 18:00 pending");
  const std::string two = activity + " / 11:00 called-back / 11:10 called-back";
  CHECK(verdicts(two, "12:00", "callback") == "due 11-04 18:00 pending");
  CHECK(verdicts(two + " / 11-04 18:00 called-back", "11-05T00:00", "callback") ==
        "due 11-04 18:00 done 11-04 18:00 met");
  CHECK(verdicts(two, "11-05T18:00", "callback") == "due 11-04 18:00 overdue 1440");
  // One participant is called.
  CHECK(verdicts("08:00 logged category=service participants=1 / 08:01 dispatched / 10:00 "
                 "completed / 11:00 called-back",
                 "12:00", "callback") == "due 11-04 18:00 done 11:00 met");
}

TEST_CASE("promised: a deadline and an appointment are kept one by one") {
  const std::string asked = "08:00 logged category=consult deadline=12:00";
  CHECK(verdicts(asked, "11:00", "deadline") == "due 12:00 pending");
  CHECK(verdicts(asked + " / 12:00 completed", "13:00", "deadline") == "due 12:00 done 12:00 met");
  CHECK(verdicts(asked + " / 12:01 declined", "13:00", "deadline") ==
        "due 12:00 done 12:01 late 1");
  CHECK(verdicts(asked + " / 11:00 promised deadline=15:00", "13:00", "deadline") ==
        "due 15:00 pending");
  CHECK(verdicts(asked + " / 12:30 promised deadline=15:00", "13:00", "deadline") ==
        "due 12:00 overdue 60");
  CHECK(verdicts(asked + " / 11:00 completed / 13:00 reopened / 13:10 promised deadline=15:00",
                 "14:00", "deadline") == "due 12:00 done 11:00 met; due 15:00 pending");
  const std::string meet = "08:00 logged category=suggestion appointment=14:00";
  CHECK(verdicts(meet, "15:00", "appointment") == "due 14:00 overdue 60");
  for (const char* kept : {"visited", "completed"})
    CHECK(verdicts(meet + " / 13:50 " + kept, "15:00", "appointment") ==
          "due 14:00 done 13:50 met");
  CHECK(verdicts(meet + " / 13:50 visited / 14:30 promised appointment=16:00", "17:00",
                 "appointment") == "due 14:00 done 13:50 met; due 16:00 overdue 60");
  // A complaint's deadline replaces its limit, and has no clock of its own.
  CHECK(verdicts("08:00 logged category=complaint deadline=12:00", "13:00", "deadline") == "none");
  // Repeats leave both to their first.
  const std::string two =
      "08:00 logged category=complaint / 08:10 #2 logged category=complaint "
      "appointment=14:00 same_as=20261102-001";
  Story story(two, "15:00");
  CHECK(verdicts(story.clocks(2), "appointment") == "none");
}

TEST_CASE("closing: nothing owed can be closed away, whatever its category") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-1201", "噪音", "--category", "complaint"});
  desk.at("09:01", {"promise", "1", "--reply", "11:00"});
  desk.at("09:05", {"complete", "1"});
  desk.at("09:06", {"callback", "1", "--grade", "A"});
  const Ran refused = desk.at("09:07", {"close", "1"});
  CHECK(refused.exit == 3);
  CHECK(refused.err.find("deskctl inform 20261012-001") != std::string::npos);
  desk.at("09:08", {"inform", "1"});
  CHECK(desk.at("09:09", {"close", "1"}).exit == 0);
}

}  // namespace deskctl::test
