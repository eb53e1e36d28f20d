// Registers in lists: filters, reports, what is overdue, and what leaves the desk.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

class RegisterDesk : public TempDesk {
 public:
  RegisterDesk() {
    at("09:00", {"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=探亲", "host=王芳"});
    at("09:10", {"register", "visitor", "in", "4-1-302", "name=李强", "reason=送货", "host=李娜"});
    at("09:20", {"register", "key", "out", "K17", "to=赵强", "until=11:00"});
    at("09:30", {"register", "parcel", "in", "3-2-1201", "for=王芳", "phone=13800001001"});
  }
};

}  // namespace

TEST_CASE("register lists: a program finds the same columns whatever was filled in") {
  RegisterDesk desk;
  const auto columns = [&] {
    const std::string rows = desk.run({"register", "visitor", "list", "-O", "csv"}).out;
    return rows.substr(0, rows.find('\n'));
  };
  const std::string without = columns();
  CHECK(has(without, "fields.name,fields.reason,fields.host,fields.confirmed,fields.id-kind"));
  desk.run({"register", "visitor", "in", "3-2-1203", "name=陈明", "reason=访友", "host=王芳",
            "id-kind=身份证"});
  CHECK(columns() == without);
  CHECK(desk.run({"register", "visitor", "list", "nobody", "-O", "csv"}).out == without + '\n');
}

TEST_CASE("register lists: words are ANDed, as in list") {
  RegisterDesk desk;
  const auto found = [&](std::vector<std::string> words) {
    std::vector<std::string> line{"register"};
    line.insert(line.end(), words.begin(), words.end());
    line.insert(line.end(), {"-O", "id"});
    return desk.run(line).out;
  };
  const std::string first = "20261012-001\n", second = "20261012-002\n";
  CHECK(found({"visitor"}) == first + second);
  CHECK(found({"visitor", "list", "张伟"}) == first);
  CHECK(found({"visitor", "list", "host:李娜"}) == second);
  CHECK(found({"visitor", "list", "被访人:李娜"}) == second);
  CHECK(found({"visitor", "list", "3-2-*"}) == first);
  CHECK(found({"visitor", "list", "place:3-2"}) == first);
  CHECK(found({"visitor", "list", "opened:today", "送货"}) == second);
  CHECK(found({"visitor", "list", "by:林悦"}) == first + second);
  CHECK(found({"parcel", "list", "1001"}) == first);
  CHECK(found({"visitor", "list", "closed"}) == "");
  desk.at("10:00", {"register", "visitor", "out", "1"});
  CHECK(found({"visitor", "list"}) == second);
  CHECK(found({"visitor", "list", "--all"}) == first + second);
  CHECK(found({"visitor", "list", "已结"}) == first);
  const Ran key = desk.run({"register", "visitor", "list", "hsot:王芳"});
  CHECK(key.exit == 2);
  CHECK(has(key.err, "did you mean 'host:'?"));
  CHECK(has(desk.run({"register", "visitor", "list", "张伟"}).err, "1 of the closed ones fit"));
}

TEST_CASE("register lists: register alone says what is open in each") {
  RegisterDesk desk;
  const Ran ran = desk.at("12:00", {"register", "-O", "json"});
  CHECK(has(ran.out,
            "{\"register\":\"visitor\",\"open\":2,\"overdue\":0,"
            "\"due\":\"2026-10-12T18:00:00+08:00\""));
  CHECK(has(ran.out,
            "{\"register\":\"key\",\"open\":1,\"overdue\":1,"
            "\"due\":\"2026-10-12T11:00:00+08:00\""));
  CHECK(has(desk.run({"register"}).out, "move-in"));
}

TEST_CASE("register lists: entries past a clock stand among what is overdue, due and waits") {
  RegisterDesk desk;
  desk.at("09:40", {"log-call", "3-2-1201", "漏水", "-c", "repair"});
  const Ran overdue = desk.at("12:00", {"report", "overdue", "-O", "json"});
  CHECK(has(overdue.out,
            "{\"id\":\"20261012-001\",\"clock\":\"back\",\"cycle\":1,"
            "\"due\":\"2026-10-12T11:00:00+08:00\",\"late_minutes\":60"));
  CHECK(has(overdue.out, "\"register\":\"key\"}"));
  CHECK(has(overdue.out, "\"register\":null}"));
  CHECK(has(desk.run({"report", "overdue"}).out, "K17"));
  const Ran due = desk.run({"report", "due", "--within", "8h", "-O", "json"});
  CHECK(has(due.out, "\"register\":\"visitor\"}"));
  CHECK(!has(due.out, "\"register\":\"parcel\"}"));
  const Ran next = desk.run({"next", "-O", "json"});
  CHECK(has(next.out,
            "\"command\":\"deskctl register key back 20261012-001\","
            "\"register\":\"key\"}"));
  CHECK(has(next.out, "\"command\":\"deskctl dispatch 20261012-001 "));
  CHECK(desk.run({"report", "overdue", "--exit-code"}).exit == 1);
  desk.at("12:01", {"register", "key", "back", "K17"});
  CHECK(!has(desk.run({"report", "overdue", "-O", "json"}).out, "\"register\":\"key\""));
}

TEST_CASE("register lists: a parcel of eight days is late, one of seven is not") {
  RegisterDesk desk;
  desk.time = "2026-10-19T17:00:00+08:00";
  CHECK(!has(desk.run({"report", "overdue", "-O", "json"}).out, "\"register\":\"parcel\""));
  desk.time = "2026-10-20T09:00:00+08:00";
  CHECK(has(desk.run({"report", "overdue", "-O", "json"}).out, "\"register\":\"parcel\""));
  CHECK(has(desk.run({"report", "day", "-O", "json"}).out,
            "{\"register\":\"parcel\",\"id\":\"20261012-001\",\"clock\":\"out\","
            "\"due\":\"2026-10-19T18:00:00+08:00\",\"late_minutes\":900}"));
  CHECK(has(desk.run({"report", "day"}).out, "Register entries past their time: 4"));
}

TEST_CASE(
    "register lists: each register that init writes is due when the manuals or the trade say") {
  const struct {
    std::vector<std::string> opening;
    const char* due;
  } cases[] = {
      {{"visitor", "in", "3-2-1201", "name=张伟", "reason=探亲", "host=王芳"},
       "2026-10-12T18:00:00"},
      {{"contractor", "in", "3-2-1201", "employer=某公司", "name=赵强"}, "2026-10-12T18:00:00"},
      {{"vehicle", "in", "浙A00001", "reason=探亲"}, "2026-10-12T23:59:59"},
      {{"parcel", "in", "3-2-1201", "for=王芳"}, "2026-10-19T18:00:00"},
      {{"deposit", "in", "what=箱子", "name=王芳"}, "2026-10-13T18:00:00"},
      {{"found", "in", "8-1-大堂", "what=雨伞"}, "2026-11-11T18:00:00"},
      {{"mail", "in", "3-2-1201", "for=王芳"}, "2026-10-13T18:00:00"},
      {{"key", "out", "K17", "to=李强"}, "2026-10-12T18:00:00"},
      {{"key", "out", "K18", "to=李强", "until=11:00"}, "2026-10-12T11:00:00"},
      {{"card", "issue", "C1", "name=王芳"}, ""},
      {{"incident", "open", "8-1-大堂", "kind=停电"}, ""},
      {{"fee", "take", "R1", "kind=停车", "amount=300"}, "2026-10-12T18:00:00"},
      {{"booking", "book", "what=会议室", "from=10:00", "until=12:00", "name=王芳"},
       "2026-10-12T12:00:00"},
      {{"message", "take", "for=王芳", "text=请回电"}, "2026-10-12T18:00:00"},
      {{"move-in", "begin", "3-2-1201", "name=王芳"}, "2026-10-12T18:00:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.opening[0]);
    TempDesk desk;
    std::vector<std::string> line{"register"};
    line.insert(line.end(), c.opening.begin(), c.opening.end());
    const Ran opened = desk.run(line);
    CHECK_MESSAGE(opened.exit == 0, opened.err);
    const std::string due = *c.due == 0 ? "null" : '"' + std::string(c.due) + "+08:00\"";
    CHECK(has(desk.run({"register", c.opening[0], "list", "-O", "json"}).out, "\"due\":" + due));
  }
}

TEST_CASE("register lists: what leaves the desk is masked") {
  RegisterDesk desk;
  const Ran report = desk.at("12:00", {"report", "register", "parcel"});
  CHECK(has(report.out, "138****1001"));
  CHECK(has(report.out, "王*"));
  CHECK(!has(report.out, "王芳"));
  CHECK(has(desk.run({"report", "register", "parcel", "--full"}).out, "王芳"));
  CHECK(!has(desk.run({"report", "register", "parcel", "-O", "json"}).out, "13800001001"));
  CHECK(!has(desk.run({"report", "overdue"}).out, "赵强"));
  CHECK(has(desk.run({"report", "overdue", "--full"}).out, "赵强"));
  // A month without entries says so.
  CHECK(has(desk.run({"report", "register", "card"}).err, "nothing in 2026-10"));
}

TEST_CASE("register lists: a report has what was open when its period began") {
  RegisterDesk desk;
  desk.time = "2026-11-03T09:00:00+08:00";
  desk.run({"register", "visitor", "out", "1012-1"});
  desk.run({"register", "visitor", "in", "name=赵强", "reason=维修", "host=王芳"});
  CHECK(desk.run({"report", "register", "visitor", "2026-11", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n20261103-001\n");
  CHECK(desk.run({"report", "register", "visitor", "2026-10", "-O", "id"}).out ==
        "20261012-001\n20261012-002\n");
}

TEST_CASE("register lists: the ledger of a past moment is shown as it stood") {
  RegisterDesk desk;
  desk.at("10:00", {"register", "visitor", "out", "1"});
  CHECK(desk.run({"register", "visitor", "list", "-O", "id", "--now", "2026-10-12T09:15"}).out ==
        "20261012-001\n20261012-002\n");
}

}  // namespace deskctl::test
