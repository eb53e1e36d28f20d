// What the manuals ask of complaints: how grave, who hears of them and when, who calls back, who
// may end them. tests/rules.csv says which rule each test keeps, and tests/mutants.csv what breaks
// it.
#include "deskctl/sla/severity.hpp"
#include "support/findings.hpp"
#include "support/manual.hpp"

namespace deskctl::test::manual_complaint_test {
namespace {

const std::string complaint = "08:00 logged category=complaint severity=";
const std::string next_day = "11-03T12:00";

/// The lines in which `check` finds a rule broken.
std::string found(CheckRule rule, const std::string& rows, const std::string& now = next_day) {
  return lines_of(rule, findings_in({rows, now}));
}

}  // namespace

TEST_CASE("complaint: each threshold, just below it and at it") {
  const struct {
    const char* facts;
    const char* severity;
  } cases[] = {
      {"", "general"},
      {"complainants=9", "general"},
      {"injury=none", "general"},
      {"loss=1999.99", "general"},
      {"loss=2000", "larger"},
      {"loss=9999.99", "larger"},
      {"injury=minor", "larger"},
      {"media=1", "larger"},
      {"press-days=1", "larger"},
      {"media=2 press-days=1", "larger"},
      {"loss=10000", "major"},
      {"loss=99999.99", "major"},
      {"injury=serious", "major"},
      {"media=3", "major"},
      {"press-days=2", "major"},
      {"media=9 press-days=9", "major"},
      {"loss=100000", "extra"},
      {"complainants=10", "extra"},
      {"injury=death", "extra"},
      {"loss=2000 injury=serious", "major"},
      {"media=1 complainants=10", "extra"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.facts));
    Story story("08:00 logged category=complaint " + std::string(c.facts));
    CHECK(severity_due(manuals(), severity_facts(story.request())) == c.severity);
  }
  // As often as that, and from as many households.
  for (const auto& [complaints, households, severity] : {std::tuple{2, 2, "general"},
                                                         {3, 1, "larger"},
                                                         {9, 9, "larger"},
                                                         {10, 9, "major"},
                                                         {10, 10, "extra"}}) {
    SeverityFacts facts;
    facts.complaints = complaints;
    facts.households = households;
    CHECK(severity_due(manuals(), facts) == severity);
  }
}

TEST_CASE("complaint: ten times one household is repetition, ten households are together") {
  const auto severity_after = [](int calls, bool other_places) {
    TempDesk desk;
    desk.run(call("complaint"));
    for (int n = 2; n <= calls; ++n)
      desk.run({"log-call", other_places ? "3-2-12" + std::to_string(10 + n) : "3-2-1201",
                "同样漏水", "--category", "complaint", "--same-as", "1"});
    const std::string shown = desk.run({"show", "1", "-O", "json"}).out;
    const std::string key = R"("severity":")";
    const std::size_t begin = shown.find(key) + key.size();
    return shown.substr(begin, shown.find('"', begin) - begin);
  };
  CHECK(severity_after(2, true) == "general");
  CHECK(severity_after(3, false) == "larger");
  CHECK(severity_after(9, true) == "larger");
  CHECK(severity_after(10, false) == "major");
  CHECK(severity_after(10, true) == "extra");
}

TEST_CASE("complaint: it is handed over in ten, eight, five and one minutes, to whom it belongs") {
  const struct {
    const char* severity;
    const char* due;
    const char* enough;
    const char* not_enough;
  } cases[] = {
      {"general", "08:10", "dispatched", "escalated to=gm"},
      {"larger", "08:08", "escalated to=manager", "escalated to=supervisor"},
      {"larger", "08:08", "escalated to=gm", "dispatched"},
      {"major", "08:05", "escalated to=gm", "escalated to=manager"},
      {"extra", "08:01", "escalated to=gm", "escalated to=manager"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.severity));
    CAPTURE(std::string(c.enough));
    const std::string due = "due " + std::string(c.due), at = ' ' + std::string(c.due);
    CHECK(verdicts(complaint + c.severity + " /" + at + ' ' + c.enough, "09:00", "respond") ==
          due + " done" + at + " met");
    CHECK(verdicts(complaint + c.severity + " /" + at + ' ' + c.not_enough, "09:00", "respond")
              .starts_with(due + " overdue"));
  }
}

TEST_CASE("complaint: a general one that is settled at once was handled in time") {
  CHECK(verdicts(complaint + "general / 08:10 completed", "09:00", "respond") ==
        "due 08:10 done 08:10 met");
  CHECK(verdicts(complaint + "general / 08:11 completed", "09:00", "respond") ==
        "due 08:10 done 08:11 late 1");
  // What is graver has to be told whoever settled it.
  CHECK(verdicts(complaint + "larger / 08:05 completed", "08:20", "respond") ==
        "due 08:08 overdue 12");
}

TEST_CASE("complaint: each reaches its department in ten minutes, which signs for it") {
  for (const char* severity : {"larger", "major", "extra"}) {
    CAPTURE(std::string(severity));
    const std::string rows = complaint + severity;
    CHECK(verdicts(rows + " / 08:10 dispatched", "09:00", "department") ==
          "due 08:10 done 08:10 met");
    CHECK(verdicts(rows + " / 08:11 dispatched", "09:00", "department") ==
          "due 08:10 done 08:11 late 1");
    CHECK(verdicts(rows, "09:00", "department") == "due 08:10 overdue 50");
  }
  // Of a general one it is how it is handed over.
  CHECK(verdicts(complaint + "general / 08:11 dispatched", "09:00", "respond") ==
        "due 08:10 done 08:11 late 1");
  for (const char* severity : {"general", "larger", "major", "extra"}) {
    CAPTURE(std::string(severity));
    const std::string sent = complaint + severity + " / 08:05 dispatched";
    CHECK(found(CheckRule::department_unsigned, sent) == "3");
    CHECK(found(CheckRule::department_unsigned, sent + " / 08:20 accepted") == "");
  }
}

TEST_CASE("complaint: what is graver than general goes through the supervisor on its day") {
  for (const char* severity : {"larger", "major", "extra"}) {
    CAPTURE(std::string(severity));
    const std::string rows = complaint + severity;
    CHECK(found(CheckRule::supervisor_not_told, rows) == "2");
    CHECK(found(CheckRule::supervisor_not_told, rows, "11-02T23:59:59") == "");
    CHECK(found(CheckRule::supervisor_not_told, rows + " / 23:59 escalated to=supervisor") == "");
    CHECK(found(CheckRule::supervisor_not_told, rows + " / 11-03 00:01 escalated to=supervisor") ==
          "2");
  }
  CHECK(found(CheckRule::supervisor_not_told, complaint + "general") == "");
}

TEST_CASE("complaint: it is settled in twelve hours, two days, five days, or as agreed") {
  const std::string end = "11-30T00:00";
  CHECK(verdicts(complaint + "general", end, "complete").starts_with("due 20:00 "));
  CHECK(verdicts(complaint + "larger", end, "complete").starts_with("due 11-04 08:00 "));
  CHECK(verdicts(complaint + "major", end, "complete").starts_with("due 11-07 18:00 "));
  CHECK(verdicts(complaint + "extra", end, "complete") == "no-due");
  for (const char* severity : {"general", "larger", "major", "extra"})
    CHECK(verdicts(complaint + severity + " deadline=11-20T12:00", end, "complete")
              .starts_with("due 11-20 12:00 "));
  LaterDesk desk(
      "08:00 #1 logged category=complaint severity=extra / 08:00 #2 logged "
      "category=complaint severity=extra deadline=11-20T12:00 / 08:00 #3 logged "
      "category=complaint severity=major");
  CHECK(has(desk.month(), R"("no_agreed_deadline":["20261102-001"])"));
}

TEST_CASE("complaint: the result is told on the day of the completion") {
  const std::string done = complaint + "general / 10:00 completed / ";
  CHECK(verdicts(done + "23:59:59 informed", next_day, "inform") ==
        "due 23:59:59 done 23:59:59 met");
  CHECK(verdicts(done + "11-03 00:00 informed", next_day, "inform") ==
        "due 23:59:59 done 11-03 00:00 late 0");
}

TEST_CASE("complaint: the call-back is that of its severity, by whom it is for") {
  const std::string end = "11-06T00:00";
  const struct {
    const char* severity;
    const char* due;
    const char* callers;
  } cases[] = {
      {"general", "due 11-04 18:00 ", "desk steward supervisor manager gm"},
      {"larger", "due 11-04 18:00 ", "manager gm"},
      {"major", "due 11-03 18:00 ", "manager gm"},
      {"extra", "due 11-03 18:00 ", "manager gm"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.severity));
    const std::string done = complaint + c.severity + " / 10:00 completed";
    CHECK(verdicts(done, end, "callback").starts_with(c.due));
    std::string callers;
    for (const char* role : {"desk", "steward", "supervisor", "manager", "gm"}) {
      LaterDesk desk(done + " / 11:00 called-back role=" + role);
      // Whoever called, it is a call-back; the month lists those who were not to.
      CHECK(has(desk.month(), R"("on_time":{"met":1,"of":1)"));
      if (has(desk.month(), R"("role_violations":[])"))
        callers += (callers.empty() ? "" : " ") + std::string(role);
    }
    CHECK(callers == c.callers);
  }
}

TEST_CASE("complaint: an unqualified call-back goes to the general manager, after it") {
  const std::string bad =
      complaint + "general / 10:00 completed / 10:05 escalated to=gm / 11:00 called-back grade=C";
  const std::string id = R"("unqualified":[{"id":"20261102-001","reported":)";
  CHECK(has(LaterDesk(bad).month(), id + "false"));
  CHECK(has(LaterDesk(bad + " / 11:05 escalated to=manager").month(), id + "false"));
  CHECK(has(LaterDesk(bad + " / 11:05 escalated to=gm").month(), id + "true"));
  TempDesk desk;
  desk.run(call("complaint"));
  desk.run({"complete", "1", "已处理"});
  CHECK(has(desk.run({"callback", "1", "--grade", "C"}).err,
            "is to be escalated to the general manager"));
}

TEST_CASE("complaint: paid service is called about in its middle or one working day after it") {
  const std::string service = "08:00 logged category=service / 08:01 dispatched";
  const std::string end = "11-10T00:00";
  CHECK(verdicts(service + " / 10:00 completed", "11:00", "callback") == "due 11-03 18:00 pending");
  CHECK(verdicts(service + " / 09:00 called-back mid-term=yes / 10:00 completed", end,
                 "callback") == "due 11-03 18:00 done 09:00 met");
  // Only of paid service.
  TempDesk desk;
  desk.run(call("service"));
  desk.run(call("repair"));
  desk.run({"dispatch", "1", "2", "--to", "eng"});
  CHECK(desk.run({"callback", "1", "--mid-term", "--grade", "A"}).exit == 0);
  CHECK(desk.run({"callback", "2", "--mid-term", "--grade", "A"}).exit == 3);
}

TEST_CASE("complaint: of an activity one in five is called, in two working days") {
  const std::string done =
      "08:00 logged category=service participants=10 / 08:01 dispatched / 10:00 completed";
  const std::string end = "11-10T00:00";
  CHECK(verdicts(done + " / 11:00 called-back", end, "callback")
            .starts_with("due 11-04 18:00 overdue"));
  CHECK(verdicts(done + " / 11:00 called-back / 11-04 18:00 called-back", end, "callback") ==
        "due 11-04 18:00 done 11-04 18:00 met");
}

TEST_CASE("complaint: only the manager ends what cannot be handled, and that ends it") {
  TempDesk desk(
      "staff = [ { name = \"林悦\", role = \"desk\" }, { name = \"陈海\", role = "
      "\"manager\" } ]\n");
  desk.run(call("repair"));
  const auto close = [&desk](const Typed& who) {
    Typed line{"close", "1", "--outcome", "unresolvable", "--reason", "配件停产"};
    line.insert(line.end(), who.begin(), who.end());
    return desk.run(line).exit;
  };
  CHECK(close({}) == 3);
  CHECK(close({"--role", "manager"}) == 3);  // nobody takes a role that is not theirs
  CHECK(close({"--role", "supervisor"}) == 3);
  CHECK(close({"--by", "陈海", "--role", "manager"}) == 0);
  TempDesk unlisted;
  unlisted.run(call("repair"));
  for (const auto& [role, exit] : {std::pair{"supervisor", 3}, {"gm", 0}})
    CHECK(unlisted.run({"close", "1", "--outcome", "unresolvable", "--role", role}).exit == exit);
  desk.time = "2026-11-30T12:00:00+08:00";
  CHECK(desk.run({"report", "overdue", "-O", "id"}).out.empty());
  const std::string closed =
      "08:00 logged category=repair / 08:10 closed outcome=unresolvable "
      "role=manager";
  for (const char* clock : {"two-days", "one-week"})
    CHECK(verdicts(closed, "11-30T00:00", clock).ends_with(" done 08:10 met"));
  CHECK(verdicts(closed, "11-30T00:00", "visit") == "none");
}

}  // namespace deskctl::test::manual_complaint_test
