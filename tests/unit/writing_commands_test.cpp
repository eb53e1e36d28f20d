// Writes, and their messages, when a line or standard output is wrong.
#include <filesystem>
#include <iterator>

#include "support/temp_desk.hpp"

namespace deskctl::test::writing_commands_test {
namespace {

using Typed = std::vector<std::string>;

const Typed logged{"log-call", "3-2-1201", "漏水", "--category", "repair"};

void spoil_line_ends(TempDesk& desk, const std::string& file = "ledger/2026-10.csv") {
  std::string journal = desk.read(file);
  for (std::size_t i = 0; (i = journal.find('\n', i)) != std::string::npos; i += 2)
    journal.replace(i, 1, "\r\n");
  desk.write(file, journal);
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

TEST_CASE(
    "writing: check --fix puts a register's file right as well, and its copy goes with an entry") {
  const std::string file = "registers/visitor-2024-10.csv";
  TempDesk desk;
  desk.time = "2024-10-12T09:00:00+08:00";
  const auto visitor = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"register", "visitor"});
    return desk.run(words).exit;
  };
  REQUIRE(visitor({"in", "3-2-1201", "name=张伟", "reason=探亲", "host=王芳"}) == 0);
  REQUIRE(visitor({"out", "1"}) == 0);
  REQUIRE(visitor({"in", "3-2-1202", "name=李强", "reason=送货", "host=李娜"}) == 0);
  const std::string before = desk.read(file);
  spoil_line_ends(desk, file);
  CHECK(visitor({"out", "2"}) == 65);
  CHECK(desk.run({"check", "--fix", "--dry-run"}).out.find("+++ " + file) != std::string::npos);
  CHECK(desk.run({"check", "--fix"}).exit != 65);
  CHECK(desk.read(file) == before);
  // The second entry is open, and the copy names the first.
  const auto copies = [&] {
    const std::filesystem::directory_iterator all(desk / "ledger/quarantine");
    return std::distance(begin(all), end(all));
  };
  CHECK(copies() == 1);
  desk.time = "2026-12-01T09:00:00+08:00";
  CHECK(desk.run({"redact", "--before", "2024-11-01"}).exit == 0);
  CHECK(copies() == 0);
}

}  // namespace deskctl::test::writing_commands_test
