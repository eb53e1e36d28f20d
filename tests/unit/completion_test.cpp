// Suggestions at the prompt, as the shells' scripts ask for them.
#include "command/completion.hpp"

#include "command/command_table.hpp"
#include "desk/lately.hpp"
#include "support/ledger.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

using Words = std::vector<std::string>;

/// The answer to Tab on this line, whose last word is the cursor's; the lines joined by `|`.
std::string answer(TempDesk& desk, Words line, const std::string& shell = "fish") {
  line.insert(line.begin(), {"__complete", shell});
  const Ran ran = desk.run(line);
  CHECK(ran.exit == 0);
  CHECK(ran.err == "");
  std::string out = ran.out.substr(0, ran.out.empty() ? 0 : ran.out.size() - 1);
  std::replace(out.begin(), out.end(), '\n', '|');
  return out;
}

/// The values alone.
std::string tab(TempDesk& desk, const Words& line) {
  std::string rest = answer(desk, line);
  std::string out;
  for (std::size_t end; (end = rest.find('|')) != std::string::npos;) {
    rest.erase(0, end + 1);
    out += (out.empty() ? "" : " ") + rest.substr(0, rest.find_first_of("\t|"));
  }
  return out;
}

bool offers(TempDesk& desk, const Words& line, const std::string& value) {
  return (' ' + tab(desk, line) + ' ').find(' ' + value + ' ') != std::string::npos;
}

void take_call(TempDesk& desk, const std::string& hour, Words words) {
  words.insert(words.begin(), "log-call");
  const Ran ran = desk.at(hour, words);
  CHECK_MESSAGE(ran.exit == 0, ran.err);
}

const Words completion_leak{"3-2-1201",  "厨房漏水", "--category", "repair",
                            "--contact", "王芳",     "--phone",    "13800001001"};
const Words noise{"8-1-301",   "噪音", "--category", "complaint",
                  "--contact", "李明", "--phone",    "13800001002"};

}  // namespace

TEST_CASE("completion: commands, families and their second words, with what they are for") {
  TempDesk desk;
  CHECK(answer(desk, {"disp"}) ==
        "none|dispatch\tIssues the work order to a team, or to another one.");
  CHECK(tab(desk, {"re"}) == "returned resume reopen register review redact report");
  CHECK(tab(desk, {"report", "st"}) == "staff stuck");
  CHECK(tab(desk, {"calendar", ""}) == "show deadline elapsed import");
  CHECK(tab(desk, {"help", "da"}) == "dates");
  CHECK(tab(desk, {"help", "report", "due"}) == "due");
  CHECK(tab(desk, {"--quiet", "-C", "x", "und"}) == "undo");
  CHECK(tab(desk, {"nonsense", ""}) == "");
  CHECK(tab(desk, {"completion", ""}) == "bash zsh fish");
  desk.variables["DESKCTL_LANG"] = "zh-TW";
  CHECK(answer(desk, {"disp"}) == "none|dispatch\t派單給班組，或改派。");
}

TEST_CASE("completion: a command that is missing from the answer fails here") {
  TempDesk desk;
  for (const CommandSpec& command : command_table()) {
    const std::string name(command.name);
    CAPTURE(name);
    const std::size_t space = name.find(' ');
    CHECK(offers(desk, {""}, name.substr(0, space)));
    if (space != std::string::npos)
      CHECK(offers(desk, {name.substr(0, space), ""}, name.substr(space + 1)));
    for (const Option option : command.options) {
      Words line{name.substr(0, space)};
      if (space != std::string::npos) line.push_back(name.substr(space + 1));
      line.push_back("--");
      CHECK(offers(desk, line, dashed(option)));
    }
  }
}

TEST_CASE("completion: options that are not yet given, the command's own first") {
  TempDesk desk;
  CHECK(tab(desk, {"dispatch", "1", "--"}).starts_with("--to --appointment --deadline --desk"));
  CHECK(!offers(desk, {"dispatch", "1", "--to", "eng", "--"}, "--to"));
  CHECK(tab(desk, {"dispatch", "1", "--to=eng", "--d"}) == "--deadline --desk --dry-run");
  CHECK(tab(desk, {"undo", ""}) == "");
  CHECK(tab(desk, {"seal", ""}) == "--print");
  CHECK(tab(desk, {"note", "1", "--", "--"}) == "");
}

TEST_CASE("completion: values of options, behind a space, an equals sign or their letter") {
  TempDesk desk;
  CHECK(answer(desk, {"log-call", "--category", "re"}) == "none|repair\trepair");
  CHECK(answer(desk, {"callback", "1", "--grade=A"}) == "none|--grade=A\tA satisfied");
  CHECK(tab(desk, {"list", "-Oj"}) == "-Ojson");
  CHECK(tab(desk, {"list", "-nO", ""}) == "text json ndjson csv csv-excel tsv md html xlsx id");
  CHECK(tab(desk, {"where", "-O", ""}) == "text json");
  CHECK(tab(desk, {"list", "--lang", "zh"}) == "zh-CN zh-TW");
  CHECK(tab(desk, {"report", "overdue", "--split", ""}) == "team owner role");
  CHECK(tab(desk, {"report", "figures", "--by", "p"}) == "person");
  CHECK(tab(desk, {"check", "--only", "callback-owed,not"}) == "callback-owed,not-closed");
  CHECK(tab(desk, {"report", "month", "--ids", "clocks.arrive.la"}) == "clocks.arrive.late");
  CHECK(tab(desk, {"report", "figures", "--ids", "first-fix.m"}) == "first-fix.met");
  CHECK(tab(desk, {"calendar", "show", "--calendar", ""}) == "always desk office");
  CHECK(tab(desk, {"policy", "show", "arr"}) == "arrive");
  CHECK(answer(desk, {"log-call", "--received", "-5"}) == "none|-5min\t2026-10-12 08:55");
  CHECK(answer(desk, {"promise", "1", "--reply", "+2"}) == "none|+2h\t2026-10-12 11:00");
  CHECK(answer(desk, {"list", "-o", "x"}) == "files");
  CHECK(answer(desk, {"list", "--desk=x"}) == "folders");
  CHECK(answer(desk, {"check", "--recordings", ""}) == "files");
  // Without a value it is asked for by the next word.
  CHECK(answer(desk, {"check", "--policy", "--fi"}).starts_with("none|--fix"));
}

TEST_CASE("completion: numbers of the requests that the command could be about") {
  TempDesk desk;
  desk.time = "2026-10-11T09:00:00+08:00";
  take_call(desk, "09:00", noise);
  desk.time = "2026-10-12T09:00:00+08:00";
  take_call(desk, "09:00", completion_leak);
  take_call(desk, "09:01", noise);
  CHECK(answer(desk, {"dispatch", ""}) ==
        "none|2\t8-1-301 噪音|1\t3-2-1201 厨房漏水|1011-1\t8-1-301 噪音");
  CHECK(tab(desk, {"dispatch", "1", "1"}) == "1011-1");
  CHECK(tab(desk, {"dispatch", "2026"}) == "20261012-002 20261012-001 20261011-001");
  CHECK(tab(desk, {"link", "2", "--same-as", "10"}) == "1011-1");
  CHECK(tab(desk, {"accept", ""}) == "");
  CHECK(desk.at("09:02", {"dispatch", "1", "--to", "eng/李强"}).exit == 0);
  CHECK(tab(desk, {"accept", ""}) == "1");
  CHECK(tab(desk, {"callback", ""}) == "");
  CHECK(desk.at("09:20", {"complete", "1"}).exit == 0);
  CHECK(tab(desk, {"accept", ""}) == "");
  CHECK(tab(desk, {"callback", ""}) == "1");
  CHECK(tab(desk, {"resume", ""}) == "");
  // Finished ones come last.
  CHECK(tab(desk, {"show", ""}) == "2 1011-1 1");
  CHECK(tab(desk, {"note", "l"}) == "last");
  CHECK(answer(desk, {"amend", "1", "--event", ""}) ==
        "none|1\t2026-10-12 09:00 logged 厨房漏水|2\t2026-10-12 09:02 dispatched |"
        "3\t2026-10-12 09:20 completed ");
  // A voided request is gone.
  CHECK(desk.at("09:30", {"void", "2", "--reason", "重复登记"}).exit == 0);
  CHECK(tab(desk, {"show", ""}) == "1011-1 1");
}

TEST_CASE("completion: places, people, phones, teams") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  take_call(desk, "09:01", noise);
  CHECK(desk.at("09:02", {"dispatch", "1", "--to", "eng/李强"}).exit == 0);
  CHECK(answer(desk, {"log-call", "3-"}) == "none|3-2-1201\t厨房漏水");
  CHECK(tab(desk, {"log-call", "3-2-1201", "漏水", "--contact", ""}) == "王芳");
  CHECK(tab(desk, {"log-call", "3-2-1201", "漏水", "--phone", ""}) == "13800001001");
  CHECK(tab(desk, {"log-call", "--contact", ""}) == "李明 王芳");
  CHECK(tab(desk, {"log-call", "--contact", "王"}) == "王芳");
  // Nobody's phone without three of its digits.
  CHECK(tab(desk, {"log-call", "--phone", ""}) == "");
  CHECK(answer(desk, {"urge", "1380000100"}) ==
        "none|13800001002\t李** 8-1-301|13800001001\t王** 3-2-1201");
  CHECK(tab(desk, {"who", "13800001001"}) == "13800001001");
  CHECK(tab(desk, {"who", "王"}) == "王芳");
  CHECK(tab(desk, {"who", "8-"}) == "8-1-301");
  CHECK(tab(desk, {"who", ""}) == "");
  CHECK(tab(desk, {"urge", "李"}) == "李明");
  CHECK(tab(desk, {"complete", "1", "--signed", ""}) == "王芳");
  CHECK(tab(desk, {"dispatch", "2", "--to", "eng"}) == "eng eng/李强");
  CHECK(tab(desk, {"escalate", "2", "--to", "m"}) == "manager");
  CHECK(tab(desk, {"note", "1", "x", "--by", ""}) == "林悦");
  desk.write("desk.toml",
             desk.read("desk.toml") + "staff = [ { name = \"周宁\", role = \"gm\" } ]\n");
  CHECK(answer(desk, {"note", "1", "x", "--by", "周"}) == "none|周宁\tgeneral manager");
}

TEST_CASE("completion: who begins in Chinese gets what people say") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  CHECK(tab(desk, {"派"}) == "派单 派單");
  CHECK(answer(desk, {"派单"}) == "none|派单\tIssues the work order to a team, or to another one.");
  CHECK(tab(desk, {"報"}).starts_with("報價 報表"));
  CHECK(tab(desk, {"报表", "超"}) == "超时 超时明细");
  CHECK(tab(desk, {"派单", ""}) == "1");
  CHECK(answer(desk, {"登记", "--category", "报"}) == "none|报修\trepair");
  CHECK(tab(desk, {"callback", "1", "--grade=A 满"}) == "--grade=A 满意");
  CHECK(tab(desk, {"policy", "show", "到"}) == "到位");
  CHECK(tab(desk, {"帮助", "dat"}) == "dates");
}

TEST_CASE("completion: what was said before for the same option") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  CHECK(desk.at("09:02", {"hold", "1", "--reason", "等待配件"}).exit == 0);
  CHECK(desk.at("09:03", {"amend", "1", "--item", "角阀", "--reason", "补记"}).exit == 0);
  CHECK(tab(desk, {"hold", "1", "--reason", ""}) == "等待配件");
  CHECK(tab(desk, {"complete", "1", "--item", ""}) == "角阀");
  CHECK(tab(desk, {"note", "1", "x", "--key", ""}) == "");
}

TEST_CASE("completion: places, people and phones of the directory") {
  TempDesk desk;
  desk.write(
      "units.csv",
      "location,contact,phone,note\n4-2-301,陈晓,13800001003,\n4-2-302,周敏,13800001004,租户\n");
  CHECK(answer(desk, {"log-call", "4-"}) == "none|4-2-301\t陈**|4-2-302\t租户");
  CHECK(tab(desk, {"log-call", "4-2-302", "漏水", "--contact", ""}) == "周敏");
  CHECK(tab(desk, {"log-call", "4-2-302", "漏水", "--phone", ""}) == "13800001004");
  CHECK(tab(desk, {"list", "phone:138000010"}) == "phone:13800001003 phone:13800001004");
  desk.write("units.csv", "rubbish\n");
  CHECK(tab(desk, {"log-call", "4-"}) == "");
}

TEST_CASE("completion: filters and periods") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  CHECK(tab(desk, {"list", "p"}) == "praise phone: person: place:");
  CHECK(tab(desk, {"list", "phone:138"}) == "phone:13800001001");
  CHECK(tab(desk, {"list", "repair", "contact:"}) == "contact:王芳");
  CHECK(tab(desk, {"list", "due:tod"}) == "due:today");
  CHECK(tab(desk, {"list", "place:3"}) == "place:3-2-1201");
  CHECK(tab(desk, {"next", "category:rep"}) == "category:repair");
  CHECK(tab(desk, {"list", "team:se"}) == "team:security");
  CHECK(tab(desk, {"list", "category:报"}) == "category:报修");
  CHECK(tab(desk, {"list", "by:"}) == "by:林悦");
  CHECK(tab(desk, {"list", "eng"}) == "eng");
  CHECK(answer(desk, {"report", "month", "last-m"}) == "none|last-month\t2026-09");
  CHECK(tab(desk, {"report", "month", "2026-1"}) == "2026-10");
  CHECK(tab(desk, {"report", "month", "2026-Q"}) == "2026-Q1 2026-Q2 2026-Q3 2026-Q4");
  CHECK(tab(desk, {"report", "month", "上"}) == "上月");
  CHECK(tab(desk, {"report", "day", ""}) == "today yesterday");
}

TEST_CASE("completion: nothing that was typed into the ledger acts on the terminal") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  const std::string name = "ledger/2026-10.csv";
  std::string bytes = desk.read(name);
  for (const std::string from : {"厨房漏水", "王芳"})
    bytes.replace(bytes.find(from), from.size(), "\x1b]0;x\x07" + from);
  desk.write(name, bytes);
  for (const Words& line : {Words{"show", ""}, Words{"log-call", "--contact", ""},
                            Words{"log-call", ""}, Words{"list", "contact:"}}) {
    const std::string out = answer(desk, line);
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find('\x07') == std::string::npos);
  }
}

TEST_CASE("completion: never fails, whatever the desk is like, and never writes") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  const std::string ledger = desk.ledger();
  const std::string policy = desk.read("policy.toml");
  desk.write("policy.toml", "clock = [");
  CHECK(tab(desk, {"show", ""}) == "1");
  CHECK(tab(desk, {"dispatch", "1", "--to", ""}) == "");
  CHECK(tab(desk, {"log-call", "--category", "rep"}) == "repair");
  desk.write("policy.toml", policy);
  desk.write("desk.toml", "name =");
  CHECK(tab(desk, {"show", ""}) == "1");
  CHECK(tab(desk, {"list", "by:"}) == "by:林悦");
  CHECK(desk.ledger() == ledger);
  CHECK(tab(desk, {"--desk", desk.path() + "/none", "show", ""}) == "");
  CHECK(tab(desk, {"--desk", desk.path() + "/none", "log-call", "--channel", "p"}) == "phone");
  CHECK(answer(desk, {"--now", "nonsense", "report", "day", "tod"}).starts_with("none|today"));
  CHECK(desk.run({"__complete"}).exit == 0);
  CHECK(desk.run({"__complete", "bash", "9"}).out == "");
}

TEST_CASE("completion: of a damaged ledger what could be read") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  take_call(desk, "09:01", noise);
  const std::string name = "ledger/2026-10.csv";
  desk.write(name, desk.read(name) + "<<<<<<< rubbish\n\xff\xfe,,,\n2026-10-12T09:0");
  CHECK(tab(desk, {"show", ""}) == "2 1");
  desk.write(name, "");
  CHECK(tab(desk, {"show", ""}) == "");
}

TEST_CASE("completion: of a long month its end is read") {
  TempDesk desk;
  std::string lines = header_line() + '\n';
  for (int number = 1; lines.size() < most_bytes_of_lately + 4096; ++number)
    lines += ledger_line("20261011-" + std::to_string(100 + number), "2026-10-11T08:00",
                         EventKind::logged, {{"category", "consult"}, {"location", "5-1-302"}});
  const std::string last = ledger_line("20261012-001", "2026-10-12T08:00", EventKind::logged,
                                       {{"category", "repair"}, {"location", "3-2-1201"}});
  desk.write("ledger/2026-10.csv", lines + last);
  CHECK(tab(desk, {"show", "1"}).starts_with("1 1011-"));
  CHECK(!offers(desk, {"show", "1011-101"}, "1011-101"));
}

TEST_CASE("completion: bash gets words as they are typed behind what it keeps") {
  TempDesk desk;
  take_call(desk, "09:00", completion_leak);
  take_call(desk, "09:01", {"东区 (A)", "路灯不亮", "--category", "repair"});
  const std::string breaks = " \t\n\"'@><=;|&(:";
  const auto bash = [&](const std::string& line, const std::string& type = "9") {
    return answer(desk, {type, breaks, line}, "bash");
  };
  CHECK(bash("deskctl disp") == "none|dispatch");
  CHECK(bash("deskctl  list   phone:138") == "none|13800001001");
  CHECK(bash("deskctl callback 1 --grade=") == "none|A|B|C");
  CHECK(bash("deskctl report figures --ids first-fix@") == "none");
  CHECK(bash("deskctl log-call 东") == "none|东区\\ \\(A\\)");
  CHECK(bash("deskctl log-call '东") == "none|东区 (A)");
  CHECK(bash("deskctl log-call \"东区 ") == "none|东区 (A)");
  CHECK(bash("deskctl log-call 东区\\ ") == "none|东区\\ \\(A\\)");
  CHECK(bash("deskctl log-call '东区 (A)' 'it''s' --contact ") == "none");
  CHECK(bash("deskctl log-call '3-2-1201' \"it's\" --contact ") == "none|王芳");
  // Descriptions only where bash shows a list, and never with the one word that it inserts.
  CHECK(bash("deskctl show ", "63") == "none|2  (东区 (A) 路灯不亮)|1  (3-2-1201 厨房漏水)");
  CHECK(bash("deskctl show 1", "63") == "none|1");
  CHECK(bash("deskctl") == "");
}

TEST_CASE("completion: the scripts") {
  TempDesk desk;
  for (const std::string shell : {"bash", "zsh", "fish"})
    CHECK(desk.run({"completion", shell}).out.find("__complete " + shell) != std::string::npos);
  const Ran ran = desk.run({"completion", "csh"});
  CHECK(ran.exit == 2);
  CHECK(ran.err.find("bash, zsh, fish") != std::string::npos);
}

}  // namespace deskctl::test
