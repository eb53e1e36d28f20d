// What the manuals ask of taking a call. tests/rules.csv says which rule each test keeps, and
// tests/mutants.csv what breaks it.
#include "support/manual.hpp"

namespace deskctl::test::manual_intake_test {
namespace {

const Typed known{"--contact", "王芳", "--phone", "13800001001"};

/// What `month` says behind `"name":`, up to the next brace or bracket that closes.
std::string part(const std::string& month, const std::string& name) {
  const std::size_t begin = month.find('"' + name + "\":");
  if (begin == std::string::npos) return "none";
  return month.substr(begin, month.find_first_of("}]", begin) - begin + 1);
}

std::string month_of(TempDesk& desk) {
  return desk.run({"report", "month", "2026-10", "-O", "json"}).out;
}

}  // namespace

TEST_CASE("intake: every call is entered, under a number of its own, and none goes away") {
  TempDesk desk;
  for (const char* id : {"20261012-001\n", "20261012-002\n", "20261012-003\n"})
    CHECK(desk.run(call("consult", {"-O", "id"})).out == id);
  const std::string before = desk.ledger();
  CHECK(desk.run({"void", "2", "--reason", "误报"}).exit == 0);
  CHECK(desk.ledger().starts_with(before));
  CHECK(desk.run(call("consult", {"-O", "id"})).out == "20261012-004\n");
  CHECK(desk.run({"list", "--all", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n20261012-003\n20261012-004\n");
  CHECK(part(month_of(desk), "entries") == R"("entries":{"logged":4,"void":1,"valid":3})");
}

TEST_CASE("intake: a call comes by every way the manuals name, and is of every kind they name") {
  TempDesk desk;
  for (const char* channel : {"phone", "visit", "email", "app", "letter", "relay", "hotline"}) {
    CAPTURE(std::string(channel));
    CHECK(desk.run(call("consult", {"--channel", channel})).exit == 0);
    CHECK(has(desk.run({"show", "last", "-O", "json"}).out,
              R"("channel":")" + std::string(channel) + '"'));
  }
  for (const char* category : {"repair", "aftersales", "complaint", "consult", "help", "service",
                               "suggestion", "praise", "other"}) {
    CAPTURE(std::string(category));
    CHECK(desk.run(call(category)).exit == 0);
    CHECK(has(desk.run({"show", "last", "-O", "json"}).out,
              R"("category":")" + std::string(category) + '"'));
  }
}

TEST_CASE("intake: place, matter and kind are required") {
  const struct {
    Typed line;
    const char* said;
  } cases[] = {
      {{"log-call", "3-2-1201", "--category", "suggestion"}, "TEXT is missing"},
      {{"log-call", "3-2-1201", "", "--category", "suggestion"}, "an empty value"},
      {{"log-call", "--category", "repair"}, "missing: LOCATION, TEXT"},
      {{"log-call", "", "水管漏水", "--category", "repair"}, "an empty value"},
      {{"log-call", "3-2-1201", "查门禁卡"}, "--category is missing"},
  };
  TempDesk desk;
  for (const auto& c : cases) {
    CAPTURE(std::string(c.said));
    const Ran refused = desk.run(c.line);
    CHECK(refused.exit == 2);
    CHECK(has(refused.err, c.said));
  }
  CHECK(desk.ledger().empty());
}

TEST_CASE("intake: a missing name or phone is said and listed, and turns nobody away") {
  TempDesk desk;
  const Ran without = desk.run(call("repair"));
  CHECK(without.exit == 0);
  CHECK(has(without.err, "no contact name and no phone number were given"));
  CHECK(desk.run(call("help", known)).err.empty());
  CHECK(has(month_of(desk), R"("contact_missing":["20261012-001"])"));
  CHECK(desk.run({"check", "--only", "contact-missing"}).exit == 1);
  desk.run({"amend", "1", "--phone", "13800001002", "--contact", "王芳", "--reason", "补登"});
  CHECK(has(month_of(desk), R"("contact_missing":[])"));
  CHECK(desk.run({"check", "--only", "contact-missing"}).exit == 0);
}

TEST_CASE("intake: a place is building, unit and room, or it is said") {
  TempDesk desk;
  const auto said = [&desk](const std::string& place) {
    Typed line{"log-call", place, "灯不亮", "--category", "help"};
    line.insert(line.end(), known.begin(), known.end());
    return has(desk.run(line).err, "'" + place + "' is not one of the desk's usual places");
  };
  for (const char* place : {"3-2", "3-2-1201-1", "十二栋", "3栋2单元"}) CHECK(said(place));
  CHECK_FALSE(said("12-1-1803"));
}

TEST_CASE("intake: an enquiry is answered and closed at once, without a work order") {
  TempDesk desk;
  CHECK(desk.run(call("consult", {"--answered", "每月 300 元"})).exit == 0);
  CHECK(has(desk.run({"show", "1", "-O", "json"}).out, R"("status":"completed")"));
  CHECK(desk.run({"close", "1"}).exit == 0);
  desk.time = "2026-12-01T09:00:00+08:00";
  CHECK(desk.run({"report", "overdue", "--exit-code"}).exit == 0);
}

TEST_CASE("intake: a suggestion is entered in detail and goes up to the manager") {
  TempDesk desk;
  CHECK(desk.run({"log-call", "3-2-1201", "--category", "suggestion"}).exit == 2);
  CHECK(desk.run(call("suggestion")).exit == 0);
  const Typed unforwarded{"check", "--only", "suggestion-not-forwarded"};
  CHECK(desk.run(unforwarded).exit == 1);
  desk.run({"dispatch", "1", "--to", "env"});
  CHECK(desk.run(unforwarded).exit == 1);
  desk.run({"escalate", "1", "--to", "supervisor", "--reason", "业主建议"});
  CHECK(desk.run(unforwarded).exit == 1);
  desk.run({"escalate", "1", "--to", "manager", "--reason", "业主建议"});
  CHECK(desk.run(unforwarded).exit == 0);
}

TEST_CASE("intake: of what is not ours the resident is advised, and it is no effective complaint") {
  TempDesk desk;
  desk.run(call("consult", {"--cause", "outside", "--answered", "属供电局,请拨其热线"}));
  const std::string shown = desk.run({"show", "1", "-O", "json"}).out;
  CHECK(has(shown, R"("cause":"outside")"));
  CHECK(has(shown, "属供电局,请拨其热线"));
  CHECK(has(shown, R"("status":"completed")"));
  desk.run(call("complaint"));
  desk.run(call("complaint", {"--cause", "outside"}));
  CHECK(has(month_of(desk), R"("effective":1)"));
}

TEST_CASE("intake: by day and by night the limits of calls and emergencies run alike") {
  for (const std::string hour : {"02", "12"}) {
    CAPTURE(hour);
    const std::string urgent =
        hour + ":00 logged category=repair urgency=urgent / " + hour + ":02 dispatched";
    CHECK(verdicts(urgent, "11-03T00:00", "register").starts_with("due " + hour + ":01 "));
    CHECK(verdicts(urgent, "11-03T00:00", "dispatch").starts_with("due " + hour + ":05 "));
    CHECK(verdicts(urgent, "11-03T00:00", "arrive").starts_with("due " + hour + ":07 "));
    CHECK(verdicts(hour + ":00 logged category=complaint", "11-03T00:00", "respond")
              .starts_with("due " + hour + ":10 "));
  }
}

TEST_CASE("intake: an emergency is urgent and is listed with its incident") {
  TempDesk desk;
  desk.run(call("repair", {"--urgent", "--incident", "I-7"}));
  desk.run(call("repair"));
  CHECK(has(month_of(desk), R"("incidents":["20261012-001"])"));
  CHECK(desk.run({"list", "urgent", "-O", "id"}).out == "20261012-001\n");
}

}  // namespace deskctl::test::manual_intake_test
