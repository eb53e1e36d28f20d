// What the manuals ask of the office: who takes over, the desk's hours, the month's figures, what
// is kept and what is hidden. tests/rules.csv says which rule each test keeps, and
// tests/mutants.csv what breaks it.
#include <algorithm>

#include "support/findings.hpp"
#include "support/manual.hpp"

namespace deskctl::test::manual_office_test {

TEST_CASE("office: after two days the supervisor takes over, after a week the manager") {
  const auto handover = [](const std::string& list, const std::string& more) {
    LaterDesk desk("08:00 logged category=repair" + more);
    const std::string month = desk.month();
    const std::size_t begin = month.find('"' + list + "\":");
    return month.substr(begin + list.size() + 3, month.find(']', begin) - begin - list.size() - 2);
  };
  const std::string id = R"([{"id":"20261102-001","recorded":)";
  CHECK(handover("two_day_handover", "") == id + R"(false,"by":null}])");
  CHECK(handover("two_day_handover", " / 11-04 17:59 escalated to=supervisor") ==
        id + R"(false,"by":null}])");
  CHECK(handover("two_day_handover", " / 11-04 18:00 escalated to=supervisor by=周宁") ==
        id + R"(true,"by":"周宁"}])");
  CHECK(handover("one_week_handover", " / 11-09 18:00 escalated to=supervisor") ==
        id + R"(false,"by":null}])");
  CHECK(handover("one_week_handover", " / 11-09 18:00 escalated to=manager by=周宁") ==
        id + R"(true,"by":"周宁"}])");
  CHECK(handover("two_day_handover", " / 11-04 18:00 declined") == "[]");
}

TEST_CASE("office: complaints have neither the two days nor the week") {
  for (const char* clock : {"two-days", "one-week"}) {
    CHECK(verdicts("08:00 logged category=complaint", "11-30T00:00", clock) == "none");
    CHECK(verdicts("08:00 logged category=help", "11-30T00:00", clock).starts_with("due 11-"));
  }
}

TEST_CASE("office: what came to an end has its result, and is closed") {
  const std::string done = "08:00 logged category=consult / 09:00 completed";
  const auto found = [](CheckRule rule, const std::string& rows) {
    return lines_of(rule, findings_in({rows}));
  };
  CHECK(found(CheckRule::result_missing, done) == "3");
  CHECK(found(CheckRule::result_missing, done + " text=已答复") == "");
  CHECK(found(CheckRule::not_closed, done) == "2");
  CHECK(found(CheckRule::not_closed, done + " / 09:01 closed") == "");
  CHECK(found(CheckRule::owner_missing, "08:00 logged category=complaint") == "2");
  CHECK(found(CheckRule::owner_missing, "08:00 logged category=complaint owner=周宁") == "");
}

TEST_CASE("office: the desk's hours are those of the policy, with breaks and days off") {
  const std::string usual = "hours   = { mon-sun = \"09:00-18:00\" }";
  const std::string manual = default_policy(Language::english);
  REQUIRE(manual.find(usual) != std::string::npos);
  const auto due = [&](const std::string& hours, const std::string& done) {
    std::string text = manual;
    text.replace(text.find(usual), usual.size(), "hours   = { " + hours + " }");
    const Policy policy = parse_policy(text, "policy.toml", shanghai());
    Story story("11-06 08:00 logged category=repair / 08:01 dispatched / " + done + " completed",
                "11-06T20:00");
    return verdicts(clocks_of(story.request(), policy, story.now), "callback").substr(4, 11);
  };
  CHECK(due("mon-sun = \"09:00-18:00\"", "11:30") == "11-06 13:30");
  CHECK(due("mon-sun = \"08:00-12:00, 13:00-18:00\"", "11:30") == "11-06 14:30");
  CHECK(due("mon-fri = \"09:00-12:00, 14:00-18:00\"", "11:30") == "11-06 15:30");
  CHECK(due("mon-fri = \"09:00-12:00, 14:00-18:00\"", "17:30") == "11-09 10:30");
  CHECK(due("mon-sun = \"00:00-24:00\"", "17:30") == "11-06 19:30");
}

TEST_CASE("office: the month's clocks begin with the shortest, registered, sent, on site") {
  LaterDesk desk("08:00 logged category=repair");
  const std::string month = desk.month();
  // Of those decided in the month, and of those logged in it.
  const std::string clocks = R"("clocks":{"register":{)";
  const std::size_t first = month.find(clocks), second = month.find(clocks, first + 1);
  REQUIRE(second != std::string::npos);
  for (std::size_t before : {first, second})
    for (const char* clock : {"dispatch", "accept", "review", "arrive", "respond"}) {
      const std::size_t next = month.find('"' + std::string(clock) + R"(":{)", before);
      CAPTURE(std::string(clock));
      CHECK(next != std::string::npos);
      CHECK((next < second || before >= second));
      before = next;
    }
}

TEST_CASE("office: call-backs of the month are counted, and how satisfied the last call left") {
  const auto repair = [](int number, const std::string& calls) {
    const std::string n = " #" + std::to_string(number) + ' ';
    std::string rows =
        "09:00" + n + "logged category=repair / 09:01" + n + "dispatched / 10:00" + n + "completed";
    for (const std::string& call : rows_of(calls))
      rows += " / " + call.substr(0, 5) + n + call.substr(6);
    return rows + " / ";
  };
  LaterDesk desk(repair(1, "11:00 called-back grade=A") +
                 repair(2, "11:00 call-missed / 12:00 called-back grade=C") +
                 repair(3, "12:01 called-back grade=C / 15:00 called-back grade=B") +
                 repair(4, "11:00 call-missed") +
                 "09:00 #5 logged category=consult / 09:01 #5 completed");
  CHECK(has(desk.month(), R"("callbacks":{"needed":4,"reached":3,)"));
  CHECK(has(desk.month(), R"("ripe":{"met":3,"of":4)"));
  CHECK(has(desk.month(), R"("on_time":{"met":2,"of":4)"));
  CHECK(has(desk.month(), R"("grades":{"A":1,"B":1,"C":1})"));
  CHECK(has(desk.month(), R"("satisfied":{"met":2,"of":3)"));
}

TEST_CASE("office: the same complaint twice and the same repair three times are listed") {
  const std::string item = " logged category=repair item=门禁";
  const std::string repeated = " logged category=complaint same_as=20261102-001";
  LaterDesk once("08:00 #1 logged category=complaint / 08:10 #2" + item + " / 08:20 #3" + item);
  CHECK(has(once.month(), R"("repeat_complaints":[])"));
  CHECK(has(once.month(), R"("repeat_repairs":[])"));
  LaterDesk twice("08:00 #1 logged category=complaint / 09:00 #1 completed / 11-05 08:00 #5" +
                  repeated + " / 08:10 #2" + item + " / 08:20 #3" + item + " / 08:30 #4" + item);
  CHECK(has(twice.month(), R"("repeat_complaints":[{"id":"20261102-001","count":2}])"));
  CHECK(has(twice.month(), R"("ids":["20261102-002","20261102-003","20261102-004"])"));
}

TEST_CASE("office: no report names a resident or a phone in full, unless it is asked for") {
  LaterDesk desk(
      "08:00 #1 logged category=complaint contact=欧阳静 phone=13800001001 "
      "text=请打13800001234 demand=回电13800001234 / 09:00 #1 completed / "
      "08:10 #2 logged category=suggestion contact=欧阳静 phone=13800001001 text=请打13800001234");
  desk.time = "2026-11-09T12:00:00+08:00";
  const std::vector<Typed> reports{{"report", "overdue"},
                                   {"report", "due", "--within", "90d"},
                                   {"report", "callbacks"},
                                   {"report", "day"},
                                   {"report", "complaints", "2026-11"}};
  std::string seen;
  for (const Typed& report : reports)
    for (const char* format : {"text", "json"}) {
      Typed line = report;
      line.insert(line.end(), {"-O", format});
      const Ran masked = desk.run(line);
      CAPTURE(line[1] + ' ' + format);
      CHECK(has(masked.out, "2026110"));  // it has something to hide
      for (const char* secret : {"13800001001", "13800001234", "欧阳静"})
        CHECK_FALSE(has(masked.out, secret));
      line.emplace_back("--full");
      seen += masked.out + desk.run(line).out;
    }
  // What is hidden is there, in part and on demand.
  for (const char* word :
       {"138****1001", "138****1234", "欧**", "13800001001", "13800001234", "欧阳静"})
    CHECK(has(seen, word));
}

TEST_CASE("office: complaints are kept for good, the rest for two years") {
  const auto due = [](const std::string& category, const std::string& now) {
    return lines_of(CheckRule::redaction_due,
                    findings_in({"08:00 logged category=" + category +
                                     " contact=王芳 phone=13800001001 / 08:10 voided",
                                 now}));
  };
  CHECK(due("repair", "2028-11-02T23:59") == "");
  CHECK(due("repair", "2028-11-03T00:00") == "2");
  CHECK(due("complaint", "2028-11-03T00:00") == "");
  CHECK(due("complaint", "2046-11-03T00:00") == "");
}

}  // namespace deskctl::test::manual_office_test
