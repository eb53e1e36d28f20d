// `report … --desks FOLDER`: every report of many desks, in every format, and what goes wrong.
#include "command/desks_report.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "command/command_table.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/desk_sites.hpp"
#include "support/parts.hpp"

namespace deskctl::test {
namespace {

// North has a late repair and a complaint; south has nothing.
struct TwoDesks : DeskSites {
  TwoDesks() : DeskSites({"north", "south"}) {
    time = "2026-10-12T09:00:00+08:00";
    run_at("north", {"log-call", "3-2-1201", "厨房漏水", "-c", "repair", "-u"});
    run_at("north", {"log-call", "3-2-1202", "物业费多收", "-c", "complaint"});
    time = "2026-10-12T12:00:00+08:00";
  }
};

int rows_in(std::string_view text) {
  return times_in(text, "\n");
}

int widest_of(std::string_view text) {
  int widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    widest = std::max(widest, columns_of(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

std::vector<std::string> line_of(const CommandSpec& command, const DeskSites& desks) {
  std::vector<std::string> line{std::string(command.name.substr(command.name.find(' ') + 1))};
  if (command.command == Command::report_register) line.emplace_back("handover");
  if (command.command == Command::report_compare)
    line.insert(line.end(), {"--policy", desks / "policy.toml"});
  return line;
}

TEST_CASE("desks: every report in every format, with something in it and with nothing") {
  TwoDesks busy;
  DeskSites idle({"east", "west"});
  for (DeskSites* desks : {static_cast<DeskSites*>(&busy), &idle})
    for (const CommandSpec& command : command_table()) {
      if (!is_report(command)) continue;
      Arguments arguments;
      arguments.command = command.command;
      arguments.options[Option::desks] = desks->folder();
      for (const Format format : formats_of(arguments)) {
        CAPTURE(command.name);
        CAPTURE(word_of(format));
        std::vector<std::string> line = line_of(command, *desks);
        line.insert(line.end(), {"-O", std::string(word_of(format))});
        const Ran ran = desks->report(line);
        CAPTURE(ran.err);
        CHECK(ran.exit == 0);
        CHECK((format == Format::text || !ran.out.empty()));
      }
    }
}

TEST_CASE("desks: a line each and a total, in numbers of their own reports") {
  TwoDesks desks;
  const Ran ran = desks.report({"overdue", "-O", "json"});
  CHECK(ran.exit == 0);
  CHECK(
      ran.out ==
      R"({"schema":"deskctl.desks/1","report":"overdue","register":null,"asked":[],"period":null,)"
      R"("now":"2026-10-12T12:00:00+08:00","desks":[)"
      R"({"desk":"north","name":"The front desk","zone":"Asia/Shanghai","period":null,)"
      R"("now":"2026-10-12T12:00:00+08:00","exit":0,)"
      R"("figures":{"clocks":2,"requests":2,"complaints":1,"latest":175}},)"
      R"({"desk":"south","name":"The front desk","zone":"Asia/Shanghai","period":null,)"
      R"("now":"2026-10-12T12:00:00+08:00","exit":0,)"
      R"("figures":{"clocks":0,"requests":0,"complaints":0,"latest":null}}],)"
      R"("total":{"desks":2,"figures":{"clocks":2,"requests":2,"complaints":1,"latest":175}},)"
      R"("failed":[]})"
      "\n");
}

TEST_CASE("desks: rows are the desks', without the total") {
  TwoDesks desks;
  const Ran ran = desks.report({"month", "-O", "csv"});
  CHECK(rows_in(ran.out) == 3);
  CHECK(has(ran.out, "desk,name,zone,period,now,exit,figures.carried_in,figures.logged,"));
  CHECK(has(ran.out, "figures.arrive-on-time.met,figures.arrive-on-time.of,"));
  const Ran lines = desks.report({"month", "-O", "ndjson"});
  CHECK(rows_in(lines.out) == 2);
  CHECK(lines.out.starts_with("{\"desk\":\"north\","));
}

TEST_CASE("desks: nothing anywhere is a note, and says so on paper") {
  DeskSites desks({"east", "west"});
  const Ran ran = desks.report({"overdue"});
  CHECK(ran.exit == 0);
  CHECK(ran.out == "");
  CHECK(ran.err == "deskctl: note: overdue: nothing at 2 desks, as of 2026-10-12 09:00\n");
  CHECK(has(desks.report({"overdue", "-O", "md"}).out, "nothing at 2 desks"));
  CHECK(has(desks.report({"overdue", "-O", "json"}).out, "\"total\":{\"desks\":2,"));
  CHECK(desks.report({"overdue", "-O", "json", "--quiet-if-empty"}).out == "");
  CHECK(desks.report({"overdue", "--exit-code"}).exit == 0);
  CHECK(desks.report({"overdue", "-q"}).err == "");
  // A month of zeros is a month all the same.
  CHECK(has(desks.report({"month"}).out, "total"));
}

TEST_CASE("desks: --exit-code answers yes if one desk does") {
  TwoDesks desks;
  CHECK(desks.report({"overdue", "--exit-code"}).exit == 1);
  const Ran ran = desks.report({"overdue", "--exit-code", "-O", "csv"});
  CHECK(has(ran.out, "\nnorth,"));
  CHECK_FALSE(has(desks.report({"overdue", "--exit-code"}).out, "exit 1"));
}

TEST_CASE("desks: one that fails has its line, and the others theirs") {
  TwoDesks desks;
  desks.write(DeskSites::file("south", "policy.toml"), "[clock.x\n");
  const Ran ran = desks.report({"overdue"});
  CHECK(ran.exit == 78);
  CHECK(has(ran.out, "exit 78"));
  CHECK(has(ran.out, "1 of 2 desks"));
  CHECK(ran.err.starts_with("south: policy.toml:1:9: error: "));
  const Ran json = desks.report({"overdue", "-O", "json"});
  CHECK(has(json.out, "\"exit\":78,\"figures\":null}"));
  CHECK(has(json.out, "\"failed\":[\"south\"]"));
  CHECK(has(json.out, "\"total\":{\"desks\":1,"));
}

TEST_CASE("desks: nothing at those that answer is not nothing where one failed") {
  DeskSites desks({"east", "west"});
  std::filesystem::remove_all(desks.folder() + "/west/ledger");
  const Ran ran = desks.report({"overdue"});
  CHECK(ran.exit == 66);
  CHECK(has(ran.out, "exit 66"));
  CHECK_FALSE(has(ran.err, "nothing at"));
}

TEST_CASE("desks: one that has lost a part is named, a link that leads nowhere too") {
  DeskSites desks({"east", "north", "south"});
  std::filesystem::remove(desks.folder() + "/east/desk.toml");
  std::filesystem::remove(desks.folder() + "/north/policy.toml");
  std::filesystem::create_symlink(desks / "gone", desks.folder() + "/west");
  const Ran ran = desks.report({"month", "-O", "json"});
  CHECK(ran.exit == 78);
  CHECK(has(ran.out, "\"failed\":[\"east\",\"north\",\"west\"]"));
}

TEST_CASE("desks: a damaged one has its figures, and the exit code says so") {
  TwoDesks desks;
  const std::string file = DeskSites::file("north", "ledger/2026-10.csv");
  desks.write(file, desks.read(file) + "no line of a journal\n");
  const Ran ran = desks.report({"month", "-O", "json"});
  CHECK(ran.exit == 65);
  CHECK(has(ran.out, "\"exit\":65,\"figures\":{\"carried_in\":0,\"logged\":2,"));
  CHECK(has(ran.out, "\"failed\":[]"));
  CHECK(has(ran.err, "north: ledger/2026-10.csv:"));
  CHECK(has(desks.report({"month"}).out, "exit 65"));
}

TEST_CASE("desks: where all fail nothing is written") {
  DeskSites desks({"east", "west"});
  for (const char* name : {"east", "west"})
    desks.write(DeskSites::file(name, "policy.toml"), "[clock.x\n");
  desks.write("out.json", "before");
  const Ran ran = desks.report({"month", "-o", desks / "out.json"});
  CHECK(ran.exit == 78);
  CHECK(ran.out == "");
  CHECK(desks.read("out.json") == "before");
}

TEST_CASE("desks: what is wrong with the typed line is said once") {
  DeskSites desks({"east", "north", "west"});
  const Ran ran = desks.report({"month", "2026-13"});
  CHECK(ran.exit == 2);
  CHECK(ran.out == "");
  CHECK(ran.err.starts_with("deskctl: error: "));
  CHECK(ran.err == desks.run_at("east", {"report", "month", "2026-13"}).err);
}

TEST_CASE("desks: what has no figures of many desks is refused") {
  DeskSites desks({"east"});
  const std::string folder = desks.folder();
  struct Case {
    std::vector<std::string> line;
    std::string option;
  };
  for (const Case& one : std::vector<Case>{
           {{"overdue", "--desk", folder + "/east"}, "--desk"},
           {{"overdue", "--full"}, "--full"},
           {{"overdue", "--split", "team", "-o", desks.path()}, "--split"},
           {{"month", "--ids", "entries.logged"}, "--ids"},
           {{"month", "--since", "-2h"}, "--since"},
           {{"month", "--by-month"}, "--by-month"},
           {{"paper", "--since", "-2h"}, "--since"},
           {{"figures", "--by", "team"}, "--by"},
       }) {
    const Ran ran = desks.report(one.line);
    CAPTURE(ran.err);
    CHECK(ran.exit == 2);
    CHECK(has(ran.err, "--desks does not go with " + one.option + "\nhint: "));
    CHECK(ran.out == "");
  }
  const Ran ids = desks.report({"overdue", "-O", "id"});
  CHECK(ids.exit == 2);
  CHECK(has(ids.err, "'id' is not a format of report overdue"));
  CHECK(desks.run({"list", "--desks", folder}).exit == 2);
}

TEST_CASE("desks: a folder that is none, has no desk, or is one, is refused") {
  DeskSites desks;
  const Ran none = desks.report({"overdue"});
  CHECK(none.exit == 66);
  CHECK(has(none.err, "no desk in '" + desks.folder() + "'\nhint: "));
  const Ran missing = desks.run({"report", "overdue", "--desks", desks / "nowhere"});
  CHECK(missing.exit == 66);
  CHECK(has(missing.err, desks / "nowhere"));
  const Ran file = desks.run({"report", "overdue", "--desks", desks / "README.txt"});
  CHECK(file.exit == 66);
  const Ran desk = desks.run({"report", "overdue", "--desks", desks.path()});
  CHECK(desk.exit == 66);
  CHECK(has(desk.err, "is itself a desk\nhint: "));
}

TEST_CASE("desks: names with spaces, quotes and Chinese, hidden and other folders") {
  DeskSites desks({"a b'c\"d", "云栖雅苑", "-x"});
  desks.make_folder("sites/reports");
  desks.write("sites/notes.txt", "x");
  desks.add(".trash");
  const Ran ran = desks.report({"month", "-O", "ndjson"});
  CHECK(ran.exit == 0);
  CHECK(rows_in(ran.out) == 3);
  CHECK(has(ran.out, "{\"desk\":\"-x\","));
  CHECK(has(ran.out, "{\"desk\":\"a b'c\\\"d\","));
  CHECK(has(ran.out, "{\"desk\":\"云栖雅苑\","));
}

TEST_CASE("desks: one reached by a link counts, and by two names once") {
  DeskSites desks({"north"});
  desks.run({"init", desks / "elsewhere"});
  std::filesystem::create_symlink(desks / "elsewhere", desks.folder() + "/east");
  std::filesystem::create_symlink(desks.folder() + "/north", desks.folder() + "/a-link");
  const Ran ran = desks.report({"month", "-O", "ndjson"});
  CHECK(ran.exit == 0);
  CHECK(rows_in(ran.out) == 2);
  CHECK(ran.out.starts_with("{\"desk\":\"east\","));
  CHECK(ran.err == "deskctl: note: north and a-link are the same desk: it counts once, as north\n");
}

TEST_CASE("desks: two with the same code are told") {
  DeskSites desks;
  for (const char* name : {"east", "north", "west"})
    desks.add(name, name == std::string("north") ? "\n" : "\ncode = \"N\"\n");
  const Ran ran = desks.report({"month", "-O", "csv"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.err, "east and west have the same code N"));
}

TEST_CASE("desks: DESKCTL_DESK is another desk's affair") {
  TwoDesks desks;
  desks.variables["DESKCTL_DESK"] = desks.folder() + "/south";
  const Ran ran = desks.report({"overdue", "-O", "csv"});
  CHECK(ran.exit == 0);
  CHECK(rows_in(ran.out) == 3);
}

TEST_CASE("desks: a relative period and a local time are each desk's own") {
  DeskSites desks({"shanghai", "york"});
  desks.replace(DeskSites::file("york", "desk.toml"), "Asia/Shanghai", "America/New_York");
  desks.time = "2026-11-01T10:00:00+08:00";
  const Ran ran = desks.report({"month", "this-month", "-O", "json"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.out, "\"period\":null,\"now\":\"2026-11-01T02:00:00+00:00\""));
  CHECK(has(ran.out,
            "\"zone\":\"Asia/Shanghai\",\"period\":\"2026-11\","
            "\"now\":\"2026-11-01T10:00:00+08:00\""));
  CHECK(has(ran.out,
            "\"zone\":\"America/New_York\",\"period\":\"2026-10\","
            "\"now\":\"2026-10-31T22:00:00-04:00\""));
  const Ran text = desks.report({"month", "this-month"});
  CHECK(has(text.out, "as of 2026-11-01 02:00 UTC"));
  CHECK(has(text.out, "2026-10"));
  // A typed local time is another instant in each zone, and reads the same.
  const Ran local = desks.report({"month", "2026-10", "--now", "2026-11-01T09:00", "-O", "json"});
  CHECK(has(local.out, "\"period\":\"2026-10\",\"now\":null"));
  CHECK(has(local.out, "2026-11-01T09:00:00+08:00"));
  CHECK(has(local.out, "2026-11-01T09:00:00-05:00"));
  CHECK(has(desks.report({"month", "2026-10", "--now", "2026-11-01T09:00"}).out,
            "as of 2026-11-01 09:00\n"));
}

TEST_CASE("desks: a day that is over is as of its end") {
  DeskSites desks({"east"});
  CHECK(has(desks.report({"day", "yesterday", "-O", "json"}).out,
            "\"period\":\"2026-10-11\",\"now\":\"2026-10-11T23:59:59+08:00\""));
}

TEST_CASE("desks: a file, and a folder in which it is named by the desks' folder") {
  TwoDesks desks;
  CHECK(desks.report({"month", "-o", desks / "all.html"}).exit == 0);
  CHECK(has(desks.read("all.html"), "<html"));
  desks.make_folder("out");
  CHECK(desks.report({"month", "2026-10", "-O", "json", "-o", desks / "out/"}).exit == 0);
  CHECK(desks.has("out/sites-report-month-2026-10.json"));
  CHECK(desks.report({"overdue", "-O", "xlsx", "-o", desks / "out"}).exit == 0);
  CHECK(desks.has("out/sites-report-overdue-2026-10-12.xlsx"));
  const std::string own = desks.folder() + "/north/ledger/2026-10.csv";
  CHECK(desks.report({"month", "-O", "csv", "-o", own}).exit == 73);
}

TEST_CASE("desks: which register, and what narrows a list, is said and named") {
  TwoDesks desks;
  desks.make_folder("out");
  for (const char* name : {"visitor", "key"})
    CHECK(desks.report({"register", name, "2026-10", "-O", "json", "-o", desks / "out/"}).exit ==
          0);
  CHECK(has(desks.read("out/sites-report-register-visitor-2026-10.json"),
            R"("report":"register","register":"visitor","asked":[],)"));
  CHECK(desks.has("out/sites-report-register-key-2026-10.json"));
  CHECK(has(desks.report({"register", "key", "2026-10"}).err, "register key for 2026-10: nothing"));
  CHECK(has(desks.report({"overdue", "--since", "-1d"}).out, "overdue --since=-1d, "));
  CHECK(
      has(desks.report({"due", "--within", "3d", "-O", "json"}).out, R"("asked":["--within=3d"])"));
}

TEST_CASE("desks: the language is that of the first desk that has one") {
  DeskSites desks({"east", "west"});
  desks.replace(DeskSites::file("east", "desk.toml"), "language = \"en\"", "language = \"zh-CN\"");
  CHECK(desks.report({"overdue"}).err ==
        "deskctl: 提示: 逾期：2 个前台都没有，截至 2026-10-12 09:00\n");
  CHECK(has(desks.report({"month"}).out, "合计"));
  CHECK(has(desks.report({"month", "--lang", "en"}).out, "total"));
}

TEST_CASE("desks: a table fits the terminal") {
  TwoDesks desks;
  desks.terminal_columns = 80;
  for (const CommandSpec& command : command_table()) {
    if (!is_report(command)) continue;
    for (const char* language : {"en", "zh-CN", "zh-TW"}) {
      std::vector<std::string> line = line_of(command, desks);
      line.insert(line.end(), {"--lang", language});
      const Ran ran = desks.report(line);
      CAPTURE(command.name);
      CAPTURE(language);
      CHECK(widest_of(ran.out) <= 80);
    }
  }
}

}  // namespace
}  // namespace deskctl::test
