// Clocks that count days: call-backs over weekends and holidays, two days, one week, visits.
#include "support/story.hpp"

namespace deskctl::test {
namespace {

/// When the call-back of a complaint completed then is due.
std::string callback_due(const std::string& severity, const std::string& day,
                         const std::string& time) {
  return verdicts(
      day + " 00:00 logged category=complaint severity=" + severity + " / " + time + " completed",
      day + "T23:59:59", "callback");
}

}  // namespace

TEST_CASE("days: call-backs count working days with holidays and make-up days") {
  const struct {
    std::string name;
    std::string day;
    std::string time;
    std::string one_day;
    std::string two_days;
  } cases[] = {
      {"Monday", "11-02", "10:00", "11-03", "11-04"},
      {"Monday, before anybody is there", "11-02", "00:01", "11-03", "11-04"},
      {"Monday night", "11-02", "23:59", "11-03", "11-04"},
      {"Thursday", "11-05", "10:00", "11-06", "11-09"},
      {"Friday", "11-06", "10:00", "11-09", "11-10"},
      {"Saturday", "11-07", "10:00", "11-09", "11-10"},
      {"Sunday", "11-08", "10:00", "11-09", "11-10"},
      {"before the October holiday", "09-30", "17:59", "10-08", "10-09"},
      {"its first day", "10-01", "10:00", "10-08", "10-09"},
      {"its last day", "10-07", "10:00", "10-08", "10-09"},
      {"the Thursday after it", "10-08", "10:00", "10-09", "10-10"},
      {"the Friday before a make-up Saturday", "10-09", "10:00", "10-10", "10-12"},
      {"the make-up Saturday", "10-10", "10:00", "10-12", "10-13"},
      {"the Sunday after it", "10-11", "10:00", "10-12", "10-13"},
      {"the Friday before a make-up Sunday", "09-18", "10:00", "09-20", "09-21"},
      {"before the Mid-Autumn holiday", "09-24", "10:00", "09-28", "09-29"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto due = [](const std::string& on) {
      return "due " + shown(moment(on + "T18:00")) + " pending";
    };
    CHECK(callback_due("general", c.day, c.time) == due(c.two_days));
    CHECK(callback_due("larger", c.day, c.time) == due(c.two_days));
    CHECK(callback_due("major", c.day, c.time) == due(c.one_day));
    CHECK(callback_due("extra", c.day, c.time) == due(c.one_day));
  }
}

TEST_CASE("days: a call-back goes by the final severity") {
  const std::string rows =
      "08:00 logged category=complaint / 09:00 upgraded severity=major / "
      "10:00 completed";
  CHECK(verdicts(rows, "11:00", "callback") == "due 11-03 18:00 pending");
  // Raised after a reopening: the first cycle is judged by it too.
  CHECK(verdicts("08:00 logged category=complaint / 10:00 completed / 11:00 called-back / "
                 "12:00 reopened / 12:10 upgraded severity=extra / 13:00 completed",
                 "14:00",
                 "callback") == "due 11-03 18:00 done 11:00 met; 2: due 11-03 18:00 pending");
}

TEST_CASE("days: a due without holiday data still answers and says so") {
  Story story("12-29 08:00 logged category=complaint / 12-30 10:00 completed", "12-30T11:00");
  for (const Clock& clock : story.clocks()) {
    CAPTURE(clock.name());
    CHECK(clock.beyond_holiday_data == (clock.name() == "callback"));
    if (clock.name() == "callback") CHECK(shown(*clock.due) == "2027-01-01 18:00");
  }
}

TEST_CASE("days: the desk is open every day so calendar days are days") {
  CHECK(verdicts("10-01 08:00 logged category=consult", "10-02T00:00", "two-days") ==
        "due 10-03 18:00 pending");
  CHECK(verdicts("10-01 23:59 logged category=consult", "10-02T00:00", "one-week") ==
        "due 10-08 18:00 pending");
  CHECK(verdicts("10-01 08:00 logged category=complaint severity=major", "10-02T00:00",
                 "complete") == "due 10-06 18:00 pending");
}

TEST_CASE("days: a repair finished after hours is called back in desk time") {
  const auto due = [](const std::string& done) {
    return verdicts("08:00 logged category=repair / 08:01 dispatched / " + done + " completed",
                    "11-03T00:00", "callback");
  };
  CHECK(due("08:30") == "due 11:00 overdue 780");
  CHECK(due("09:00") == "due 11:00 overdue 780");
  CHECK(due("16:00") == "due 18:00 overdue 360");
  CHECK(due("16:00:01") == "due 11-03 09:00:01 pending");
  CHECK(due("18:00") == "due 11-03 11:00 pending");
  CHECK(due("23:00") == "due 11-03 11:00 pending");
}

TEST_CASE("days: a visit is owed once three days have passed unfinished") {
  const std::string logged = "08:00 logged category=repair";
  const struct {
    std::string name;
    std::string rows;
    std::string now;
    std::string verdict;
  } cases[] = {
      {"not before they have passed", logged, "11-05T18:00", "none"},
      {"then at once", logged, "11-05T18:00:01", "due 11-05 18:00 overdue 0"},
      {"and on", logged, "11-06T18:00", "due 11-05 18:00 overdue 1440"},
      {"visited before it was owed", logged + " / 11-04 10:00 visited", "11-05T19:00",
       "due 11-05 18:00 overdue 60"},
      {"visited at that instant", logged + " / 11-05 18:00 visited", "11-05T19:00",
       "due 11-05 18:00 overdue 60"},
      {"visited after it", logged + " / 11-05 18:30 visited", "11-06T18:00",
       "due 11-05 18:00 done 11-05 18:30 met"},
      {"visited much later", logged + " / 11-20 10:00 visited", "12-01T00:00",
       "due 11-05 18:00 done 11-20 10:00 met"},
      {"finished before", logged + " / 09:00 dispatched / 11-05 17:59 completed", "11-30T00:00",
       "none"},
      {"finished at that instant", logged + " / 11-05 18:00 declined", "11-30T00:00", "none"},
      {"finished after", logged + " / 11-05 18:01 declined", "11-05T19:00",
       "due 11-05 18:00 overdue 60"},
      {"reopened before", "08:00 logged category=consult / 09:00 completed / 11-05 10:00 reopened",
       "11-05T19:00", "due 11-05 18:00 overdue 60"},
      {"reopened after", "08:00 logged category=consult / 09:00 completed / 11-06 10:00 reopened",
       "11-30T00:00", "none"},
      {"closed as what cannot be handled",
       logged + " / 09:00 closed outcome=unresolvable role=manager", "11-30T00:00", "none"},
      {"a complaint", "08:00 logged category=complaint", "11-05T19:00",
       "due 11-05 18:00 overdue 60"},
      {"void", logged + " / 11-10 09:00 voided", "11-30T00:00", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(verdicts(c.rows, c.now, "visit") == c.verdict);
  }
  Story repeat(
      "08:00 logged category=complaint / 08:10 #2 logged category=complaint "
      "same_as=20261102-001",
      "11-30T00:00");
  CHECK(verdicts(repeat.clocks(1), "visit") == "due 11-05 18:00 overdue 34920");
  CHECK(verdicts(repeat.clocks(2), "visit") == "none");
}

TEST_CASE("days: what was recorded later was not yet known") {
  const std::string rows =
      "08:00 logged category=repair / 09:00 dispatched recorded=11-06T09:00 / "
      "10:00 completed recorded=11-06T09:01";
  CHECK(verdicts(rows, "11-06T08:00", "visit") == "due 11-05 18:00 overdue 840");
  CHECK(verdicts(rows, "11-06T10:00", "visit") == "none");
  CHECK(verdicts(rows, "11-06T08:00", "dispatch") == "due 08:05 overdue 5755");
  CHECK(verdicts(rows, "11-06T10:00", "dispatch") == "due 08:05 done 09:00 late 55");
}

TEST_CASE("days: one call-back is owed at a time") {
  const auto owed = [](const std::string& rows) {
    Story story(rows, "18:00");
    const std::vector<Clock> clocks = story.clocks();
    const Clock* found = owed_callback(clocks);
    return found == nullptr ? "none" : std::to_string(found->cycle) + ": " + verdict(*found);
  };
  const std::string done = "08:00 logged category=repair / 08:01 dispatched / 10:00 completed";
  CHECK(owed("08:00 logged category=repair") == "none");
  CHECK(owed(done) == "1: due 12:00 overdue 360");
  CHECK(owed(done + " / 11:00 call-missed") == "1: due 12:00 overdue 360");
  CHECK(owed(done + " / 11:00 called-back") == "none");
  CHECK(owed(done + " / 11:00 reopened") == "none");
  CHECK(owed(done + " / 13:00 reopened / 17:00 completed") == "2: due 11-03 10:00 pending");
  CHECK(owed("08:00 logged category=consult / 09:00 completed") == "none");
}

TEST_CASE("days: lateness is wall-clock time") {
  // Due on Monday at closing, done on Tuesday at nine: the night counts.
  CHECK(verdicts("08:00 logged category=repair / 08:05 dispatched / 16:00 completed / "
                 "11-03 09:00 called-back",
                 "11-03T09:00", "callback") == "due 18:00 done 11-03 09:00 late 900");
}

}  // namespace deskctl::test
