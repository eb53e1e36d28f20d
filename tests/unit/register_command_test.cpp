// register: opening, going on, closing, correcting and undoing entries.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

const std::vector<std::string> visitor_in{"register",  "visitor",     "in",        "3-2-1201",
                                          "name=张伟", "reason=探亲", "host=王芳", "confirmed=yes"};

const std::string visitors = "registers/visitor-2026-10.csv";

}  // namespace

TEST_CASE("register: a visitor comes and goes, each on a line of the month's file") {
  TempDesk desk;
  const Ran in = desk.run(visitor_in);
  CHECK(in.exit == 0);
  CHECK(has(in.out, "20261012-001 recorded: visitor in  2026-10-12 09:00"));
  CHECK(has(in.out, "out by 2026-10-12 18:00"));
  CHECK(has(in.out, "next: deskctl register visitor out 20261012-001"));
  const Ran out = desk.at("17:30", {"register", "visitor", "out", "1"});
  CHECK(out.exit == 0);
  CHECK(has(out.out, "out in time (due 2026-10-12 18:00)"));
  const std::string text = desk.read(visitors);
  CHECK(
      text.starts_with("recorded,entry,event,at,by,role,place,name,reason,host,confirmed,id-kind,"
                       "text,facts,sum\n"
                       "2026-10-12T09:00:00+08:00,20261012-001,in,2026-10-12T09:00:00+08:00,林悦,"
                       "desk,3-2-1201,张伟,探亲,王芳,yes,,,,"));
  CHECK(has(text,
            "\n2026-10-12T17:30:00+08:00,20261012-001,out,2026-10-12T17:30:00+08:00,林悦,"
            "desk,,,,,,,,,"));
  CHECK(desk.run({"check"}).exit == 0);
  // Nothing of it is in the ledger.
  CHECK(desk.run({"list", "--all", "-O", "id"}).out == "");
}

TEST_CASE("register: what is missing, unknown or of the wrong form is told, and nothing written") {
  TempDesk desk;
  const struct {
    std::vector<std::string> line;
    int exit;
    const char* said;
  } cases[] = {
      {{"register", "visitor", "in", "3-2-1201", "name=张伟"}, 2, "reason, host is missing"},
      {{"register", "visitor", "in", "3-2-1201", "nmae=张伟"}, 2, "did you mean 'name='?"},
      {{"register", "visitr", "in"}, 2, "did you mean 'visitor'?"},
      {{"register", "visitor", "otu", "1"}, 2, "did you mean 'out'?"},
      {{"register", "visitor", "out", "1"}, 3, "the register visitor has no entry '1'"},
      {{"register", "visitor", "out"}, 2, "ID is missing"},
      {{"register", "fee", "take", "kind=停车", "amount=12.345", "receipt=A1"},
       2,
       "amount: '12.345' is not an amount"},
      {{"register", "key", "out", "K1", "to=李强", "until=sometime"}, 2, "sometime"},
      {{"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=探亲",
        "host=110101199001011234"},
       2,
       "host: the number of an identity card is not recorded"},
      {{"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=身份证11010119900101123X",
        "host=王芳"},
       2,
       "the number of an identity card is not recorded"},
      {{"register", "visitor", "in", "3-2-1201", "name=张伟", "reason=探亲",
        "host=1101-0119-9003-0712-3x"},
       2,
       "the number of an identity card is not recorded"},
      {{"register", "visitor", "in", "a", "b", "c", "name=张伟", "reason=探亲", "host=王芳"},
       2,
       "'c' is one word too many"},
      {{"register", "visitor", "in", "name=张伟", "name=李强"}, 2, "'name' stands twice"},
      {{"register", "visitor", "amend", "1", "--reason", "x"}, 2, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.said);
    const Ran ran = desk.run(c.line);
    CHECK(ran.exit == c.exit);
    CHECK(has(ran.err, c.said));
    CHECK(has(ran.err, "hint: "));
  }
  CHECK(std::filesystem::is_empty(desk / "registers"));
}

TEST_CASE("register: a person at a terminal is asked for what is missing") {
  TempDesk desk;
  desk.person = true;
  desk.answers = {"探亲", "王芳", ""};
  const Ran ran = desk.run({"register", "visitor", "in", "3-2-1201", "name=张伟"});
  CHECK(ran.exit == 0);
  CHECK(has(desk.read(visitors), "3-2-1201,张伟,探亲,王芳,"));
}

TEST_CASE("register: an entry that is closed takes no second closing") {
  TempDesk desk;
  desk.run(visitor_in);
  desk.at("10:00", {"register", "visitor", "out", "1"});
  const std::string before = desk.read(visitors);
  const Ran again = desk.at("10:05", {"register", "visitor", "out", "1"});
  CHECK(again.exit == 3);
  CHECK(has(again.err, "20261012-001 is closed: it cannot be 'out' again"));
  CHECK(has(again.err, "deskctl register visitor show 20261012-001"));
  CHECK(has(again.err, "deskctl register visitor in"));
  CHECK(desk.at("10:05", {"register", "visitor", "out", "1", "--at", "08:00"}).exit == 3);
  CHECK(desk.read(visitors) == before);
}

TEST_CASE("register: a key is named by what is unique among the open ones") {
  TempDesk desk;
  CHECK(desk.run({"register", "key", "out", "K17", "to=李强", "until=11:00"}).exit == 0);
  const Ran twice = desk.at("09:05", {"register", "key", "out", "k17", "to=王芳"});
  CHECK(twice.exit == 3);
  CHECK(has(twice.err, "'k17' is open already, as 20261012-001 since 2026-10-12 09:00"));
  const Ran back = desk.at("11:30", {"register", "key", "back", "K17"});
  CHECK(back.exit == 0);
  CHECK(has(back.out, "back LATE by 30 min (due 2026-10-12 11:00)"));
  CHECK(desk.at("11:40", {"register", "key", "out", "K17", "to=王芳"}).exit == 0);
  CHECK(has(desk.run({"register", "key", "show", "K17", "-O", "json"}).out,
            "\"id\":\"20261012-002\""));
  CHECK(desk.at("11:50", {"register", "key", "back", "last"}).exit == 0);
}

TEST_CASE("register: no correction gives two open entries what is unique") {
  TempDesk desk;
  const auto key = [&desk](std::vector<std::string> words) {
    words.insert(words.begin(), {"register", "key"});
    return desk.run(words);
  };
  CHECK(key({"out", "K5", "to=李强"}).exit == 0);
  CHECK(key({"back", "K5"}).exit == 0);
  CHECK(key({"out", "K5", "to=王芳"}).exit == 0);
  CHECK(key({"out", "K6", "to=王芳"}).exit == 0);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"amend", "1", "--event", "2", "--revoke", "--reason", "x"},
        {"amend", "3", "what=k5", "--reason", "x"}}) {
    const Ran ran = key(words);
    CHECK(ran.exit == 3);
    CHECK(has(ran.err, "is open already, as 20261012-002"));
    CHECK(has(ran.err, "close that one first: 'deskctl register key back 20261012-002'"));
  }
  CHECK(key({"amend", "2", "to=赵强", "--reason", "x"}).exit == 0);
  CHECK(key({"back", "2"}).exit == 0);
  CHECK(key({"amend", "1", "--event", "2", "--revoke", "--reason", "x"}).exit == 0);
}

TEST_CASE("register: the number of an identity card is in no reason either") {
  TempDesk desk;
  CHECK(desk.run({"register", "key", "out", "K5", "to=李强"}).exit == 0);
  const std::string before = desk.read("registers/key-2026-10.csv");
  const std::string number = "110101199001011234";
  CHECK(desk.run({"register", "key", "amend", "1", "to=王芳", "--reason", number}).exit == 2);
  CHECK(desk.run({"register", "key", "void", "1", "--reason", "身份证" + number}).exit == 2);
  CHECK(desk.read("registers/key-2026-10.csv") == before);
}

TEST_CASE("register: a verb of the middle, its text, and the words of every language") {
  TempDesk desk;
  CHECK(desk.run({"登记册", "快递", "收件", "4-1-302", "收件人=李娜", "carrier=顺丰"}).exit == 0);
  const Ran told = desk.at("09:10", {"register", "包裹", "通知", "1", "已电话告知"});
  CHECK(told.exit == 0);
  CHECK(has(told.out, "next: deskctl register parcel out 20261012-001"));
  const Ran shown = desk.run({"register", "parcel", "show", "1", "--lang", "zh-TW"});
  CHECK(has(shown.out, "包裹"));
  CHECK(has(shown.out, "通知"));
  CHECK(has(shown.out, "已电话告知"));
  CHECK(desk.at("09:20", {"register", "parcel", "領取", "1"}).exit == 0);
  CHECK(desk.run({"register", "parcel", "list", "-O", "id"}).out == "");
}

TEST_CASE("register: corrections are events of their own, and undo takes the last act back") {
  TempDesk desk;
  desk.run(visitor_in);
  CHECK(desk.at("09:05", {"register", "visitor", "amend", "1", "host=李娜", "--reason", "记错"})
            .exit == 0);
  CHECK(has(desk.run({"register", "visitor", "list", "-O", "json"}).out, "\"host\":\"李娜\""));
  CHECK(desk.at("09:06", {"undo"}).exit == 0);
  CHECK(has(desk.run({"register", "visitor", "list", "-O", "json"}).out, "\"host\":\"王芳\""));
  // One further back: the visitor never came.
  CHECK(desk.at("09:07", {"undo"}).exit == 0);
  CHECK(desk.run({"register", "visitor", "list", "-O", "id"}).out == "");
  CHECK(desk.run({"register", "visitor", "list", "void", "-O", "id"}).out == "20261012-001\n");
  CHECK(desk.at("09:08", {"undo"}).exit == 3);
  // Requests and entries in the order in which they were typed.
  desk.at("10:00", {"log-call", "3-2-1201", "停车费", "-c", "consult"});
  desk.at("10:01", visitor_in);
  CHECK(has(desk.at("10:02", {"undo"}).out, "visitor voided"));
  CHECK(has(desk.at("10:03", {"undo"}).out, "20261012-001 recorded: voided"));
  CHECK(desk.run({"check"}).exit == 0);
}

TEST_CASE("register: an event is moved or revoked, an opening is not") {
  TempDesk desk;
  desk.run(visitor_in);
  desk.at("10:00", {"register", "visitor", "out", "1"});
  CHECK(desk.at("10:01", {"register", "visitor", "amend", "1", "--event", "2", "--revoke",
                          "--reason", "还没走"})
            .exit == 0);
  CHECK(desk.run({"register", "visitor", "list", "-O", "id"}).out == "20261012-001\n");
  const Ran opening = desk.at(
      "10:02", {"register", "visitor", "amend", "1", "--event", "1", "--revoke", "--reason", "x"});
  CHECK(opening.exit == 3);
  CHECK(has(opening.err, "deskctl register visitor void 20261012-001"));
  CHECK(desk.at("10:03", {"register", "visitor", "amend", "1", "--event", "1", "--at", "08:50",
                          "--reason", "x"})
            .exit == 0);
  CHECK(has(desk.run({"register", "visitor", "show", "1", "-O", "json"}).out,
            "\"opened\":\"2026-10-12T08:50:00+08:00\""));
}

TEST_CASE("register: a key makes a write happen once; a dry run writes nothing") {
  TempDesk desk;
  std::vector<std::string> keyed = visitor_in;
  keyed.insert(keyed.end(), {"--key", "a1", "-O", "id"});
  CHECK(desk.run(keyed).out == "20261012-001\n");
  CHECK(desk.at("09:05", keyed).out == "20261012-001\n");
  CHECK(desk.run({"register", "visitor", "list", "-O", "id"}).out == "20261012-001\n");
  keyed[4] = "name=李强";
  CHECK(desk.run(keyed).exit == 3);
  CHECK(desk.run({"note", "1", "x", "--key", "a1"}).exit == 3);
  const std::string before = desk.read(visitors);
  const Ran dry = desk.run({"register", "visitor", "out", "1", "-n"});
  CHECK(dry.exit == 0);
  CHECK(has(dry.out, "would be recorded: visitor out"));
  CHECK(desk.read(visitors) == before);
}

TEST_CASE("register: a company adds one without a line of code") {
  TempDesk desk;
  desk.write("policy.toml", desk.read("policy.toml") + R"(
[register.umbrella]
label  = { en = "umbrella", zh-CN = "雨伞" }
verbs  = ["lend", "remind", "back"]
fields = ["number*: number", "to*", "phone: phone"]
unique = "number"
personal = "to"
clock.back = { from = "lend", until = "back", within = "2h", overdue = { to = "supervisor" } }
)");
  CHECK(desk.run({"register", "umbrella", "lend", "12", "to=李强", "phone=13800001001"}).exit == 0);
  CHECK(desk.at("12:00", {"register", "雨伞", "remind", "12", "已电话催还"}).exit == 0);
  CHECK(has(desk.run({"report", "overdue", "-O", "json"}).out,
            "\"clock\":\"back\",\"cycle\":1,\"due\":\"2026-10-12T11:00:00+08:00\","
            "\"late_minutes\":60"));
  CHECK(has(desk.run({"register", "umbrella", "list"}).out, "13800001001"));
  CHECK(desk.at("12:10", {"register", "umbrella", "back", "12"}).exit == 0);
  CHECK(desk.run({"register", "umbrella", "list", "closed", "-O", "id"}).out == "20261012-001\n");
  CHECK(desk.run({"seal"}).exit == 0);
  CHECK(desk.run({"check"}).exit == 0);
}

TEST_CASE("register: a field that the month's file has no column for stands in its facts") {
  TempDesk desk;
  desk.run(visitor_in);
  std::string policy = desk.read("policy.toml");
  const std::string fields = "\"confirmed\", \"id-kind\"]";
  policy.replace(policy.find(fields), fields.size(), "\"confirmed\", \"id-kind\", \"badge\"]");
  desk.write("policy.toml", policy);
  std::vector<std::string> more = visitor_in;
  more.emplace_back("badge=B;7");
  CHECK(desk.at("09:30", more).exit == 0);
  CHECK(has(desk.read(visitors), ",badge=B\\;7,"));
  CHECK(has(desk.run({"register", "visitor", "show", "2", "-O", "json"}).out, "\"badge\":\"B;7\""));
  CHECK(desk.run({"check"}).exit == 0);
  // The next month's file has the column.
  desk.time = "2026-11-02T09:00:00+08:00";
  CHECK(desk.run(more).exit == 0);
  CHECK(has(desk.read("registers/visitor-2026-11.csv"), ",id-kind,badge,text,facts,sum\n"));
}

TEST_CASE("register: a desk with a code writes its own files, and anybody goes on with an entry") {
  TempDesk desk("code = \"N\"\n");
  const Ran in = desk.run(visitor_in);
  CHECK(has(in.out, "N20261012-001 recorded"));
  CHECK(std::filesystem::exists(desk / "registers/visitor-2026-10.N.csv"));
  std::string config = desk.read("desk.toml");
  config.replace(config.rfind("code = \"N\""), 10, "code = \"S\"");
  desk.write("desk.toml", config);
  CHECK(desk.at("10:00", {"register", "visitor", "out", "N1"}).exit == 0);
  CHECK(std::filesystem::exists(desk / "registers/visitor-2026-10.S.csv"));
  CHECK(desk.run({"register", "visitor", "list", "-O", "id"}).out == "");
  CHECK(desk.run({"check"}).exit == 0);
}

}  // namespace deskctl::test
