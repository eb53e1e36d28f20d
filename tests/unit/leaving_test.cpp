// Whatever report there is: in a pipe, in a file and in every format it shows no resident.
#include "deskctl/report/leaving.hpp"

#include <algorithm>
#include <filesystem>

#include "command/command_meant.hpp"
#include "command/command_table.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test::leaving_test {
namespace {

using Line = std::vector<std::string>;

const std::string contact = "欧阳静";
// The resident's mobile number and landline, and somebody else's number.
const std::vector<std::string> numbers{"13800001234", "01088885678", "13900004321"};

// How people write them into a text.
const std::vector<std::string> spellings{"13800001234找欧阳静",
                                         "138 0000 1234 找欧阳 静",
                                         "138-0000-1234，欧阳　静",
                                         "138.0000.1234欧 阳 静",
                                         "１３８００００１２３４",
                                         "１３８－００００－１２３４",
                                         "+8613800001234",
                                         "+86 138 0000 1234",
                                         "0086-138-0000-1234",
                                         "(138)0000-1234",
                                         "138　0000　1234",
                                         "1 3 8 0 0 0 0 1 2 3 4",
                                         "138·0000·1234欧阳·静",
                                         "010-88885678",
                                         "010 8888 5678",
                                         "(010)88885678",
                                         "０１０－８８８８５６７８",
                                         "88885678",
                                         "8888-5678",
                                         "139-0000-4321",
                                         "+86 139.0000.4321"};

// A word that must be seen, so that the report shows the text at all, and the rest.
std::string free_text(const std::string& word) {
  std::string text = word;
  for (const std::string& one : spellings) text += "；" + one;
  return text;
}

// Without anything that stands between the characters of a name or the digits of a number.
std::string pressed(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = first_character(text).length;
    const std::string plain = folded(text.substr(0, length));
    if (plain != "-" && plain != "." && plain != "·" && plain != "(" && plain != ")") out += plain;
    text.remove_prefix(length);
  }
  return out;
}

/// A desk on which every report has something to show of one resident.
class NamedDesk : public TempDesk {
 public:
  NamedDesk() {
    const Line who{"--contact", contact, "--phone", "138 0000 1234"};
    const std::string place = "3-2-1201 欧阳静 138-0000-1234";
    for (const char* hour : {"08:00", "08:01", "08:02"})
      log(hour, place, {"--category", "repair", "--item", free_text("ITEM")}, who);
    done("08:05", {"dispatch", "1", "--to", "eng/李强"});
    done("08:06", {"accept", "1"});
    done("08:07", {"hold", "1", "--reason", free_text("HELD")});
    done("08:09", {"dispatch", "2", "--to", "eng"});
    done("08:50", {"complete", "2", free_text("RESULT")});
    done("09:50", {"note", "2", free_text("NOTE")});
    log("09:55", place,
        {"--category", "complaint", "--demand", free_text("DEMAND"), "--against",
         free_text("AGAINST")},
        who);
    done("09:56", {"amend", "4", "--phone", "010-8888 5678", "--reason", "x"});
    log("09:57", place, {"--category", "complaint", "--same-as", "4"}, who);
    log("09:58", place, {"--category", "suggestion"}, who);
    for (const char* id : {"1", "2", "3", "5", "6"})
      done("10:00", {"amend", id, "--phone", "010-8888 5678", "--reason", "x"});
    done("10:01", {"promise", "1", "--deadline", "2026-11-01 12:00"});
    done("10:30", {"escalate", "4", "--to", "manager", "--reason", free_text("ESCALATED")});
    done("10:31", {"complete", "4", free_text("SETTLED")});
    done("10:32", {"returned", "3", "--reason", free_text("RETURNED")}, false);
    time = "2026-10-20T09:00:00+08:00";
  }

  void log(const std::string& hour, const std::string& place, Line line, const Line& who) {
    line.insert(line.begin(), {"log-call", place, free_text("TEXT")});
    line.insert(line.end(), who.begin(), who.end());
    done(hour, line);
  }

  void done(const std::string& hour, const Line& line, bool must = true) {
    const Ran ran = at(hour, line);
    CAPTURE(ran.err);
    if (must) REQUIRE(ran.exit == 0);
  }
};

// A report as it is typed. Most need nothing, or take a period.
Line typed(const CommandSpec& command, const TempDesk& desk) {
  Line line;
  for (const std::string_view word : words_in(command.name)) line.emplace_back(word);
  const std::map<std::string_view, Line> needed{
      {"report due", {"--within", "90d"}},
      {"report day", {"2026-10-12"}},
      {"report register", {"visitor", "2026-10"}},
      {"report compare", {"2026-10", "--policy", desk.path() + "/policy.toml"}},
  };
  if (const auto more = needed.find(command.name); more != needed.end())
    line.insert(line.end(), more->second.begin(), more->second.end());
  else if (!command.words.empty() && command.words.back().kind == WordSpec::Kind::period)
    line.emplace_back("2026-10");
  return line;
}

bool is_export(const CommandSpec& command) {
  return command.name.starts_with("export ");
}

// The reports of the table, and what else lists requests for others to read.
std::vector<Line> reports(const TempDesk& desk) {
  std::vector<Line> lines{{"next"},
                          {"escalate", "--due", "-n"},
                          {"check", "--day", "2026-10-12"},
                          {"report", "figures", "2026-10", "--by", "building"}};
  for (const CommandSpec& command : command_table())
    if (is_report(command) || is_export(command)) lines.push_back(typed(command, desk));
  return lines;
}

const std::vector<std::string> formats{"text", "json", "ndjson", "csv", "csv-excel",
                                       "tsv",  "md",   "html",   "id"};

void check_shows_nobody(const std::string& shown) {
  const std::string plain = pressed(shown);
  CHECK(plain.find(contact) == std::string::npos);
  for (const std::string& number : numbers) CHECK(plain.find(number) == std::string::npos);
  CHECK(plain.find("88885678") == std::string::npos);
}

}  // namespace

TEST_CASE("leaving: no report shows a resident, in a pipe, in a file, as JSON at a terminal") {
  NamedDesk desk;
  std::string seen;
  for (const Line& report : reports(desk))
    for (const std::string& format : formats) {
      Line line = report;
      line.insert(line.end(), {"-O", format});
      CAPTURE(report[0] + ' ' + report.back() + ' ' + format);
      desk.terminal_columns = 0;
      const Ran piped = desk.run(line);
      if (piped.exit == 2) {
        CHECK((format != "text" || report[0] == "export"));
        CHECK((format != "json" || report[0] == "export"));
        continue;
      }
      check_shows_nobody(piped.out);
      seen += piped.out;
      desk.terminal_columns = 200;
      if (format == "json") check_shows_nobody(desk.run(line).out);
      line.insert(line.end(), {"-o", desk.path() + "/out.x"});
      CHECK(desk.run(line).out.empty());
      check_shows_nobody(desk.read("out.x"));
      std::filesystem::remove(desk / "out.x");
    }
  for (const char* shown :
       {"TEXT", "ITEM", "HELD", "RESULT", "NOTE", "DEMAND", "AGAINST", "SETTLED", "3-2-1201 欧**",
        "138****1234", "010****5678", "139****4321", "eng/李强"}) {
    CAPTURE(shown);
    CHECK(seen.find(shown) != std::string::npos);
  }
}

TEST_CASE("leaving: with --full everything is shown, and standard error says so") {
  NamedDesk desk;
  const std::string said =
      "it holds names and phones of residents, because of --full: only for those who need them";
  for (const CommandSpec& command : command_table()) {
    if (!is_report(command) || !takes_option(command, Option::full)) continue;
    Line line = typed(command, desk);
    CAPTURE(command.name);
    desk.terminal_columns = 0;
    CHECK(desk.run(line).err.find(said) == std::string::npos);
    line.emplace_back("--full");
    const Ran full = desk.run(line);
    if (full.out.empty()) continue;  // nothing of the kind was recorded on this desk
    CHECK(full.err.find(said) != std::string::npos);
    CHECK(pressed(full.out).find(contact) != std::string::npos);
    desk.terminal_columns = 200;
    CHECK(desk.run(line).err.find(said) == std::string::npos);
    line.insert(line.end(), {"-o", desk.path() + "/out.txt"});
    CHECK(desk.run(line).err.find(said) != std::string::npos);
    line.emplace_back("-q");
    CHECK(desk.run(line).err.find(said) == std::string::npos);
  }
  desk.terminal_columns = 0;
  const Ran nothing =
      desk.run({"report", "overdue", "--full", "--now", "2026-10-12T07:00", "--quiet-if-empty"});
  CHECK(nothing.err.find(said) == std::string::npos);
}

TEST_CASE("leaving: a folder's file is named by desk, report and period") {
  TempDesk desk;
  const std::string folder = desk.path() + "/reports";
  CHECK(std::filesystem::is_directory(folder));
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"});
  CHECK(desk.run({"report", "month", "last-month", "-o", folder}).exit == 0);
  CHECK(desk.run({"report", "month", "this-month", "-o", folder}).exit == 0);
  CHECK(desk.run({"report", "day", "-O", "json", "-o", folder}).exit == 0);
  for (const char* name :
       {"The-front-desk-report-month-2026-09.txt", "The-front-desk-report-month-2026-10.txt",
        "The-front-desk-report-day-2026-10-12.json"}) {
    CAPTURE(name);
    CHECK(std::filesystem::exists(folder + '/' + name));
  }
  CHECK(desk.run({"init", desk.path() + "/other", "-n"}).out.find("/reports/\n") !=
        std::string::npos);
}

TEST_CASE("leaving: init says in JSON what it wrote") {
  TempDesk desk;
  const std::string other = desk.path() + "/other";
  const std::string would = desk.run({"init", other, "-n", "-O", "json"}).out;
  CHECK(
      has(would, R"({"schema":"deskctl.init/1","folder":")" + other + R"(","files":["ledger/",)"));
  CHECK(has(would, R"("dry_run":true)"));
  CHECK(has(desk.run({"init", other, "-O", "json"}).out, R"("policy.toml","policy-tests.csv")"));
  CHECK(has(desk.run({"list", "--desk", other, "-O", "json"}).out, "deskctl.list/1"));
}

TEST_CASE("leaving: figures are split by the words that a screen shows") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1", "灯坏", "-c", "repair"});
  desk.run({"dispatch", "1", "--to", "eng"});
  const std::string by_team = desk.run({"report", "figures", "--by", "team", "-O", "csv"}).out;
  CHECK(by_team.find("\nfigures.dispatched-in-time.met,1\n") != std::string::npos);
  CHECK(by_team.find("\ngroups.eng.figures.completion.of,1\n") != std::string::npos);
  // What only the desk could do belongs to no team.
  CHECK(by_team.find("\ngroups..figures.dispatched-in-time.met,1\n") != std::string::npos);
  for (const char* typed : {"班组", "班組", "Team"}) {
    CAPTURE(std::string(typed));
    CHECK(desk.run({"report", "figures", "--by", typed, "-O", "csv"}).out == by_team);
  }
  CHECK(desk.run({"report", "figures", "--by", "天气"}).exit == 2);
}

TEST_CASE("leaving: who does what is another's to do is told so at once") {
  TempDesk desk;
  desk.at("09:00",
          {"log-call", "3-2-1", "地板泡坏", "-c", "complaint", "--loss", "3000", "-d", "eng"});
  desk.at("09:10", {"complete", "1", "好"});
  desk.at("09:12", {"inform", "1"});
  const Ran ran = desk.at("09:20", {"callback", "1", "B"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.err, "listed as a role violation"));
  CHECK_FALSE(has(desk.at("09:21", {"note", "1", "记"}).err, "role violation"));
}

TEST_CASE("leaving: what several ids come to under a key is said") {
  TempDesk desk;
  desk.run({"log-call", "3-2-1", "灯坏", "-c", "repair"});
  const Ran ran = desk.run({"dispatch", "1", "9", "--to", "eng", "--key", "M"});
  CHECK(ran.exit == 3);
  CHECK(has(ran.err, "under one --key all or none are"));
}

TEST_CASE("leaving: a span may be typed in Chinese") {
  TempDesk desk;
  for (const char* typed : {"2小时", "两小时", "２ｈ", "120 分钟"}) {
    CAPTURE(std::string(typed));
    CHECK(desk.run({"report", "due", "--within", typed}).exit == 0);
  }
  for (const char* typed : {"两只", "2weeks", "120 minutes"}) {
    CAPTURE(std::string(typed));
    CHECK(desk.run({"report", "due", "--within", typed}).exit == 2);
  }
}

TEST_CASE("leaving: a reader says that it makes nothing of --at") {
  TempDesk desk;
  const Ran ran = desk.run({"report", "overdue", "--at", "08:30"});
  CHECK(ran.exit == 0);
  CHECK(has(ran.err, "to see it as of that time: --now '08:30'"));
}

}  // namespace deskctl::test::leaving_test
