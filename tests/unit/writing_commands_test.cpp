// Writes, and their messages, when a line or standard output is wrong.
#include "support/temp_desk.hpp"

namespace deskctl::test::writing_commands_test {
namespace {

using Typed = std::vector<std::string>;

const Typed logged{"log-call", "3-2-1201", "漏水", "--category", "repair"};

void spoil_line_ends(TempDesk& desk) {
  std::string journal = desk.read("ledger/2026-10.csv");
  for (std::size_t i = 0; (i = journal.find('\n', i)) != std::string::npos; i += 2)
    journal.replace(i, 1, "\r\n");
  desk.write("ledger/2026-10.csv", journal);
}

}  // namespace

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
  REQUIRE(desk.run(logged).exit == 0);
  spoil_line_ends(desk);
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

}  // namespace deskctl::test::writing_commands_test
