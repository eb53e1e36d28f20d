// import: a register becomes requests, all of its rows or none.
#include <csignal>

#include "support/encoded.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

// clang-format off: doctest prints standard types only if it comes after <ostream>.
#include <doctest/doctest.h>
// clang-format on

namespace deskctl::test {
namespace {

const std::string map = R"(key = "编号"
ignore = ["序号"]
[request]
at = "来电时间"
location = "房号"
category = { heading = "类型", values = { "水电" = "repair" } }
text = "事项"
contact = "业主"
phone = "电话"
taken-by = "接待人"
[dispatched]
at = { heading = "派工时间", default = "request" }
team = { heading = "班组", values = { "工程部" = "eng" }, default = "eng" }
person = "维修人"
[completed]
at = "完成时间"
text = "处理结果"
[called-back]
at = "回访时间"
grade = { heading = "满意度", values = { "满意" = "A", "未接" = "missed" } }
[closed]
at = "结案时间"
)";
const std::string headings =
    "序号,编号,来电时间,房号,类型,事项,业主,电话,接待人,派工时间,班组,维修人,完成时间,处理结果,"
    "回访时间,满意度,结案时间\n";
const std::string first =
    "1,B-1,2026/10/3 8:12,3-2-1201,水电,\"厨房水管漏水,很急\",王芳,13800001001,李静,2026/10/3 "
    "8:15,工程部,赵强,2026年10月3日 9:40,\"更换\"\"角阀\"\"\n已试水\",10-3 11:00,满意,2026/10/3 "
    "11:05\n";
const std::string second =
    "2,B-2,46298.40625,8-1-大堂,咨询,停车费标准😀,陈明,13800001002,李静,,,,,,,,\n";
const std::string third = "3,B-3,2026/9/30 17:30,5-1-302,投诉,噪音扰民,,,,,,,,,,,\n";

class RegisterDesk : public TempDesk {
 public:
  explicit RegisterDesk(const std::string& rows = first + second + third) {
    write("map.toml", "year = 2026\n" + map);
    write("register.csv", headings + rows);
  }
  Ran import(std::vector<std::string> more = {}) {
    std::vector<std::string> line{"import", *this / "register.csv", "--map", *this / "map.toml"};
    line.insert(line.end(), more.begin(), more.end());
    return run(line);
  }
};

}  // namespace

TEST_CASE("import: a dry run shows each row's fate, --write records them, twice writes once") {
  RegisterDesk desk;
  const std::string before = desk.ledger();
  const Ran dry = desk.import();
  CHECK(dry.exit == 0);
  CHECK(dry.err == "");
  CHECK(has(dry.out, "20261003-001"));
  CHECK(has(dry.out, "20261003-002"));
  CHECK(has(dry.out, "20260930-001"));
  CHECK(has(dry.out, "3 rows, 3 new, 0 there already, 0 of them changed since, 0 refused"));
  CHECK(desk.ledger() == before);
  CHECK(desk.import({"--write", "--dry-run"}).exit == 0);
  CHECK(desk.ledger() == before);

  const Ran written = desk.import({"--write"});
  CHECK(written.exit == 0);
  CHECK_MESSAGE(has(written.out, "3 requests with 7 events, 20260930-001 to 20261003-002"),
                written.out);
  const std::string after = desk.ledger();
  CHECK(desk.run({"check"}).exit <= 1);
  const Ran again = desk.import({"--write"});
  CHECK(again.exit == 0);
  CHECK(has(again.out, "nothing new"));
  CHECK(desk.ledger() == after);
}

TEST_CASE("import: rows become what the commands would have recorded") {
  RegisterDesk desk;
  REQUIRE(desk.import({"--write"}).exit == 0);
  const std::string shown = desk.run({"show", "20261003-001", "-O", "json"}).out;
  for (const char* part :
       {R"("category":"repair")", R"("scope":"in")", R"("channel":"phone")",
        R"("location":"3-2-1201")", R"("contact":"王芳")", R"("phone":"13800001001")",
        R"(厨房水管漏水,很急)", R"("status":"closed")", R"("assignee":"eng/赵强")",
        R"("logged":"2026-10-03T08:12:00+08:00")", R"("completed":"2026-10-03T09:40:00+08:00")",
        R"("taken-by":"李静")", R"("grade":"A")", R"("recorded":"2026-10-12T09:00:00+08:00")"})
    CHECK_MESSAGE(has(shown, part), part, "\n", shown);
  const std::string ledger = desk.read("ledger/2026-10.csv");
  CHECK(has(ledger, "imported="));
  CHECK(has(ledger, "更换\"\"角阀\"\"\\n已试水"));
  CHECK(has(desk.read("ledger/2026-09.csv"), ",complaint,general,"));
  // An event that a register tells late is judged as it happened.
  CHECK(has(desk.run({"explain", "20261003-001"}).out, "08:12"));
  CHECK(has(desk.run({"show", "20261003-001", "--history", "--lang", "zh-CN"}).out,
            "导入自 register.csv:2"));
  CHECK(desk.import({"--at", "09:00"}).exit == 2);
}

TEST_CASE("import: every encoding and separator gives the same ledger") {
  RegisterDesk plain;
  REQUIRE(plain.import({"--write"}).exit == 0);
  const std::string text = headings + first + second + third;
  const auto with_tabs = [](std::string csv) {
    std::replace(csv.begin(), csv.end(), ',', '\t');
    return csv;
  };
  for (const std::string& bytes :
       {"\xEF\xBB\xBF" + text, encoded(text, "GB18030"), "\xFF\xFE" + encoded(text, "UTF-16LE"),
        encoded(text, "UTF-16BE")}) {
    RegisterDesk desk;
    desk.write("register.csv", bytes);
    const Ran ran = desk.import({"--write"});
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    CHECK(desk.ledger() == plain.ledger());
  }
  RegisterDesk desk(second);
  RegisterDesk tabs;
  tabs.write("register.csv", "\xFF\xFE" + encoded(with_tabs(headings + second), "UTF-16LE"));
  REQUIRE(desk.import({"--write"}).exit == 0);
  REQUIRE(tabs.import({"--write"}).exit == 0);
  CHECK(desk.ledger() == tabs.ledger());
}

TEST_CASE("import: a row that was changed since is told, another row under its key is refused") {
  RegisterDesk desk;
  REQUIRE(desk.import({"--write"}).exit == 0);
  const std::string before = desk.ledger();
  std::string changed = second;
  changed.replace(changed.find(",,,,,,,,\n"), 9, ",,,,2026/10/3 10:00,已告知,,,\n");
  desk.write("register.csv", headings + first + changed + third);
  const Ran told = desk.import({"--write"});
  CHECK(told.exit == 0);
  CHECK_MESSAGE(has(told.err, "1 row is there already and was changed"), told.err);
  std::string other = second;
  other.replace(other.find("8-1-大堂"), 3, "8-2");
  desk.write("register.csv", headings + first + other + third);
  const Ran refused = desk.import({"--write"});
  CHECK(refused.exit == 2);
  CHECK_MESSAGE(has(refused.err, "the row's key is that of 20261003-002"), refused.err);
  CHECK(desk.ledger() == before);
}

TEST_CASE("import: one bad row, and nothing is written; its place and what to do is said") {
  std::string rows;
  for (int i = 1; i <= 400; ++i)
    rows += std::to_string(i) + ",C-" + std::to_string(i) + ",2026/10/" +
            std::to_string(1 + i % 9) + " 8:12,3-2-" + std::to_string(i) +
            ",咨询,停车费,,,,,,,,,,,\n";
  std::string bad = rows;
  const std::size_t at = bad.find("2026/10/", bad.find("C-321,"));
  bad.replace(at, 8, "2026/13/");
  RegisterDesk desk(bad);
  const std::string before = desk.ledger();
  const Ran ran = desk.import({"--write"});
  CHECK(ran.exit == 2);
  CHECK_MESSAGE(has(ran.err, "register.csv:322:11: error: 来电时间: '2026/13/7 8:12' is no time"),
                ran.err);
  CHECK(has(ran.out, "400 rows, 399 new, 0 there already, 0 of them changed since, 1 refused"));
  CHECK(desk.ledger() == before);
  desk.write("register.csv", headings + rows);
  CHECK(desk.import({"--write"}).exit == 0);
}

TEST_CASE("import: what the state of a request forbids is refused at the cell that says when") {
  // Completed before it was dispatched; closed with its call-back owed.
  std::string early = first;
  early.replace(early.find("2026/10/3 8:15"), 14, "2026/10/3 9:55");
  std::string owed = second;
  RegisterDesk desk(early);
  Ran ran = desk.import();
  CHECK(ran.exit == 2);
  CHECK_MESSAGE(has(ran.err, "register.csv:2:"), ran.err);
  std::string unreached = first;
  unreached.replace(unreached.find("满意,2026"), 6, "未接");
  desk.write("register.csv", headings + unreached);
  ran = desk.import();
  CHECK(ran.exit == 2);
  CHECK_MESSAGE(has(ran.err, "register.csv:3:"), ran.err);
}

TEST_CASE("import: hostile cells are refused or stored as they are") {
  const auto with_text = [](const std::string& text) {
    return "1,B-1,2026/10/3 8:12,3-2-1201,咨询," + text + ",,,,,,,,,,,\n";
  };
  RegisterDesk desk(with_text("\"=1+2, \"\"王\"\" 😀\""));
  CHECK(desk.import({"--write"}).exit == 0);
  CHECK(has(desk.read("ledger/2026-10.csv"), "\"=1+2, \"\"王\"\" 😀\""));
  for (const std::string& bad : {std::string("\x1b[2J"), std::string("a\0b", 3),
                                 std::string("\"a\tb\""), std::string("\u202Eabc")}) {
    RegisterDesk other(with_text(bad));
    const Ran ran = other.import();
    CHECK(ran.exit == 2);
    CHECK_MESSAGE(has(ran.err, "register.csv:2:"), ran.err);
    CHECK(ran.err.find('\x1b') == std::string::npos);
    CHECK(ran.out.find('\x1b') == std::string::npos);
  }
  RegisterDesk cut("1,B-1,2026/10/3 8:12,3-2-1201,咨询,x,,1.38E+10,,,,,,,,,\n");
  CHECK(has(cut.import().err, "the spreadsheet has cut the number"));
}

TEST_CASE("import: without a key the row itself tells, and equal rows are refused") {
  RegisterDesk desk(third + third);
  std::string keyless = desk.read("map.toml");
  keyless.replace(keyless.find("key = \"编号\"\nignore = [\"序号\"]"),
                  std::string("key = \"编号\"\nignore = [\"序号\"]").size(),
                  "ignore = [\"序号\", \"编号\"]");
  desk.write("map.toml", keyless);
  const Ran twice = desk.import();
  CHECK(twice.exit == 2);
  CHECK_MESSAGE(has(twice.err, "register.csv:3:1: error: the row is the same as the one in line 2"),
                twice.err);
  desk.write("register.csv", headings + third);
  REQUIRE(desk.import({"--write"}).exit == 0);
  const std::string before = desk.ledger();
  CHECK(has(desk.import({"--write"}).out, "nothing new"));
  CHECK(desk.ledger() == before);
}

TEST_CASE("import: headings that are missing, twice or unsaid are told, all at once") {
  RegisterDesk desk;
  desk.write("register.csv",
             "序号,编号,来电时间,房号,房号,类型,事项,业主,电话,备注\n1,2,3,4,5,6,7,8,9,10\n");
  const Ran ran = desk.import();
  CHECK(ran.exit == 2);
  CHECK_MESSAGE(has(ran.err, "the register has no heading '接待人'"), ran.err);
  CHECK(has(ran.err, "the heading '房号' stands twice"));
  CHECK(has(ran.err, "register.csv:1:"));
  CHECK(has(ran.err, "the map says nothing of the heading '备注'"));
  CHECK(has(ran.err, "ignore = [\"备注\"]"));
}

TEST_CASE("import: without a map one is suggested, and it imports") {
  RegisterDesk desk;
  const Ran suggested = desk.run({"import", desk / "register.csv"});
  CHECK(suggested.exit == 0);
  CHECK_MESSAGE(has(suggested.out, "at = \"来电时间\""), suggested.out);
  CHECK(has(suggested.out, "key = [\"编号\"]"));
  CHECK(!has(suggested.out, "\"满意\" = "));  // understood as it is
  CHECK(has(suggested.out, "\"水电\" = \"?\""));
  std::string completed = "year = 2026\n" + suggested.out;
  for (const auto& [from, to] : {std::pair("\"水电\" = \"?\"", "\"水电\" = \"repair\""),
                                 std::pair("\"工程部\" = \"?\"", "\"工程部\" = \"eng\"")})
    if (const std::size_t at = completed.find(from); at != std::string::npos)
      completed.replace(at, std::string(from).size(), to);
  desk.write("map.toml", completed);
  const Ran ran = desk.import();
  CHECK_MESSAGE(ran.exit == 0, ran.err, "\n", completed);
  CHECK(desk.run({"import", desk / "register.csv", "--write"}).exit == 2);
}

TEST_CASE("import: undo takes the whole import back") {
  RegisterDesk desk;
  REQUIRE(desk.import({"--write"}).exit == 0);
  CHECK(desk.run({"undo"}).exit == 0);
  CHECK(has(desk.run({"list", "--all", "-O", "json"}).out, "\"status\":\"void\""));
  CHECK_FALSE(has(desk.run({"list", "--all", "-O", "json"}).out, "\"status\":\"open\""));
  const Ran anew = desk.import({"--write"});
  CHECK_MESSAGE(has(anew.out, "3 requests with 7 events, 20260930-002 to 20261003-004"), anew.out);
}

TEST_CASE("import: Ctrl-C before anything is written leaves everything as it was") {
  RegisterDesk desk;
  const std::string before = desk.ledger();
  sigset_t interrupt;
  sigset_t mask;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  sigprocmask(SIG_BLOCK, &interrupt, &mask);
  raise(SIGINT);
  const Ran ran = desk.import({"--write"});
  int signal = 0;
  sigwait(&interrupt, &signal);
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  CHECK(ran.exit == 130);
  CHECK(desk.ledger() == before);
}

TEST_CASE("import: standard input and other names of places, words and people are understood") {
  RegisterDesk desk(
      "1,B-1,10-3 8:12,３－２－１２０１ ,報修,漏水,,+86 138-0000-1001,,8:15,,,,,,,\n");
  const Ran ran = desk.import({"--write"});
  CHECK_MESSAGE(ran.exit == 0, ran.err);
  const std::string shown = desk.run({"show", "20261003-001", "-O", "json"}).out;
  CHECK(has(shown, "\"category\":\"repair\""));
  CHECK(has(shown, "\"location\":\"3-2-1201\""));
  CHECK(has(shown, "\"at\":\"2026-10-03T08:15:00+08:00\""));
}

TEST_CASE("import: what is no register is refused with its place, and nothing is written") {
  const std::string good = headings + third;
  const struct {
    std::string bytes;
    const char* said;
  } cases[] = {
      {"", "has no line of headings"},
      {"\xFF\xFE", "has no line of headings"},
      {headings, "has no row below its headings"},
      {good + "\"3,B-4", "register.csv:3:1: error: a quote opens here and never closes"},
      {good + "3,\"B\"4,x\n", "register.csv:3:6: error: text stands behind a closing quote"},
      {good + "3,B\"4,x\n", "register.csv:3:4: error: a quote stands inside a cell"},
      {good + third.substr(0, third.size() - 1) + ",x\n", "the row has 18 cells, the headings 17"},
      {good.substr(0, good.size() - 1) + "\xE6\xB0", "the bytes here are not utf-8"},
      {"\xFF\xFE" + encoded(good, "UTF-16LE") + "x", "the bytes here are not utf-16le"},
      {"\xEF\xBB\xBF" + encoded(good, "GB18030"), "the bytes here are not utf-8"},
      {std::string(4096, '\0'), "has no line of headings"},
      {std::string(70001, '"'), "a quote opens here and never closes"},
      {std::string(70000, ','), "has no line of headings"},
  };
  for (const auto& one : cases) {
    RegisterDesk desk;
    desk.write("register.csv", one.bytes);
    const std::string before = desk.ledger();
    const Ran ran = desk.import({"--write"});
    CHECK(ran.exit == 2);
    CHECK_MESSAGE(has(ran.err, one.said), one.said, "\n", ran.err.substr(0, 400));
    CHECK(desk.ledger() == before);
    CHECK(desk.run({"import", desk / "register.csv"}).exit != 70);
  }
}

TEST_CASE("import: a text may be as long as that of a call, and no longer") {
  const auto with_text = [](std::size_t characters) {
    std::string text;
    while (characters-- > 0) text += "漏";
    return "1,B-1,2026/10/3 8:12,3-2-1201,咨询," + text + ",,,,,,,,,,,\n";
  };
  RegisterDesk desk(with_text(5000));
  CHECK(desk.import({"--write"}).exit == 0);
  RegisterDesk longer(with_text(10000));
  const Ran ran = longer.import({"--write"});
  CHECK(ran.exit ==
        longer.run({"log-call", "3-2-1201", with_text(10000), "--category", "other"}).exit);
}

TEST_CASE("import: the example's register, in both encodings") {
  const std::string folder = TESTS_DIR "/../examples/import/";
  std::string ledgers[2];
  int which = 0;
  for (const char* name : {"register.csv", "register-gb18030.csv"}) {
    RegisterDesk desk;
    std::filesystem::copy_file(folder + name, desk / "register.csv",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(folder + "map.toml", desk / "map.toml",
                               std::filesystem::copy_options::overwrite_existing);
    const Ran ran = desk.import({"--write"});
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    CHECK_MESSAGE(has(ran.out, "6 rows, 6 new"), ran.out);
    ledgers[which++] = desk.ledger();
  }
  CHECK(ledgers[0] == ledgers[1]);
  CHECK(has(ledgers[0], ",3-2-1201,王芳,13800001001,"));
  CHECK(has(ledgers[0], "更换角阀\\n已试水"));
}

}  // namespace deskctl::test
