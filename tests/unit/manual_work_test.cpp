// What the manuals ask of work orders: who gets them and when, what stands on them, who pays.
// tests/rules.csv says which rule each test keeps, and tests/mutants.csv what breaks it.
#include "support/manual.hpp"

namespace deskctl::test::manual_work_test {
namespace {

const std::string much_later = "11-05T00:00";

/// The last line of a desk's ledger.
std::string last_line(const TempDesk& desk) {
  std::string text = desk.ledger();
  text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

}  // namespace

TEST_CASE("work: an order is its entry, so that the two cannot differ") {
  TempDesk desk;
  desk.run(call("repair", {"--contact", "王芳", "--phone", "13800001001"}));
  desk.run({"dispatch", "1", "--to", "eng/李强"});
  const std::string order = last_line(desk);
  REQUIRE(has(order, ",dispatched,"));
  for (const char* word : {"3-2-1201", "王芳", "13800001001", "水管漏水", "repair"})
    CHECK_FALSE(has(order, word));
  desk.run({"amend", "1", "--location", "3-2-1202", "--reason", "房号记错"});
  // Of the request itself, not of its events.
  const std::string shown = desk.run({"show", "1"}).out;
  CHECK(has(shown, "place       3-2-1202\n"));
  CHECK(has(shown, "assignee    eng/李强\n"));
}

TEST_CASE("work: an order goes to a team or to a person of it") {
  for (const char* to : {"eng", "eng/李强", "contractor/周强"}) {
    TempDesk desk;
    desk.run(call("repair"));
    desk.run({"dispatch", "1", "--to", to});
    CHECK(
        has(desk.run({"show", "1", "-O", "json"}).out, R"("assignee":")" + std::string(to) + '"'));
  }
}

TEST_CASE("work: the team is told in five minutes, or the way is counted from the order") {
  for (const char* category : {"repair", "service"}) {
    const std::string sent =
        "08:00 logged category=" + std::string(category) + " / 08:04 dispatched";
    CHECK(verdicts(sent, "08:05", "accept") == "due 08:09 pending");
    for (const char* stop : {"accepted", "arrived", "completed", "returned"}) {
      CAPTURE(std::string(stop));
      CHECK(verdicts(sent + " / 08:09 " + stop, "09:00", "accept") == "due 08:09 done 08:09 met");
      CHECK(verdicts(sent + " / 08:10 " + stop, "09:00", "accept") ==
            "due 08:09 done 08:10 late 1");
    }
  }
  CHECK(verdicts("08:00 logged category=help / 08:04 dispatched", "09:00", "accept") == "none");
  const std::string sent = "08:00 logged category=repair / 08:04 dispatched";
  CHECK(verdicts(sent + " / 08:06 accepted", "09:00", "arrive").starts_with("due 08:21 "));
  CHECK(verdicts(sent, "09:00", "arrive").starts_with("due 08:24 "));
  CHECK(verdicts(sent + " / 08:24 arrived", "09:00", "arrive") == "due 08:24 done 08:24 met");
  // Fetched late, the fifteen minutes run from then: that it was late is the other clock's.
  CHECK(verdicts(sent + " / 08:20 accepted", "09:00", "arrive").starts_with("due 08:35 "));
}

TEST_CASE("work: signed for is what was sent, once") {
  const std::string logged = "08:00 logged category=repair";
  CHECK(Story(logged + " / 08:01 accepted").folded.problems.size() == 1);
  CHECK(Story(logged + " / 08:01 dispatched / 08:02 accepted").folded.problems.empty());
  // What is written later about an earlier time changes nothing.
  const std::string twice =
      logged + " / 08:01 dispatched / 08:05 accepted / 08:02 accepted recorded=08:10";
  CHECK(verdicts(twice, "09:00", "accept") == "due 08:06 done 08:05 met");
  CHECK(verdicts(twice, "09:00", "arrive").starts_with("due 08:20 "));
}

TEST_CASE("work: with an appointment they are there five minutes before it") {
  for (const char* category : {"repair", "service", "aftersales"}) {
    CAPTURE(std::string(category));
    const std::string agreed = "08:00 logged category=" + std::string(category) +
                               " appointment=14:00 / 08:01 dispatched / 08:02 accepted / ";
    CHECK(verdicts(agreed + "13:55 arrived", much_later, "arrive") == "due 13:55 done 13:55 met");
    CHECK(verdicts(agreed + "13:55:01 arrived", much_later, "arrive") ==
          "due 13:55 done 13:55:01 late 0");
  }
}

TEST_CASE("work: outside the price list it is reviewed, then agreed, and only then begun") {
  const std::string accepted =
      "08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted";
  CHECK(verdicts(accepted, "08:10", "review") == "due 08:17 pending");
  CHECK(verdicts(accepted + " / 08:17 quoted infeasible=yes", "09:00", "review") ==
        "due 08:17 done 08:17 met");
  // Nobody agrees to what was not named, and until it is agreed nobody is awaited.
  CHECK(Story(accepted + " / 08:10 approved").folded.problems.size() == 1);
  CHECK(
      Story(accepted + " / 08:10 quoted infeasible=yes / 08:11 approved").folded.problems.size() ==
      1);
  const std::string quoted = accepted + " / 08:10 quoted amount=120";
  CHECK(verdicts(quoted, "09:00", "arrive") == "none");
  CHECK(verdicts(quoted + " / 08:40 approved", "09:00", "arrive").starts_with("due 08:55 "));
}

TEST_CASE("work: the fee that was agreed and the fee that was paid stand side by side") {
  LaterDesk desk(
      "08:00 logged category=repair scope=out / 08:01 dispatched / 08:02 accepted / 08:10 quoted "
      "amount=120 / 08:20 approved / 09:00 completed amount=120 paid=100");
  const std::string month = desk.month();
  const std::size_t paid = month.find(R"("figure":"paid")");
  REQUIRE(paid != std::string::npos);
  CHECK(has(month.substr(paid, 60), R"("met":"100.00","of":"120.00")"));
}

TEST_CASE("work: who declines says why, and the order is over") {
  const std::string sent = "08:00 logged category=repair / 08:01 dispatched";
  CHECK(Story(sent + " / 08:10 declined reason=-").folded.problems.size() == 1);
  const std::string declined = sent + " / 08:10 declined reason=嫌贵";
  CHECK(Story(declined).folded.problems.empty());
  CHECK(Story(declined + " / 08:20 completed").folded.problems.size() == 1);
  CHECK(verdicts(declined, much_later, "two-days").ends_with("done 08:10 met"));
  CHECK(verdicts(declined, much_later, "callback") == "none");
}

TEST_CASE("work: nobody is called before the order came back done, and the call stands on it") {
  const std::string sent = "08:00 logged category=repair / 08:01 dispatched";
  CHECK(Story(sent + " / 08:10 called-back").folded.problems.size() == 1);
  CHECK(Story(sent + " / 08:10 completed / 08:20 called-back").folded.problems.empty());
  TempDesk desk;
  desk.run(call("repair"));
  desk.run({"dispatch", "1", "--to", "eng"});
  const Typed asked{"callback", "1", "--grade", "A", "--method", "visit", "--by", "周宁"};
  CHECK(desk.at("09:10", asked).exit == 3);
  CHECK(desk.at("09:20", {"callback", "1", "--missed"}).exit == 3);
  CHECK(desk.at("09:30", {"complete", "1", "已修"}).exit == 0);
  CHECK(desk.at("10:30", {"callback", "1", "--by", "周宁"}).exit == 2);  // how satisfied?
  CHECK(desk.at("10:30", asked).exit == 0);
  const std::string call = last_line(desk);
  CHECK(has(call, ",called-back,2026-10-12T10:30:00+08:00,周宁,"));
  CHECK(has(call, "method=visit"));
  CHECK(has(desk.run({"report", "month", "2026-10", "-O", "json"}).out,
            R"("grades":{"A":1,"B":0,"C":0})"));
}

TEST_CASE("work: under warranty the contractor has it in five minutes, so on the same day") {
  const std::string defect = "23:58 logged category=aftersales";
  CHECK(verdicts(defect, "11-02T23:59", "dispatch") == "due 11-03 00:03 pending");
  CHECK(verdicts("10:00 logged category=aftersales", "10:01", "dispatch") == "due 10:05 pending");
  LaterDesk desk(
      "08:00 logged category=aftersales / 08:05 dispatched team=contractor appointment=14:00 / "
      "08:08 informed text=下午两点到");
  const std::string shown = desk.run({"show", "20261102-001", "-O", "json"}).out;
  for (const char* part :
       {R"("assignee":"contractor")", R"("appointment":"2026-11-02T14:00:00+08:00")", "下午两点到"})
    CHECK(has(shown, part));
}

TEST_CASE("work: urgent repairs and help are reached in five minutes and handled in thirty") {
  for (const char* what : {"repair urgency=urgent", "help"}) {
    const std::string sent = "08:00 logged category=" + std::string(what) + " / 08:02 dispatched";
    CHECK(verdicts(sent, "08:03", "arrive") == "due 08:07 pending");
    CHECK(verdicts(sent + " / 08:05 arrived", "08:06", "handle") == "due 08:35 pending");
  }
}

TEST_CASE("work: repairs in time are those on site, handled and reviewed in time") {
  const auto repair = [](int number, const std::string& arrived, const std::string& completed) {
    const std::string n = " #" + std::to_string(number);
    return "08:00" + n + " logged category=repair / 08:01" + n + " dispatched / 08:02" + n +
           " accepted / " + arrived + n + " arrived / " + completed + n + " completed / ";
  };
  LaterDesk desk(repair(1, "08:17", "08:47") + repair(2, "08:18", "08:49") +
                 repair(3, "08:17", "08:48") +
                 "08:00 #4 logged category=repair scope=out / 08:01 #4 dispatched / 08:02 #4 "
                 "accepted / 08:18 #4 quoted amount=9 / 08:20 #4 declined / "
                 "08:00 #5 logged category=help");
  CHECK(has(desk.month(), R"("repairs":{"arrive_on_time":{"met":2,"of":3)"));
  CHECK(has(desk.month(), R"("handle_on_time":{"met":1,"of":3)"));
  CHECK(has(desk.month(), R"("timely":{"met":1,"of":4)"));
}

}  // namespace deskctl::test::manual_work_test
