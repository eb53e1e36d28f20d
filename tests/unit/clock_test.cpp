// The clock table of the manuals' policy, row by row: where each clock begins, when it is due, what
// stops it.
#include "support/story.hpp"

namespace deskctl::test {
namespace {

struct Row {
  std::string clock;
  std::string before;  // up to the clock's start
  std::string stop;
  std::string due;
};

const Row rows[] = {
    {"register", "", "logged category=consult received=11-02T08:00", "11-02T08:01"},
    {"register", "", "logged category=complaint channel=hotline received=11-02T03:00",
     "11-02T03:01"},
    {"register", "", "logged category=repair channel=email received=11-01T20:00", "11-02T09:01"},
    {"register", "", "logged category=repair channel=app received=11-02T08:59:59", "11-02T09:01"},
    {"register", "", "logged category=repair channel=letter received=11-02T10:00", "11-02T10:01"},
    {"register", "", "logged category=repair channel=email received=11-02T18:00", "11-03T09:01"},
    {"register", "", "logged category=repair channel=relay received=11-02T18:00", "11-02T18:01"},

    {"dispatch", "08:12 logged category=repair", "dispatched", "11-02T08:17"},
    {"dispatch", "08:12 logged category=repair received=07:00", "dispatched", "11-02T08:17"},
    {"dispatch", "23:58 logged category=aftersales", "dispatched", "11-03T00:03"},
    {"dispatch", "08:12 logged category=help", "dispatched team=security", "11-02T08:17"},
    {"dispatch", "08:12 logged category=service channel=email", "dispatched", "11-02T08:17"},

    {"review", "08:12 logged category=repair scope=out / 08:13 dispatched / 08:14 accepted",
     "quoted amount=120", "11-02T08:29"},
    {"review", "08:12 logged category=repair scope=out / 08:13 dispatched / 08:14 accepted",
     "quoted infeasible=yes", "11-02T08:29"},

    {"arrive", "08:12 logged category=repair appointment=14:00 / 08:13 dispatched", "arrived",
     "11-02T13:55"},
    {"arrive", "08:12 logged category=service appointment=14:00 / 08:13 dispatched", "arrived",
     "11-02T13:55"},
    {"arrive", "08:12 logged category=service / 08:13 dispatched appointment=14:00", "arrived",
     "11-02T13:55"},
    {"arrive", "08:12 logged category=repair urgency=urgent / 08:13 dispatched", "arrived",
     "11-02T08:18"},
    {"arrive", "08:12 logged category=repair urgency=urgent scope=out / 08:13 dispatched",
     "arrived", "11-02T08:18"},
    {"arrive", "08:12 logged category=repair urgency=urgent appointment=14:00 / 08:13 dispatched",
     "arrived", "11-02T13:55"},
    {"arrive", "08:12 logged category=help / 08:13 dispatched", "arrived", "11-02T08:18"},
    {"arrive", "08:12 logged category=repair / 08:13 dispatched / 08:14 accepted", "arrived",
     "11-02T08:29"},
    {"arrive", "08:12 logged category=repair scope=warranty / 08:13 dispatched / 08:14 accepted",
     "arrived", "11-02T08:29"},
    {"arrive",
     "08:12 logged category=repair scope=out / 08:13 dispatched / 08:14 accepted / 08:20 quoted "
     "amount=9 / 08:30 approved",
     "arrived", "11-02T08:45"},

    {"handle", "08:12 logged category=repair / 08:13 dispatched / 08:20 arrived", "completed",
     "11-02T08:50"},
    {"handle", "08:12 logged category=help / 08:13 dispatched / 08:20 arrived", "completed",
     "11-02T08:50"},

    {"respond", "08:00 logged category=complaint", "dispatched", "11-02T08:10"},
    {"respond", "08:09 logged category=complaint received=08:00", "dispatched", "11-02T08:10"},
    {"respond", "08:00 logged category=complaint severity=larger", "escalated to=manager",
     "11-02T08:08"},
    {"respond", "08:00 logged category=complaint severity=larger", "escalated to=gm",
     "11-02T08:08"},
    {"respond", "08:00 logged category=complaint severity=major", "escalated to=gm", "11-02T08:05"},
    {"respond", "08:00 logged category=complaint severity=extra", "escalated to=gm", "11-02T08:01"},
    {"respond", "08:00 logged category=complaint channel=email received=11-01T20:00", "dispatched",
     "11-02T09:10"},

    {"complete", "08:00 logged category=complaint", "completed", "11-02T20:00"},
    {"complete", "08:00 logged category=complaint severity=larger", "completed", "11-04T08:00"},
    {"complete", "08:00 logged category=complaint severity=major", "completed", "11-07T18:00"},
    {"complete", "08:00 logged category=complaint channel=app received=11-01T20:00", "completed",
     "11-02T21:00"},
    {"complete", "08:00 logged category=complaint deadline=18:00", "completed", "11-02T18:00"},
    {"complete", "08:00 logged category=complaint severity=extra deadline=11-20T12:00", "completed",
     "11-20T12:00"},

    {"inform", "08:00 logged category=complaint / 10:00 completed", "informed", "11-02T23:59:59"},

    {"callback", "08:00 logged category=repair / 08:05 dispatched / 10:00 completed", "called-back",
     "11-02T12:00"},
    {"callback", "08:00 logged category=aftersales / 08:05 dispatched / 16:00 completed",
     "called-back grade=C", "11-02T18:00"},
    {"callback", "08:00 logged category=help / 08:05 dispatched / 17:00 completed", "called-back",
     "11-03T10:00"},
    {"callback", "08:00 logged category=repair / 08:05 dispatched / 20:00 completed", "called-back",
     "11-03T11:00"},
    {"callback", "08:00 logged category=complaint / 10:00 completed", "called-back", "11-04T18:00"},
    {"callback", "08:00 logged category=complaint severity=larger / 10:00 completed", "called-back",
     "11-04T18:00"},
    {"callback", "08:00 logged category=complaint severity=major / 10:00 completed", "called-back",
     "11-03T18:00"},
    {"callback", "08:00 logged category=complaint severity=extra / 10:00 completed", "called-back",
     "11-03T18:00"},
    {"callback", "08:00 logged category=service / 08:05 dispatched / 10:00 completed",
     "called-back", "11-03T18:00"},
    {"callback", "08:00 logged category=suggestion / 10:00 completed", "called-back",
     "11-03T18:00"},

    {"reply", "08:00 logged category=consult / 08:05 promised reply=15:00", "informed",
     "11-02T15:00"},
    {"reply", "08:00 logged category=praise / 08:05 promised reply=15:00", "informed",
     "11-02T15:00"},
    {"reply", "08:00 logged category=complaint / 08:05 promised reply=15:00 / 09:00 completed",
     "called-back", "11-02T15:00"},

    {"two-days", "08:00 logged category=consult", "completed", "11-04T18:00"},
    {"two-days", "23:59 logged category=repair", "declined", "11-04T18:00"},
    {"one-week", "08:00 logged category=other", "completed", "11-09T18:00"},
    {"one-week", "08:00 logged category=aftersales", "declined", "11-09T18:00"},
};

std::string verdict_at(const Row& row, Instant stop, Instant now) {
  std::string story = row.before;
  if (!row.stop.empty()) {
    const std::string time = format_local(shanghai().local(stop)).substr(5);
    story += (story.empty() ? "" : " / ") + time + ' ' + row.stop;
  }
  return verdicts(story, format_local(shanghai().local(now)).replace(10, 1, "T").substr(5),
                  row.clock);
}

}  // namespace

TEST_CASE("clock: done by the due instant is in time and a second later is late") {
  for (const Row& row : rows) {
    const Instant due = moment(row.due);
    CAPTURE(row.clock);
    CAPTURE(row.before);
    CAPTURE(row.stop);
    const struct {
      int seconds;
      std::string status;
    } stops[] = {{-60, "met"},   {-1, "met"},    {0, "met"},        {1, "late 0"},
                 {59, "late 0"}, {60, "late 1"}, {3599, "late 59"}, {90060, "late 1501"}};
    for (const auto& stop : stops) {
      const Instant done = due + Seconds{stop.seconds};
      CAPTURE(stop.seconds);
      CHECK(verdict_at(row, done, due + Seconds{864000}) ==
            "due " + shown(due) + " done " + shown(done) + ' ' + stop.status);
    }
  }
}

TEST_CASE("clock: not done it is pending up to the due instant and overdue after it") {
  for (Row row : rows) {
    if (row.before.empty()) continue;  // nothing is before `logged`
    const Instant due = moment(row.due);
    row.stop.clear();
    CAPTURE(row.clock);
    CAPTURE(row.before);
    const std::string at_due = "due " + shown(due);
    CHECK(verdict_at(row, {}, due - Seconds{1}) == at_due + " pending");
    CHECK(verdict_at(row, {}, due) == at_due + " pending");
    CHECK(verdict_at(row, {}, due + Seconds{1}) == at_due + " overdue 0");
    CHECK(verdict_at(row, {}, due + Seconds{60}) == at_due + " overdue 1");
    CHECK(verdict_at(row, {}, due + Seconds{90060}) == at_due + " overdue 1501");
  }
}

TEST_CASE("clock: every category has the clocks of the table and no other") {
  const std::string life =
      " / 08:01 dispatched / 08:02 accepted / 08:03 quoted amount=1 / 08:04 approved / "
      "08:10 arrived / 08:30 completed / 08:31 informed / 08:40 called-back / 08:41 closed";
  const struct {
    std::string logged;
    std::string clocks;
  } cases[] = {
      {"category=repair", "register dispatch accept arrive handle callback two-days one-week"},
      {"category=repair urgency=urgent",
       "register dispatch accept arrive handle callback two-days one-week"},
      {"category=repair appointment=09:00",
       "register dispatch accept arrive callback two-days one-week"},
      {"category=repair scope=out",
       "register dispatch accept review arrive callback two-days one-week"},
      {"category=repair scope=warranty",
       "register dispatch accept arrive callback two-days one-week"},
      {"category=aftersales", "register dispatch callback two-days one-week"},
      {"category=aftersales appointment=09:00 scope=out",
       "register dispatch arrive callback two-days one-week"},
      {"category=help", "register dispatch arrive handle callback two-days one-week"},
      {"category=help appointment=09:00",
       "register dispatch arrive appointment handle callback two-days one-week"},
      {"category=service", "register dispatch accept callback two-days one-week"},
      {"category=service appointment=09:00",
       "register dispatch accept arrive callback two-days one-week"},
      {"category=complaint", "register respond complete inform callback"},
      {"category=complaint severity=larger",
       "register respond department complete inform callback"},
      {"category=complaint severity=extra appointment=09:00",
       "register appointment respond department complete inform callback"},
      {"category=suggestion", "register callback two-days one-week"},
      {"category=suggestion deadline=09:00", "register callback deadline two-days one-week"},
      {"category=consult", "register two-days one-week"},
      {"category=consult appointment=09:00", "register appointment two-days one-week"},
      {"category=praise", "register two-days one-week"},
      {"category=other urgency=urgent deadline=09:00", "register deadline two-days one-week"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.logged);
    Story story("08:00 logged " + c.logged + life);
    REQUIRE(story.folded.problems.empty());
    CHECK(clock_names(story.clocks()) == c.clocks);
  }
}

TEST_CASE("clock: a clock begins only with its start") {
  const std::string logged = "08:00 logged category=repair scope=out";
  const struct {
    std::string rows;
    std::string clocks;
  } cases[] = {
      {"", "register dispatch two-days one-week"},
      {" / 08:01 dispatched", "register dispatch accept two-days one-week"},
      {" / 08:01 dispatched / 08:02 accepted", "register dispatch accept review two-days one-week"},
      {" / 08:01 dispatched / 08:02 accepted / 08:03 quoted amount=1",
       "register dispatch accept review two-days one-week"},
      {" / 08:01 dispatched / 08:02 accepted / 08:03 quoted amount=1 / 08:04 approved",
       "register dispatch accept review arrive two-days one-week"},
      {" / 08:01 dispatched / 08:02 accepted / 08:03 quoted amount=1 / 08:04 declined",
       "register dispatch accept review two-days one-week"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rows);
    CHECK(clock_names(Story(logged + c.rows, "08:30").clocks()) == c.clocks);
  }
  CHECK(clock_names(Story(logged + " / 08:30 voided").clocks()) == "");
}

TEST_CASE("clock: only the right event and the right role stop it") {
  const std::string complaint = "08:00 logged category=complaint severity=";
  const std::string running[][2] = {
      {"dispatch", "08:12 logged category=repair / 08:13 noted / 08:14 escalated to=gm"},
      {"respond", complaint + "general / 08:01 escalated to=gm / 08:02 informed"},
      {"respond", complaint + "larger / 08:01 dispatched / 08:02 escalated to=supervisor"},
      {"respond", complaint + "larger / 08:01 escalated to=desk / 08:02 escalated to=control"},
      {"respond", complaint + "major / 08:01 dispatched / 08:02 escalated to=manager"},
      {"respond", complaint + "extra / 08:00 dispatched / 08:00 escalated to=manager"},
      {"complete", complaint + "general / 08:01 dispatched / 08:02 informed / 08:03 declined"},
      {"inform", complaint + "general / 08:01 completed / 08:02 noted / 08:03 called-back"},
      {"inform", complaint + "general / 08:01 informed / 08:02 completed"},
      {"callback", complaint + "general / 08:01 completed / 08:02 informed / 08:03 call-missed"},
      {"reply", complaint + "general / 08:01 promised reply=15:00 / 08:02 visited / 08:03 urged / "
                            "08:04 escalated to=gm / 08:05 completed / 08:06 call-missed"},
      {"reply", complaint + "general / 08:01 noted text=x / 08:02 promised reply=15:00"},
      {"two-days", "08:12 logged category=repair / 08:13 dispatched / 08:14 returned"},
      {"accept",
       "08:00 logged category=service / 08:11 dispatched / 08:12 noted / 08:13 promised "
       "reply=15:00 / 08:14 visited"},
      {"department", complaint + "larger / 08:01 escalated to=manager / 08:02 informed"},
      {"appointment",
       "08:00 logged category=consult appointment=15:00 / 08:01 informed / 08:02 "
       "declined"},
      {"deadline", "08:00 logged category=consult deadline=15:00 / 08:01 informed / 08:02 visited"},
  };
  for (const auto& c : running) {
    CAPTURE(c[0]);
    CAPTURE(c[1]);
    const std::string found = verdicts(c[1], "08:16", c[0]);
    CHECK(found.starts_with("due "));
    CHECK(found.find("done") == std::string::npos);
  }
}

TEST_CASE("clock: calling in vain stops nothing however often") {
  const std::string rows =
      "08:00 logged category=repair / 08:01 dispatched / 10:00 completed / "
      "10:30 call-missed / 11:00 call-missed / 11:30 call-missed";
  CHECK(verdicts(rows, "12:00", "callback") == "due 12:00 pending");
  CHECK(verdicts(rows + " / 13:00 closed outcome=unreachable", "13:00", "callback") ==
        "due 12:00 excused");
  CHECK(verdicts(rows + " / 13:00 called-back / 14:00 called-back grade=C", "18:00", "callback") ==
        "due 12:00 done 13:00 late 60");
}

TEST_CASE("clock: a redispatch restarts nothing") {
  const std::string rows =
      "08:12 logged category=repair urgency=urgent / 08:20 dispatched / 08:24 dispatched "
      "team=contractor / 08:25 accepted / 08:40 arrived / 08:41 accepted / 08:50 arrived";
  CHECK(verdicts(rows, "09:00", "dispatch") == "due 08:17 done 08:20 late 3");
  CHECK(verdicts(rows, "09:00", "arrive") == "due 08:25 done 08:40 late 15");
  CHECK(verdicts(rows, "09:00", "handle") == "due 09:10 pending");
}

TEST_CASE("clock: an extra-major complaint without an agreed deadline has no due") {
  const std::string rows = "08:00 logged category=complaint severity=extra";
  CHECK(verdicts(rows, "11-30T00:00", "complete") == "no-due");
  CHECK(verdicts(rows + " / 11-05 10:00 completed", "11-30T00:00", "complete") ==
        "done 11-05 10:00 no-due");
  // Agreed late it is agreed all the same: there was no due to miss.
  CHECK(verdicts(rows + " / 11-05 10:00 promised deadline=11-20T10:00", "11-30T00:00",
                 "complete") == "due 11-20 10:00 overdue 13800");
}

TEST_CASE("clock: a declined quote is not called back") {
  const std::string rows =
      "08:12 logged category=repair scope=out / 08:13 dispatched / 08:14 "
      "accepted / 08:20 quoted amount=900 / 08:30 declined";
  CHECK(verdicts(rows, "12-01T00:00", "callback") == "none");
  CHECK(verdicts(rows, "12-01T00:00", "visit") == "none");
  CHECK(verdicts(rows, "12-01T00:00", "two-days") == "due 11-04 18:00 done 08:30 met");
}

}  // namespace deskctl::test
