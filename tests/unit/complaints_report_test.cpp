// The month's summary of complaints.
#include "deskctl/report/complaints.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

ComplaintReport complaint_report(const std::string& rows, const std::string& now = "12-31T00:00",
                                 const Period& period = {day("2026-11-01"), day("2026-11-30")}) {
  Story story(rows, now);
  ComplaintGathering gathering(manuals(), period, shanghai(), story.now);
  for (const Request& request : story.folded.requests) gathering.add(request);
  return std::move(gathering).finish();
}

/// The counters that are not 0: `larger 1, extra 2`.
std::string counted(const WordFigures& figures) {
  std::string out;
  for (const auto& [word, figure] : figures)
    if (figure.count() != 0)
      out += (out.empty() ? "" : ", ") + (word.empty() ? "none" : word) + ' ' +
             std::to_string(figure.count());
  return out;
}

std::string ids(const ComplaintReport& report) {
  std::string out;
  for (const ComplaintItem& item : report.items)
    out += (out.empty() ? "" : " ") + std::to_string(item.id.number);
  return out;
}

}  // namespace

TEST_CASE("complaints: effective by each cause") {
  const struct {
    const char* cause;
    int effective;
  } cases[] = {
      {"municipal", 0}, {"internal", 1}, {"attitude", 1}, {"outside", 0},
      {"invalid", 0},   {"other", 1},    {"", 1},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.cause));
    const std::string cause = std::string(c.cause).empty() ? "" : std::string(" cause=") + c.cause;
    for (const std::string& rows :
         {logged_complaint + cause, logged_complaint + " / 09:00 completed" + cause,
          logged_complaint + " / 09:00 amended" + cause + " phone=1"}) {
      const ComplaintFigures figures = complaint_report(rows).figures;
      CHECK(figures.effective.count() == c.effective);
      CHECK(counted(figures.by_cause) == (cause.empty() ? "none" : std::string(c.cause)) + " 1");
    }
  }
  CHECK(words_of(Vocabulary::cause).size() + 1 == std::size(cases));
  // The last word counts.
  CHECK(complaint_report(logged_complaint + " cause=invalid / 09:00 completed cause=internal")
            .figures.effective.count() == 1);
}

TEST_CASE("complaints: entries before the 25th") {
  const struct {
    const char* logged;
    int before;
  } cases[] = {{"11-01 00:00", 1},
               {"11-24 23:59:59", 1},
               {"11-25 00:00", 0},
               {"11-30 23:59:59", 0},
               {"11-02 08:00", 1}};
  for (const auto& c : cases) {
    CAPTURE(std::string(c.logged));
    const ComplaintFigures figures =
        complaint_report(std::string(c.logged) + " logged category=complaint").figures;
    CHECK(figures.entries.count() == 1);
    CHECK(figures.before_due_day.count() == c.before);
  }
  // Repeats are entries.
  const ComplaintFigures figures =
      complaint_report(
          "11-24 08:00 logged category=complaint / 11-24 08:10 #2 logged category=complaint "
          "same_as=20261102-001 / 11-25 08:00 #3 logged category=complaint "
          "same_as=20261102-001")
          .figures;
  CHECK(figures.entries.count() == 3);
  CHECK(figures.matters.count() == 1);
  CHECK(figures.before_due_day.count() == 2);
}

TEST_CASE("complaints: those of the period, without void ones") {
  const std::string rows =
      "10-31 23:59:59 #9 logged category=complaint / 11-01 00:00 #2 logged category=complaint / "
      "11-30 23:59:59 #1 logged category=complaint / 12-01 00:00 #8 logged category=complaint / "
      "11-02 08:00 #3 logged category=repair / 08:00 #4 logged category=complaint / 09:00 #4 "
      "voided / 10:00 #5 logged category=repair / 10:01 #5 amended category=complaint "
      "severity=general / 10:00 #6 logged category=complaint / 10:01 #6 amended category=repair";
  CHECK(ids(complaint_report(rows)) == "1 2 5");
  CHECK(complaint_report(rows).figures.entries.count() == 3);
  CHECK(ids(complaint_report(rows, "12-31T00:00", {day("2026-10-31"), day("2026-10-31")})) == "9");
  // As of now: what is voided later still counts.
  CHECK(ids(complaint_report(rows, "11-02T08:59:59")) == "2 4");
  CHECK(ids(complaint_report(rows, "12-31T00:00", {day("2026-12-02"), day("2026-12-31")})).empty());
}

TEST_CASE("complaints: matters by their final severity, and how many are completed") {
  const std::string again = " logged category=complaint same_as=20261102-001";
  const std::string rows = logged_complaint + " / 08:10 #2" + again + " / 08:20 #3" + again +
                           " / 08:20 #1 upgraded severity=larger / 09:00 #4 logged "
                           "category=complaint severity=extra / 09:00 #5 logged category=complaint";
  const auto figures = [&rows](const std::string& more) {
    return complaint_report(rows + more).figures;
  };
  CHECK(counted(figures("").by_severity) == "general 1, larger 1, extra 1");
  CHECK(figures("").matters.count() == 3);
  CHECK(figures("").effective.count() == 3);
  CHECK(figures("").completed.count() == 0);
  CHECK(figures(" / 10:00 #1 completed").completed.count() == 1);
  CHECK(
      figures(" / 10:00 #1 completed / 10:10 #1 called-back / 10:20 #1 closed").completed.count() ==
      1);
  CHECK(figures(" / 10:00 #1 completed / 11:00 #1 reopened").completed.count() == 0);
  CHECK(figures(" / 10:00 #1 declined").completed.count() == 0);
}

TEST_CASE("complaints: a line says who, what came of it, and how each clock was kept") {
  const std::string rows =
      logged_complaint +
      " owner=周宁 against=保洁 demand=道歉 contact=王芳 / 08:12 dispatched / "
      "08:20 #2 logged category=complaint same_as=20261102-001 / "
      "08:30 #1 upgraded severity=larger / 08:31 escalated to=manager / "
      "10:00 completed text=已道歉 cause=attitude / 11:00 called-back grade=C / "
      "12:00 reopened / 13:00 completed text=再次道歉 / 14:00 called-back grade=B";
  const ComplaintReport report = complaint_report(rows, "11-02T15:00");
  REQUIRE(report.items.size() == 2);
  const ComplaintItem& first = report.items[0];
  CHECK_FALSE(first.matter.has_value());
  CHECK(first.owner == "周宁");
  CHECK(first.against == "保洁");
  CHECK(first.demand == "道歉");
  CHECK(first.cause == word_of(Cause::attitude));
  CHECK(first.result == "再次道歉");
  CHECK(first.grade == word_of(Grade::B));
  CHECK(word_of(first.status) == "completed");
  CHECK(shown(first.completed.value()) == "13:00");
  std::string clocks;
  for (const ClockLine& clock : first.clocks)
    clocks += clock.clock + ' ' + std::to_string(clock.cycle) + ' ' +
              std::string(word_of(clock.status)) + ' ' + std::to_string(clock.late_minutes) + '\n';
  CHECK(clocks ==
        "register 1 met 0\n"
        "respond 1 late 2\n"
        "respond 2 met 0\n"
        "department 1 late 2\n"
        "complete 1 superseded 0\n"
        "complete 2 met 0\n"
        "inform 1 pending 0\n"
        "callback 1 met 0\n"
        "callback 2 met 0\n");
  // A repeat is finished with its matter, and has nothing but register and respond.
  const ComplaintItem& repeat = report.items[1];
  CHECK(repeat.matter.value().number == 1);
  CHECK(word_of(repeat.status) == "completed");
  CHECK_FALSE(repeat.completed.has_value());
  CHECK(repeat.result.empty());
  CHECK(repeat.clocks.size() == 2);
  CHECK(word_of(repeat.clocks[1].status) == "overdue");
}

TEST_CASE("complaints: a result is of work that is still done") {
  const std::string done = logged_complaint + " / 09:00 completed text=已处理";
  CHECK(complaint_report(done).items[0].result == "已处理");
  CHECK(complaint_report(done + " / 10:00 reopened").items[0].result.empty());
  CHECK(complaint_report(done + " / 10:00 reopened / 11:00 completed").items[0].result.empty());
  CHECK(complaint_report(logged_complaint).items[0].grade.empty());
}

}  // namespace deskctl::test
