// A desk's own tests of its policy: reading them, running them, and that the shipped ones notice
// every change of a limit.
#include "deskctl/check/policy_tests.hpp"

#include <regex>

#include "support/config.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

using Words = std::vector<std::string>;

const std::string header = "name,history,now,request,clock,cycle,due,verdict\n";

PolicyTestRun run(const std::string& rows, const Policy& policy = manuals()) {
  return run_policy_tests(header + rows, "t.csv", policy, shanghai());
}

std::string problems(const std::string& text) {
  return config_problems([&] { run_policy_tests(text, "t.csv", manuals(), shanghai()); });
}

/// Each finding as `line:column: problem`.
std::string findings(const PolicyTestRun& run) {
  std::string out;
  for (const Finding& finding : run.findings) {
    CHECK(finding.rule == CheckRule::policy_test);
    out += std::to_string(finding.problem.line) + ':' + std::to_string(finding.problem.column) +
           ": " + in_english(finding.problem.what) + '\n';
  }
  return out;
}

std::vector<std::string> lines_of_text(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("policy tests: the shipped ones hold in every language, three or more of each clock") {
  for (const Language language : {Language::english, Language::simplified, Language::traditional}) {
    const PolicyTestRun run =
        run_policy_tests(default_policy_tests(language), "policy-tests.csv", manuals(), shanghai());
    CHECK(findings(run) == "");
    CHECK(run.tests > 50);
  }
  const std::string text = default_policy_tests(Language::english);
  for (const ClockPolicy& clock : manuals().clocks) {
    CAPTURE(clock.name);
    const std::regex cell(',' + clock.name + ',');
    CHECK(std::distance(std::sregex_iterator(text.begin(), text.end(), cell), {}) >= 3);
  }
}

TEST_CASE("policy tests: the shipped ones notice a change of any limit") {
  // What is commented out limits nothing, and the clocks of registers are judged without requests.
  const std::string all =
      std::regex_replace(default_policy(Language::english), std::regex("\n#[^\n]*"), "");
  const std::string policy = all.substr(0, all.find("\n[register."));
  const std::string tests = default_policy_tests(Language::english);
  const std::regex limit(R"re((within|after) *= "(-?)(\d+)(\w+)")re");
  int changed = 0;
  for (std::sregex_iterator at(policy.begin(), policy.end(), limit), end; at != end; ++at) {
    const std::string longer = (*at)[1].str() + " = \"" + (*at)[2].str() +
                               std::to_string(std::stoi((*at)[3].str()) + 1) + (*at)[4].str() + '"';
    const std::string whole = policy.substr(0, static_cast<std::size_t>(at->position())) + longer +
                              std::string(at->suffix().first, policy.end());
    CAPTURE(longer);
    const auto line = std::count(policy.begin(), policy.begin() + at->position(), '\n') + 1;
    CAPTURE(line);
    const PolicyTestRun run = run_policy_tests(
        tests, "policy-tests.csv", parse_policy(whole, "policy.toml", shanghai()), shanghai());
    CHECK(!run.findings.empty());
    ++changed;
    // Another reading than ours of the numbers would fail somewhere else.
    const std::string clock_head = "[clock.";
    const std::size_t head = policy.rfind(clock_head, static_cast<std::size_t>(at->position()));
    const std::string clock =
        policy.substr(head + clock_head.size(), policy.find(']', head) - head - clock_head.size());
    for (const Finding& finding : run.findings) CHECK(finding.problem.what.values.at(1) == clock);
  }
  CHECK(changed == 32);
}

TEST_CASE("policy tests: a history is read as people write it") {
  const char* const rows[] = {
      // Chinese words, a full-width semicolon and space, labels of values, a day left out.
      "一,2026-10-12 09:00　登记 category=报修；09:04 派单 team=工程；09:20 "
      "到位,,,到位,,09:24,按时\n",
      "two,2026-10-12 09:00 logged category=complaint severity=重大;+4min escalated to=总经理,,,"
      "respond,,09:05,met\n",
      // The day goes on from the entry before, and a history that is left out from the row above.
      "three,2026-10-12 23:50 logged category=help; 23:52 dispatched; 2026-10-13 00:10 arrived;"
      " 00:30 completed,,,handle,,2026-10-13 00:40,met\n,,,,arrive,,23:57,late\n",
      // Another request, which repeats the first.
      "four,2026-10-12 09:00 logged category=complaint; 09:30 #2 logged category=complaint "
      "same-as=1; 09:35 #2 dispatched,,2,respond,,09:40,met\n"
      "five,,,2,complete,,,absent\nsix,,,1,complete,,21:00,pending\n",
      // Written later than it happened: not known before.
      "seven,2026-10-12 09:00 logged category=repair; 09:04 dispatched recorded=10:00,09:30,,"
      "dispatch,,09:05,overdue\neight,,10:00,,dispatch,,09:05,met\n",
      "nine,\"2026-10-12 09:00 logged category=repair text='a \"\"b\"\"; c'; 09:04 dispatched\",,,"
      "dispatch,1,09:05,met\n",
      "# a comment\n\nten,2026-10-12 09:00 logged category=repair; ,,,dispatch,,09:05,pending\n"};
  for (const std::string row : rows) {
    CAPTURE(row);
    std::string named = row;
    if (named.find("\n,") != std::string::npos) named.replace(named.find("\n,"), 2, "\nthree b,");
    CHECK(findings(run(named)) == "");
  }
}

TEST_CASE("policy tests: what does not hold is told with its place, and what was found") {
  const std::string repair = "2026-10-12 09:00 logged category=repair; 09:06 dispatched";
  const std::string rule =
      "policy.toml:" + std::to_string(manuals().find_clock("dispatch")->rules.front().line);
  CHECK(findings(run("a," + repair + ",,,dispatch,,09:05,late\nb," + repair +
                     ",,,dispatch,,09:06,met\nc," + repair + ",,,dispatch,,09:05,met\n")) ==
        "3:73: 'b': dispatch was to be met, due 2026-10-12 09:06; by the rule at " + rule +
            " it is late, due 2026-10-12 09:05\n"
            "4:79: 'c': dispatch was to be met, due 2026-10-12 09:05; by the rule at " +
            rule + " it is late, due 2026-10-12 09:05\n");
  CHECK(findings(run("a," + repair + ",,,review,,09:05,met\nb," + repair +
                     ",,,dispatch,,,absent\nc," + repair + ",,,visitt,,,absent\n")) ==
        "2:71: 'a': review was to be met, due 2026-10-12 09:05; by the rules there is none\n"
        "3:73: 'b': dispatch was to be absent, due –; by the rule at " +
            rule +
            " it is late, due 2026-10-12 09:05\n"
            "4:63: 'c': policy.toml has no clock 'visitt'\n");
}

TEST_CASE("policy tests: what is wrong with the file is told with its place and a remedy") {
  const std::string row = ",,,dispatch,,09:05,met\n";
  const std::string logged = "2026-10-12 09:00 logged category=repair";
  struct Case {
    std::string text, problems;
  };
  const std::string columns =
      "columns: name,history,now,request,clock,cycle,due,verdict,source, in any order; name, "
      "history, clock, due and verdict must be there";
  const std::string history = "write '2026-10-12 09:00 logged category=repair; 09:04 dispatched'";
  const std::string pair =
      "write name=value; a value with spaces stands in single quotes: reason='waiting for parts'";
  const Case cases[] = {
      {"name,historie,clock,due,verdict\n",
       "1:6: unknown column 'historie' | did you mean 'history'?"},
      {"name,history,due,verdict\n", "1:1: the column 'clock' is missing | " + columns},
      {"name,history,clock,due,due,verdict\n", "1:24: the column 'due' stands twice | " + columns},
      {header + "a," + logged + ",met\n",
       "2:0: 3 fields where the header has 8 | a field with a comma stands in double quotes"},
      {header + "a,\"" + logged + row,
       "2:3: a quote that is never closed | a field with a comma stands in double quotes"},
      {header + "," + logged + row, "2:1: name is empty | " + columns},
      {header + "a," + row, "2:3: no history, and none above it | " + history},
      {header + "a,09:00 logged category=repair" + row,
       "2:3: '09:00' does not say on which day the history begins | begin with a whole date: "
       "2026-10-12 09:00"},
      {header + "a,2026-10-12 09:00 loged category=repair" + row,
       "2:20: 'loged' is not a known event | did you mean 'logged'?"},
      {header + "a," + logged + "; 25:00 dispatched" + row,
       "2:44: '25:00' is not a time of day (00:00-23:59) | type the time of day as 8:12, 812 or "
       "8点12"},
      {header + "a," + logged + "; 09:04" + row, "2:44: '09:04' has no event | " + history},
      {header + "a," + logged + "; dispatched" + row,
       "2:44: '' is not a time | type 8:12, 812, 'yesterday 17:30', '10-01 8:12', 2026-10-01T08:12 "
       "or -5min"},
      {header + "a,2026-10-12 09:00 logged category=repairs" + row,
       "2:36: 'repairs' is not a known category | did you mean 'repair'?"},
      {header + "a," + logged + " floor=3" + row,
       "2:43: 'floor' cannot stand with 'logged' | one of: recorded, by, role, text, category, "
       "urgency, scope, channel, received, location, contact, phone, severity, appointment, "
       "deadline, same-as, taken-by, owner, recording, cause, item, incident, against, demand, "
       "rings, complainants, media, press-days, participants, loss, amount, injury, related, "
       "happened"},
      {header + "a," + logged + "; 09:04 dispatched grade=A" + row,
       "2:61: 'grade' cannot stand with 'dispatched' | one of: recorded, by, role, text, team, "
       "appointment, deadline, person"},
      {header + "a," + logged + "; 09:04 dispatched eng" + row,
       "2:61: 'eng' is not name=value | " + pair},
      {header + "a," + logged + "; 09:04 dispatched team='eng" + row,
       "2:66: a single quote that is never closed | " + pair},
      {header + "a," + logged + " category=help" + row, "2:43: 'category' stands twice | " + pair},
      {header + "a,2026-10-12 09:00 logged" + row, "2:3: category is empty | " + history},
      {header + "a," + logged + "; 09:04 arrived" + row,
       "2:44: 20261012-001 has no work order yet | dispatch it first: 'deskctl dispatch "
       "20261012-001 --to TEAM'"},
      {header + "a," + logged + "; 09:04 #x noted" + row,
       "2:50: '#x' is not the number of a request of this history | #2 after the time of an entry "
       "makes it one of the second request; without it, it is of the first"},
      {header + "a," + logged + ",,2,dispatch,,09:05,met\n",
       "2:44: '2' is not the number of a request of this history | #2 after the time of an entry "
       "makes it one of the second request; without it, it is of the first"},
      {header + "a," + logged + ",,,dispatch,0,09:05,met\n",
       "2:54: '0' is not a cycle | 1, 2 and so on; empty is 1"},
      {header + "a," + logged + ",,,dispatch,,soon,met\n",
       "2:55: 'soon' is not a time | type 8:12, 812, 'yesterday 17:30', '10-01 8:12', "
       "2026-10-01T08:12 or -5min"},
      {header + "a," + logged + ",,,dispatch,,09:05,mett\n",
       "2:61: 'mett' is not a known verdict | did you mean 'met'?"},
      {header + "a," + logged + ",,,dispatch,,09:05,absent\n",
       "2:55: a clock that is absent has no due | leave due empty, or give the verdict that goes "
       "with it"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(problems(c.text) == c.problems);
  }
  // All of them at once, in the order of the file; a spreadsheet's mark and line ends are no fault.
  CHECK(
      problems("\xEF\xBB\xBF"
               "name,history,clock,due,verdict\r\na,x,dispatch,,met\r\n"
               "b,2026-10-12 09:00 logged category=repair,dispatch,09:05,good\r\n") ==
      "2:3: 'x' is not a known event | one of: logged, dispatched, accepted, returned, quoted, "
      "approved, declined, arrived, held, resumed, completed, informed, visited, promised, urged, "
      "called-back, call-missed, escalated, upgraded, reopened, closed, linked, unlinked, amended, "
      "voided, noted\n"
      "3:58: 'good' is not a known verdict | one of: met, late, overdue, pending, superseded, "
      "excused, no-due, absent");
}

TEST_CASE("policy tests: check --policy runs them, against the desk's rules or another file") {
  TempDesk desk;
  Ran ran = desk.run({"check", "--policy"});
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("policy.toml: all ") != std::string::npos);
  CHECK(desk.run({"check", "--policy", "-q"}).err.empty());
  CHECK(desk.run({"check", "--policy", "-Q"}).err.empty());
  ran = desk.run({"check", "--policy", "-O", "json"});
  CHECK(ran.err.empty());
  CHECK(ran.out == "{\"schema\":\"deskctl.check/1\",\"findings\":[]}\n");

  // Nothing tested is no success to stay silent about.
  const std::string tests = desk.read("policy-tests.csv");
  for (const std::string& none : {std::string(), tests.substr(0, tests.find('\n') + 1)}) {
    desk.write("policy-tests.csv", none);
    ran = desk.run({"check", "--policy"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.find("there is no test in policy-tests.csv: nothing was tested") !=
          std::string::npos);
  }
  desk.write("policy-tests.csv", tests);

  // Another file, with one limit changed: only the tests of that clock fail.
  const std::string policy = desk.read("policy.toml");
  const std::string from = "until    = \"quoted\"\nwithin   = \"15min\"";
  REQUIRE(policy.find(from) != std::string::npos);
  std::string slow = policy;
  slow.replace(policy.find(from), from.size(), "until = \"quoted\"\nwithin = \"30min\"");
  desk.write("slow.toml", slow);
  ran = desk.run({"check", "--policy", desk / "slow.toml"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.find("'review: at the last moment': review was to be met") != std::string::npos);
  CHECK(ran.out.find("found 2: policy tests failed 2") != std::string::npos);
  ran = desk.run({"check", "--policy", desk / "slow.toml", "-O", "json"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.find("{\"rule\":\"policy-test\",\"severity\":\"warning\",\"file\":\"policy-tests."
                     "csv\",\"line\":") != std::string::npos);
  CHECK(desk.run({"check", "--policy", desk / "slow.toml", "--except", "policy-test"}).exit == 0);

  // It reads no ledger, so words about the ledger have no place.
  desk.write("ledger/2026-10.csv", "damaged\n");
  CHECK(desk.run({"check", "--policy"}).exit == 0);
  for (const Words& words : {Words{"check", "--policy", "--fix"},
                             {"check", "--policy", "--day"},
                             {"check", "--day", "--policy"},
                             {"check", "2026-10", "--policy"}}) {
    ran = desk.run(words);
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("has no place beside --policy") != std::string::npos);
  }
  CHECK(desk.run({"report", "month", "--policy"}).exit == 2);

  desk.write("policy-tests.csv", "name,history,clock,due,verdict\na,b,c,d,e\n");
  ran = desk.run({"check", "--policy"});
  CHECK(ran.exit == 78);
  CHECK(ran.err.find("policy-tests.csv:2:3: error: 'b' is not a known event") != std::string::npos);

  std::filesystem::remove(desk / "policy-tests.csv");
  ran = desk.run({"check", "--policy"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.find("there is no policy-tests.csv: nothing was tested") != std::string::npos);
}

TEST_CASE("policy tests: own words are understood, and a figure that no clock counts for is said") {
  TempDesk desk;
  std::string policy = desk.read("policy.toml");
  desk.write("policy.toml", policy + "\n[category.green]\nlike = \"repair\"\nlabel = \"绿化\"\n");
  desk.write("policy-tests.csv",
             "name,history,clock,due,verdict\n"
             "绿化,2026-10-12 09:00 登记 category=绿化; 09:05 派单,dispatch,09:05,met\n");
  CHECK(desk.run({"check", "--policy"}).exit == 0);

  policy.replace(policy.find("[clock.two-days]"), 16, "[clock.handover]");
  const std::string figure = "figure   = \"two-day-handover\"\n";
  policy.replace(policy.find(figure), figure.size(), "");
  desk.write("policy.toml", policy);
  desk.write("policy-tests.csv", "name,history,clock,due,verdict\n");
  const std::string said =
      "policy.toml: note: no clock counts for two-day-handover [figure-unasked]\n"
      "  hint: add figure = \"two-day-handover\" to the clock that is meant\n";
  for (const Words& words : {Words{"check", "--policy", "--only", "figure-unasked"}, {"check"}}) {
    const Ran ran = desk.run(words);
    CHECK(ran.exit == 1);
    CHECK(ran.out.find(said) != std::string::npos);
  }
}

TEST_CASE("policy tests: init writes them, and no output replaces them") {
  TempDesk desk;
  CHECK(desk.read("policy-tests.csv") == default_policy_tests(Language::english));
  CHECK(lines_of_text(desk.read("README.txt")).back() ==
        "run 'deskctl check --policy' after every change.");
  CHECK(desk.run({"list", "-o", desk / "policy-tests.csv"}).exit == 73);
  CHECK(desk.read("policy-tests.csv") == default_policy_tests(Language::english));
}

}  // namespace deskctl::test
