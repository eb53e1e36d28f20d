// who and urge: a caller by phone, place or name.
#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test::who_command_test {
namespace {

class CallerDesk : public TempDesk {
 public:
  Ran log(const std::string& place, const std::string& text, const std::string& contact,
          const std::string& phone, const std::vector<std::string>& options = {}) {
    std::vector<std::string> line{"log-call",  place,   text,      "--category", "consult",
                                  "--contact", contact, "--phone", phone};
    line.insert(line.end(), options.begin(), options.end());
    return run(line);
  }

  /// Numbers of the requests that are found: `1 2`.
  std::string found(const std::string& asked) {
    const Ran ran = run({"who", asked, "-O", "id"});
    std::string out;
    for (std::size_t at = 0; at + 12 <= ran.out.size(); at += 13)
      out += (out.empty() ? "" : " ") + ran.out.substr(at + 11, 1);
    return ran.exit == 0 ? out : "exit " + std::to_string(ran.exit);
  }
};

}  // namespace

TEST_CASE("who: a complaint that was recorded at once with the upgrade of its matter is found") {
  CallerDesk desk;
  for (const std::string n : {"1", "2", "3"}) {
    std::vector<std::string> line{"log-call",   "3-1-" + n + "01", "电梯吵",
                                  "--category", "complaint",       "--contact",
                                  "住户" + n,   "--phone",         "1380000101" + n};
    if (n != "1") line.insert(line.end(), {"--same-as", "1"});
    REQUIRE(desk.run(line).exit == 0);
  }
  CHECK(desk.found("13800001013") == "3");
  CHECK(desk.found("住户3") == "3");
  CHECK(desk.found("13800001011") == "1");
  CHECK(has(desk.run({"who", "13800001011"}).out, "larger"));
  CHECK(desk.run({"urge", "13800001013"}).exit == 0);
}

TEST_CASE("who: twenty spellings of a phone find one caller") {
  CallerDesk desk;
  desk.log("4-2-301", "停车费", "王芳", "138 0000 1001");
  desk.log("4-2-302", "停车费", "李娜", "13800001002");
  for (const char* asked : {"13800001001",
                            "138 0000 1001",
                            "138-0000-1001",
                            "138.0000.1001",
                            "1380000 1001",
                            "138-00001001",
                            "138·0000·1001",
                            "(138)00001001",
                            "+8613800001001",
                            "+86 138 0000 1001",
                            "+86-138-0000-1001",
                            "008613800001001",
                            "0086 138 0000 1001",
                            "8613800001001",
                            "86 13800001001",
                            "１３８００００１００１",
                            "１３８－００００－１００１",
                            "＋８６１３８００００１００１",
                            "138–0000–1001",
                            "1001"}) {
    CAPTURE(asked);
    CHECK(desk.found(asked) == "1");
  }
  CHECK(desk.found("001") == "");
  CHECK(desk.found("13800001003") == "");
}

TEST_CASE("who: a place and its parts, a name and its parts") {
  CallerDesk desk;
  desk.log("4-2-301", "停车费", "王芳", "13800001001");
  desk.log("14-2-301", "停车费", "Wang Fang", "13800001002");
  desk.log("8-1-大堂", "灯不亮", "张强", "13800001003");
  desk.log("8-1-大堂", "灯不亮", "李娜", "13800001003");
  CHECK(desk.found("4-2-301") == "1");
  CHECK(desk.found("４－２") == "1");
  CHECK(desk.found("301") == "1 2");
  CHECK(desk.found("王") == "1");
  CHECK(desk.found("wang") == "2");
  CHECK(desk.found("大堂") == "3 4");
}

TEST_CASE("who: lines of the directory that are left out are told, and by urge too") {
  CallerDesk desk;
  desk.write("units.csv", "location,contact,phone\n4-2-301,王芳,none\n4-2-302,李娜,13800001002\n");
  const std::string note = "note: lines of units.csv that are not understood and left out: 1\n";
  CHECK(has(desk.run({"who", "李娜"}).err, note));
  desk.log("4-2-302", "停车费", "李娜", "13800001002");
  const Ran urged = desk.run({"urge", "李娜"});
  CHECK(urged.exit == 0);
  CHECK(has(urged.err, note));
}

TEST_CASE("who: people, what is open, what was last and how it ended") {
  CallerDesk desk;
  desk.log("4-2-301", "停车费", "王芳", "13800001001", {"--answered", "已答复"});
  desk.log("4-2-301", "门禁卡", "王芳", "13800001001", {"--answered", "已补办"});
  desk.log("4-2-301", "水费", "张强", "13800001004");
  desk.log("4-2-301", "误登记", "王芳", "13800001001");
  desk.run({"void", "4", "--reason", "误登记"});
  const Ran text = desk.run({"who", "4-2-301"});
  CHECK(has(text.out, "王芳     13800001001      2"));
  CHECK(has(text.out, "张强     13800001004      1"));
  CHECK(has(text.out, "Unfinished: 1"));
  CHECK(has(text.out, "Last finished: 20261012-002  enquiry  门禁卡  completed"));
  CHECK(has(text.out, "已补办"));
  CHECK(has(text.out, "Finished before that: 1"));
  const Ran json = desk.run({"who", "4-2-301", "-O", "json"});
  CHECK(has(json.out, R"({"schema":"deskctl.who/1","asked":"4-2-301","since":null,"people":[)"));
  CHECK(has(json.out, R"("contact":"王芳","phone":"13800001001","note":null,"requests":2,)"));
  CHECK(has(json.out, R"("earlier":1})"));
  const Ran nobody = desk.run({"who", "13900000000", "-O", "json"});
  CHECK(nobody.exit == 0);
  CHECK(has(nobody.out, R"("people":[],"open":[],"last":null,"earlier":0})"));
  const Ran hint = desk.run({"who", "13900000000"});
  CHECK(hint.out == "");
  CHECK(has(hint.err, "nobody known by '13900000000'"));
}

TEST_CASE("who: an amended number counts, the one before does not") {
  CallerDesk desk;
  desk.log("4-2-301", "停车费", "王芳", "13800001001");
  desk.run({"amend", "1", "--phone", "13800001009", "--reason", "听错"});
  CHECK(desk.found("1001") == "");
  CHECK(desk.found("1009") == "1");
}

TEST_CASE("who: not further back than asked for, unless nothing is found") {
  CallerDesk desk;
  desk.time = "2026-08-12T09:00:00+08:00";
  desk.log("4-2-301", "停车费", "王芳", "13800001001");
  desk.time = "2026-10-12T09:00:00+08:00";
  desk.log("4-2-302", "停车费", "王芳", "13800001002");
  // Lines of other callers make the newest month longer than what is looked at.
  std::string filler;
  const std::string lines = desk.read("ledger/2026-10.csv");
  while (filler.size() < 17UL * 1024 * 1024) filler += std::string(8 * 1024, '#') + '\n';
  desk.write("ledger/2026-10.csv", lines + filler);
  const Ran near = desk.run({"who", "王芳"});
  CHECK_FALSE(has(near.out, "4-2-301"));
  CHECK(has(near.err, "looked back to 2026-10 (--all looks through everything)"));
  CHECK(has(desk.run({"who", "王芳", "--all"}).out, "4-2-301"));
  CHECK(has(desk.run({"who", "1001"}).out, "4-2-301"));
}

TEST_CASE("who: what is damaged in the lines of a caller is named, and by urge too") {
  CallerDesk desk;
  desk.log("5-1-302", "别的事", "李娜", "13800001002");
  desk.log("3-2-1201", "厨房漏水", "王芳", "13800001001");
  const std::string file = "ledger/2026-10.csv";
  std::string bytes = desk.read(file);
  bytes[bytes.find("厨房漏水")] = '\xff';
  desk.write(file, bytes);
  const Ran who = desk.run({"who", "13800001001"});
  CHECK(who.exit == 65);
  CHECK(has(who.err, "ledger/2026-10.csv:3:"));
  CHECK(desk.run({"urge", "13800001001", "催"}).exit == 65);
  CHECK(desk.run({"who", "13800001002"}).exit == 0);
}

TEST_CASE("urge: the one open request of a caller, however the caller is named") {
  CallerDesk desk;
  desk.log("4-2-301", "停车费", "王芳", "13800001001", {"--answered", "已答复"});
  desk.log("4-2-301", "门禁卡", "王芳", "138-0000-1001");
  for (const char* asked : {"1001", "+8613800001001", "4-2-301", "４－２", "王芳", "2", "last"}) {
    CAPTURE(asked);
    const Ran ran = desk.run({"urge", asked, "又来电", "-O", "id"});
    CHECK(ran.out == "20261012-002\n");
  }
}

TEST_CASE("urge: of several each is named with its command, of a finished one what to do") {
  CallerDesk desk;
  desk.log("4-2-301", "停车费", "王芳", "13800001001");
  desk.log("4-2-302", "门禁卡", "王芳", "13800001002");
  const std::string before = desk.ledger();
  const Ran several = desk.run({"urge", "王芳"});
  CHECK(several.exit == 3);
  CHECK(has(several.err, "'王芳' may be 20261012-001: 4-2-301 停车费"));
  CHECK(has(several.err, "hint: deskctl urge 20261012-002"));
  CHECK(desk.ledger() == before);
  desk.log("3-2-1201", "水费", "李娜", "13800001003", {"--answered", "已答复"});
  const Ran finished = desk.run({"urge", "1003", "还是不清楚"});
  CHECK(finished.exit == 0);
  CHECK(has(finished.err, "deskctl reopen 20261012-003"));
  CHECK(
      has(desk.run({"report", "day", "-O", "json"}).out, R"("urged_after_end":["20261012-003"])"));
  CHECK(desk.run({"urge", "13900000000"}).exit == 3);
}

TEST_CASE("who: the directory knows people who never called, and places of those who did") {
  CallerDesk desk;
  desk.write("units.csv",
             "location,contact,phone,note\n４-2-301,王芳,138 0000 1001,业主\n4-2-301,陈静,"
             "13800001005,租户\n");
  desk.log("4-2-301", "停车费", "访客", "13800001009");
  const Ran never = desk.run({"who", "1005"});
  CHECK(has(never.out, "陈静"));
  CHECK(has(never.out, "租户"));
  CHECK(has(never.out, "20261012-001"));
  CHECK(has(desk.run({"who", "王芳", "-O", "json"}).out,
            R"("note":"业主","requests":0,"last":null)"));
  CHECK(desk.run({"urge", "13800001001", "-O", "id"}).out == "20261012-001\n");
  desk.log("4-2-301", "门禁卡", "陈静", "13800001005", {"--answered", "已补办"});
  CHECK(has(desk.run({"who", "1005", "-O", "json"}).out, R"("note":"租户","requests":1,)"));
}

}  // namespace deskctl::test::who_command_test
