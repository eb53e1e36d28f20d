// Every command that the table lets write, on a full standard output.
#include <map>

#include "command/command_table.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

using Typed = std::vector<std::string>;

struct Run {
  std::vector<Typed> before;
  Typed line;
};

const Typed logged{"log-call", "3-2-1201", "漏水", "--category", "repair"};
const Typed complained{"log-call", "3-2-1201", "噪声", "--category", "complaint"};
const Typed dispatched{"dispatch", "1", "--to", "eng"};
const Typed accepted{"accept", "1"};
const Typed quoted{"quote", "1", "--amount", "120"};
const Typed completed{"complete", "1", "已修"};

// A line of each that has something to write and something to say.
const std::map<Command, Run>& runs() {
  static const std::map<Command, Run> all{
      {Command::log_call, {{}, logged}},
      {Command::urge, {{logged}, {"urge", "1"}}},
      {Command::dispatch, {{logged}, dispatched}},
      {Command::accept, {{logged, dispatched}, accepted}},
      {Command::quote, {{logged, dispatched, accepted}, quoted}},
      {Command::approve, {{logged, dispatched, accepted, quoted}, {"approve", "1"}}},
      {Command::decline, {{logged}, {"decline", "1", "--reason", "x"}}},
      {Command::hold, {{logged}, {"hold", "1", "--reason", "x"}}},
      {Command::resume, {{logged, {"hold", "1", "--reason", "x"}}, {"resume", "1"}}},
      {Command::arrive, {{logged, dispatched}, {"arrive", "1"}}},
      {Command::complete, {{logged, dispatched}, completed}},
      {Command::inform, {{logged}, {"inform", "1"}}},
      {Command::visit, {{logged}, {"visit", "1"}}},
      {Command::promise, {{logged}, {"promise", "1", "--reply", "+2h"}}},
      {Command::callback, {{logged, dispatched, completed}, {"callback", "1", "--grade", "A"}}},
      {Command::escalate, {{complained}, {"escalate", "1", "--to", "gm", "--reason", "x"}}},
      {Command::close,
       {{logged, dispatched, completed, {"callback", "1", "--grade", "A"}}, {"close", "1"}}},
      {Command::reopen, {{logged, dispatched, completed}, {"reopen", "1", "--reason", "x"}}},
      {Command::amend, {{logged}, {"amend", "1", "--contact", "王芳", "--reason", "x"}}},
      {Command::void_request, {{logged}, {"void", "1", "--reason", "x"}}},
      {Command::undo, {{logged}, {"undo"}}},
      {Command::note, {{logged}, {"note", "1", "x"}}},
      {Command::calendar_import, {{}, {"calendar", "import", "2028.json"}}},
      {Command::check, {{logged}, {"check", "--fix"}}},
      {Command::seal, {{logged}, {"seal"}}},
      {Command::redact, {{logged}, {"redact", "--before", "2024-10-01", "-O", "json"}}},
      {Command::init, {{}, {"init", "another"}}},
  };
  return all;
}

void prepare(TempDesk& desk, const Run& run) {
  for (const Typed& line : run.before) REQUIRE(desk.run(line).exit == 0);
  if (run.line.front() == "check") {
    std::string journal = desk.read("ledger/2026-10.csv");
    for (std::size_t i = 0; (i = journal.find('\n', i)) != std::string::npos; i += 2)
      journal.replace(i, 1, "\r\n");
    desk.write("ledger/2026-10.csv", journal);
  }
  if (run.line.front() == "calendar")
    desk.write(
        "2028.json",
        R"({"year": 2028, "days": [{"name": "元旦", "date": "2028-01-01", "isOffDay": true}]})");
}

}  // namespace

TEST_CASE("writing: what a command wrote is told by 6 where standard output is full") {
  for (const CommandSpec& command : command_table()) {
    CAPTURE(std::string(command.name));
    CHECK(runs().contains(command.command) == (command.access != Access::reads));
    const auto run = runs().find(command.command);
    if (run == runs().end()) continue;
    TempDesk desk;
    prepare(desk, run->second);
    Typed line = run->second.line;
    if (command.command == Command::init) line[1] = desk / line[1];
    if (command.command == Command::calendar_import) line[2] = desk / line[2];
    desk.out_is_full = true;
    const Ran ran = desk.run(line);
    CAPTURE(ran.err);
    CHECK(ran.exit == 6);
  }
}

TEST_CASE("writing: nothing was written by what only looks, or is only tried") {
  TempDesk desk;
  REQUIRE(desk.run(logged).exit == 0);
  desk.out_is_full = true;
  for (const Typed& line : std::vector<Typed>{
           {"list"}, {"where"}, {"check"}, {"seal", "-n"}, {"note", "1", "x", "-n"}}) {
    CAPTURE(line.front());
    CHECK(desk.run(line).exit == 74);
  }
}

TEST_CASE("writing: check --fix reads every argument before it acts") {
  TempDesk desk;
  prepare(desk, runs().at(Command::check));
  const std::string before = desk.ledger();
  for (const Typed& more : std::vector<Typed>{{"--only", "nonsense"},
                                              {"--except", "nonsense"},
                                              {"nonsense"},
                                              {"--recordings", "no.csv"},
                                              {"--seal", "nonsense"},
                                              {"2026-10", "--day"},
                                              {"-O", "yaml"}}) {
    Typed line{"check", "--fix"};
    line.insert(line.end(), more.begin(), more.end());
    CAPTURE(more.front());
    CHECK(desk.run(line).exit == 2);
    CHECK(desk.ledger() == before);
  }
  desk.run({"check", "--fix"});
  CHECK(desk.ledger() != before);
}

}  // namespace deskctl::test
