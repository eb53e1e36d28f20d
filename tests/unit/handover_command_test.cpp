// handover: what the next shift takes over, and both signatures.
#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

const std::string staff =
    "\nstaff = [ { name = \"林悦\", role = \"desk\" }, { name = \"周宁\", role = \"desk\" },"
    " { name = \"赵强\", role = \"desk\" }, { name = \"王芳\", role = \"supervisor\" } ]\n";

class ShiftDesk : public TempDesk {
 public:
  ShiftDesk() : TempDesk(staff) {
    at("09:00", {"log-call", "3-2-1201", "水管漏水", "-c", "repair", "--contact", "李静", "--phone",
                 "13800001001", "--no-guess"});
    at("09:02", {"dispatch", "1", "--to", "eng", "--appointment", "10-13 09:30"});
    at("09:10", {"note", "1", "业主下午在家"});
    at("09:20", {"log-call", "1-1-101", "电梯异响", "-c", "other", "--contact", "张伟", "--phone",
                 "13800001002", "--no-guess"});
    at("09:25", {"hold", "2", "--reason", "等待配件"});
    at("09:30", {"promise", "2", "--reply", "10-12 17:00"});
    at("10:00", {"log-call", "2-1-201", "换灯", "-c", "repair", "--no-guess"});
    at("10:02", {"dispatch", "3", "--to", "eng"});
    at("10:30", {"complete", "3", "已更换"});
    at("11:00", {"register", "key", "out", "K17", "to=孙丽", "until=12:00"});
  }
  Ran as(const std::string& name, const std::string& hour, const std::vector<std::string>& line) {
    variables["DESKCTL_STAFF"] = name;
    return at(hour, line);
  }
};

}  // namespace

TEST_CASE("handover: prints and records what the next shift takes over") {
  ShiftDesk desk;
  const Ran ran = desk.as("林悦", "18:00",
                          {"handover", "--to", "周宁", "--cash", "350.5", "--receipts",
                           "A101..A120", "--phone-to", "控制中心", "--plan", "明早验收电梯"});
  CHECK(ran.exit == 0);
  for (const char* part : {"handover 20261012-001, 林悦 to 周宁, as of 2026-10-12 18:00",
                           "cash         350.5",
                           "receipts     A101..A120",
                           "night phone  控制中心",
                           "plan         明早验收电梯",
                           "nothing is sealed yet",
                           "Open: 2",
                           "On hold: 1",
                           "等待配件",
                           "Call-backs owed: 1",
                           "Promised to residents: 2",
                           "2026-10-13 09:25",
                           "2026-10-12 17:00",
                           "Notes since 2026-10-12 00:00: 1",
                           "业主下午在家",
                           "Open in the registers: 1",
                           "K17",
                           "6 h 0 min",
                           "handed over by 林悦  2026-10-12 18:00  signature",
                           "taken over by 周宁  not accepted yet  signature"}) {
    CAPTURE(part);
    CHECK(has(ran.out, part));
  }
  const std::string file = desk.read("registers/handover-2026-10.csv");
  CHECK(has(file,
            "recorded,entry,event,at,by,role,place,to,cash,receipts,phone-to,seal,text,"
            "facts,sum\n"));
  CHECK(has(file,
            "20261012-001,give,2026-10-12T18:00:00+08:00,林悦,desk,,周宁,350.5,A101..A120,"
            "控制中心,,明早验收电梯,,"));
}

TEST_CASE("handover: a printed one is printed alike at any time, whatever happened since") {
  ShiftDesk desk;
  const Ran given = desk.as("林悦", "18:00", {"handover", "--to", "周宁"});
  desk.as("周宁", "18:30", {"complete", "1", "--no-input"});
  desk.at("18:31", {"register", "key", "back", "K17"});
  CHECK(desk.at("18:40", {"handover"}).out == given.out);
  CHECK(desk.run({"handover", "show", "1"}).out == given.out);
  CHECK(desk.run({"交班", "查看"}).out == given.out);
}

TEST_CASE("handover: with -n nothing is recorded") {
  ShiftDesk desk;
  const Ran ran = desk.as("林悦", "18:00", {"handover", "--to", "周宁", "-n"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, "林悦 to 周宁"));
  const Ran none = desk.run({"handover"});
  CHECK(none.exit == 3);
  CHECK(has(none.err, "no shift was handed over as of 2026-10-12 18:00"));
  CHECK(has(none.err, "deskctl handover --to NAME"));
}

TEST_CASE("handover: the next shift signs, once, and not whoever hands over") {
  ShiftDesk desk;
  const Ran nothing = desk.as("周宁", "17:00", {"handover", "accept"});
  CHECK(nothing.exit == 3);
  CHECK(has(nothing.err, "no handover waits for a signature"));
  desk.as("林悦", "18:00", {"handover", "--to", "周宁"});
  const std::string before = desk.read("registers/handover-2026-10.csv");
  const Ran other = desk.as("赵强", "18:01", {"handover", "accept"});
  CHECK(other.exit == 3);
  CHECK(has(other.err, "the handover 20261012-001 was given to 周宁, not to 赵强"));
  CHECK(has(other.err, "--for 周宁"));
  const Ran himself = desk.as("林悦", "18:02", {"handover", "accept", "--for", "周宁"});
  CHECK(himself.exit == 3);
  CHECK(has(himself.err, "林悦 handed over (20261012-001) and cannot sign"));
  CHECK(desk.read("registers/handover-2026-10.csv") == before);
  const Ran signed_for = desk.as("周宁", "18:05", {"handover", "accept"});
  CHECK(signed_for.exit == 0);
  CHECK(has(signed_for.out, "20261012-001"));
  CHECK(has(desk.run({"handover"}).out, "taken over by 周宁  2026-10-12 18:05  signature"));
  for (const std::vector<std::string>& again :
       {std::vector<std::string>{"handover", "accept"}, {"handover", "accept", "1"}}) {
    const Ran twice = desk.at("18:06", again);
    CHECK(twice.exit == 3);
    CHECK(has(twice.err, "20261012-001 was accepted by 周宁 at 2026-10-12 18:05 already"));
  }
}

TEST_CASE("handover: somebody may sign in the place of the next shift") {
  ShiftDesk desk;
  desk.as("林悦", "18:00", {"handover", "--to", "周宁"});
  CHECK(desk.as("赵强", "18:05", {"接班", "--for", "周宁"}).exit == 2);
  CHECK(desk.as("赵强", "18:05", {"交接班", "接班", "--for", "周宁"}).exit == 0);
  CHECK(has(desk.run({"handover"}).out, "accepted by 赵强 2026-10-12 18:05 (for 周宁)"));
}

TEST_CASE("handover: of several the one meant is named") {
  ShiftDesk desk;
  desk.as("林悦", "12:00", {"handover", "--to", "周宁"});
  desk.as("赵强", "18:00", {"handover", "--to", "周宁"});
  const Ran which = desk.as("周宁", "18:05", {"handover", "accept"});
  CHECK(which.exit == 3);
  CHECK(has(which.err, "20261012-001, 20261012-002"));
  CHECK(desk.run({"handover", "accept", "2"}).exit == 0);
  CHECK(desk.run({"handover", "accept"}).exit == 0);
}

TEST_CASE("handover: what is typed wrong is refused, and nothing is written") {
  ShiftDesk desk;
  struct Case {
    std::vector<std::string> line;
    int exit;
    std::string said;
  };
  for (const Case& one : {
           Case{{"handover", "--to", "林悦"}, 3, "林悦 cannot hand over to 林悦"},
           Case{{"handover", "--to", "周宇"}, 2, "did you mean '周宁'?"},
           Case{{"handover", "--cash", "350"}, 2, "deskctl handover --to NAME"},
           Case{{"handover", "--to", "周宁", "--cash", "1.234"}, 2, "1.234"},
           Case{{"handover", "acept"}, 2, "accept, show"},
           Case{{"handover", "accept", "--to", "周宁"}, 2, "deskctl handover --to NAME"},
           Case{{"handover", "accept", "7"}, 3, "no entry '7'"},
           Case{{"register", "handover", "give", "to=周宁"}, 2, "deskctl handover --help"},
       }) {
    const Ran ran = desk.as("林悦", "18:00", one.line);
    CAPTURE(one.said);
    CAPTURE(ran.err);
    CHECK(ran.exit == one.exit);
    CHECK(has(ran.err, one.said));
    CHECK(ran.out == "");
  }
  CHECK(!std::filesystem::exists(desk / "registers/handover-2026-10.csv"));
}

TEST_CASE("handover: unsigned ones stand in check and in next") {
  ShiftDesk desk;
  desk.as("林悦", "18:00", {"handover", "--to", "周宁"});
  const Ran check = desk.run({"check", "--only", "handover-unsigned"});
  CHECK(check.exit == 1);
  CHECK(has(check.out,
            "registers/handover-2026-10.csv:2: note: the handover 20261012-001 of 林悦 to 周宁 "
            "is not signed for [handover-unsigned]"));
  const Ran next = desk.run({"next", "-O", "json"});
  CHECK(has(next.out, "\"command\":\"deskctl handover accept 20261012-001\""));
  CHECK(has(next.out, "\"register\":\"handover\""));
  CHECK(has(desk.run({"next"}).out, "周宁"));
  desk.as("周宁", "18:05", {"handover", "accept"});
  CHECK(desk.run({"check", "--only", "handover-unsigned"}).exit == 0);
  CHECK(!has(desk.run({"next", "-O", "json"}).out, "\"register\":\"handover\""));
}

TEST_CASE("handover: notes are those since the one before, of that very second too") {
  ShiftDesk desk;
  desk.as("林悦", "12:00", {"handover", "--to", "周宁"});
  desk.at("12:00", {"note", "1", "同一秒"});
  desk.at("13:00", {"note", "1", "午后"});
  const Ran later = desk.as("周宁", "18:00", {"handover", "--to", "赵强"});
  CHECK(has(later.out, "Notes since 2026-10-12 12:00: 2"));
  CHECK(has(later.out, "同一秒"));
  CHECK(!has(later.out, "业主下午在家"));
  CHECK(has(later.err, "the handover 20261012-001 of 林悦 to you is not signed for"));
}

TEST_CASE("handover: what leaves the desk is masked, a terminal shows the names") {
  ShiftDesk desk;
  desk.as("林悦", "18:00", {"handover", "--to", "周宁", "--plan", "给 13800001001 回电"});
  const Ran piped = desk.run({"handover"});
  CHECK(!has(piped.out, "13800001001"));
  CHECK(has(piped.out, "138****1001"));
  CHECK(!has(piped.out, "张伟"));
  CHECK(!has(piped.out, "孙丽"));
  CHECK(!has(desk.run({"handover", "-O", "json"}).out, "13800001001"));
  CHECK(has(desk.run({"handover", "--full", "-O", "json"}).out, "13800001001"));
  desk.terminal_columns = 80;
  CHECK(has(desk.run({"handover"}).out, "孙丽"));
}

TEST_CASE("handover: fits a terminal of 80 columns, and every format has it") {
  ShiftDesk desk;
  desk.as("林悦", "18:00", {"handover", "--to", "周宁", "--cash", "350"});
  desk.terminal_columns = 80;
  const std::string text = desk.run({"handover", "--no-pager"}).out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    CHECK(columns_of(text.substr(from, end - from)) <= 80);
    from = end + 1;
  }
  desk.terminal_columns = 0;
  CHECK(has(desk.run({"handover", "-O", "json"}).out,
            "{\"schema\":\"deskctl.handover/1\",\"dry_run\":false,"
            "\"now\":\"2026-10-12T18:00:00+08:00\",\"since\":\"2026-10-12T00:00:00+08:00\","
            "\"id\":\"20261012-001\",\"status\":\"open\",\"given\":\"2026-10-12T18:00:00+08:00\","
            "\"by\":\"林悦\",\"to\":\"周宁\",\"accepted\":null,"));
  CHECK(desk.run({"handover", "-O", "id"}).out == "20261012-001\n");
  for (const char* format : {"md", "html", "csv", "csv-excel", "tsv", "ndjson"}) {
    CAPTURE(format);
    const Ran ran = desk.run({"handover", "-O", format});
    CHECK(ran.exit == 0);
    CHECK(has(ran.out, "20261012-001"));
  }
  CHECK(has(desk.run({"handover", "--lang", "zh-CN"}).out, "接班人 周宁  尚未接班  签名 ____"));
  CHECK(has(desk.run({"handover", "--lang", "zh-TW"}).out, "接班人 周宁  尚未接班  簽名 ____"));
}

TEST_CASE("handover: a seal stands in it as the line for the handover book") {
  ShiftDesk desk;
  desk.at("17:50", {"seal"});
  const std::string line = desk.run({"seal", "--print"}).out;
  REQUIRE(has(line, "SEAL "));
  const Ran given = desk.as("林悦", "18:00", {"handover", "--to", "周宁"});
  CHECK(has(given.out, line));
  desk.at("19:00", {"seal"});
  CHECK(desk.run({"handover"}).out == given.out);
  CHECK(has(desk.read("ledger/seals.csv"), "registers/handover-2026-10.csv"));
}

TEST_CASE("handover: kept under the rules of the registers: key, undo, corrections, sums") {
  ShiftDesk desk;
  const std::vector<std::string> line{"handover", "--to", "周宁", "--cash", "350", "--key", "h1"};
  const Ran first = desk.as("林悦", "18:00", line);
  const std::string file = desk.read("registers/handover-2026-10.csv");
  CHECK(desk.at("18:01", line).out == first.out);
  CHECK(desk.read("registers/handover-2026-10.csv") == file);
  CHECK(desk.run({"register", "handover", "amend", "1", "cash=360", "--reason", "点错"}).exit == 0);
  CHECK(has(desk.run({"handover"}).out, "cash         360\n"));
  desk.as("周宁", "18:05", {"handover", "accept"});
  CHECK(desk.at("18:06", {"undo"}).exit == 0);
  CHECK(has(desk.run({"handover"}).out, "not accepted yet"));
  CHECK(desk.at("18:07", {"handover", "accept"}).exit == 0);
  CHECK(desk.run({"register", "handover", "list", "--all", "-O", "id"}).out == "20261012-001\n");
  desk.as("林悦", "18:10", {"handover", "--to", "赵强"});
  CHECK(desk.at("18:11", {"undo"}).exit == 0);
  CHECK(has(desk.run({"handover"}).out, "handover 20261012-001"));
  std::string edited = desk.read("registers/handover-2026-10.csv");
  edited.replace(edited.find(",350,"), 5, ",950,");
  desk.write("registers/handover-2026-10.csv", edited);
  CHECK(has(desk.run({"check", "--only", "edited-line"}).out, "registers/handover-2026-10.csv:2"));
}

TEST_CASE("handover: a policy that is older than it has its rules, one with a table its own") {
  ShiftDesk desk;
  std::string policy = desk.read("policy.toml");
  const std::size_t table = policy.find("[register.handover]");
  REQUIRE(table != std::string::npos);
  desk.write("policy.toml", policy.substr(0, table));
  desk.as("林悦", "18:00", {"handover", "--to", "周宁"});
  CHECK(has(desk.run({"next", "-O", "json"}).out, "deskctl handover accept"));
  CHECK(desk.run({"review"}).exit == 3);
  desk.write("policy.toml", policy.substr(0, table) +
                                "[register.handover]\nlabel = \"shift\"\n[register.review]\n");
  CHECK(!has(desk.run({"next", "-O", "json"}).out, "deskctl handover accept"));
  CHECK(desk.run({"review"}).exit == 0);
  desk.write("policy.toml", policy.substr(0, table) + "[register.handover]\nverbs = [\"a\"]\n");
  const Ran bad = desk.run({"handover"});
  CHECK(bad.exit == 78);
  CHECK(has(bad.err, "verbs"));
}

TEST_CASE("handover: no resident leaves the desk in what others wrote of them") {
  ShiftDesk desk;
  desk.at("17:00", {"log-call", "5-1-501", "李静家漏水，找李静", "-c", "complaint", "--contact",
                    "李静", "--phone", "13800001003", "--no-guess"});
  desk.at("17:05", {"note", "4", "李静说明天再来"});
  desk.at("17:06", {"promise", "4", "--reply", "20:00"});
  desk.at("17:10", {"hold", "4", "--reason", "等李静回家"});
  const std::vector<std::string> line{"handover",         "--to", "周宁", "--plan",
                                      "晚上给李静打电话", "-n"};
  for (const char* format : {"text", "json", "csv", "html", "md"}) {
    CAPTURE(format);
    std::vector<std::string> in_format = line;
    in_format.insert(in_format.end(), {"-O", format});
    const std::string masked = desk.as("林悦", "18:00", in_format).out;
    CHECK(masked.find("等李") != std::string::npos);
    CHECK(masked.find("李静") == std::string::npos);
    in_format.push_back("--full");
    CHECK(desk.as("林悦", "18:00", in_format).out.find("等李静回家") != std::string::npos);
  }
}

TEST_CASE("handover: a note without a text, as of a printed slip, is none to hand over") {
  ShiftDesk desk;
  desk.at("17:00", {"slip", "1"});
  CHECK(desk.as("林悦", "18:00", {"handover", "--to", "周宁", "-n"})
            .out.find("Notes since 2026-10-12 00:00: 1") != std::string::npos);
}

}  // namespace deskctl::test
