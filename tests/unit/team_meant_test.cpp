// Teams by the names that people use for them; a slip of one is no new team.
#include "support/temp_desk.hpp"

namespace deskctl::test::team_meant_test {

TEST_CASE("teams: a name in any width and case, and what the team is called") {
  struct Typed {
    const char* to;
    const char* team;
  };
  for (const Typed& typed :
       {Typed{"eng", "eng"}, Typed{"ENG", "eng"}, Typed{"ｅｎｇ", "eng"}, Typed{"工程", "eng"},
        Typed{"工程部", "eng"}, Typed{"维修班", "eng"}, Typed{"秩序", "security"},
        Typed{"秩序部", "security"}, Typed{"保洁", "env"}, Typed{"環境部", "env"},
        Typed{"售后", "aftersales"}, Typed{"维保单位", "contractor"}, Typed{"绿化", "绿化"},
        Typed{"team7", "team7"}}) {
    CAPTURE(std::string(typed.to));
    TempDesk desk;
    CHECK(desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair", "-q"}).exit == 0);
    const Ran ran = desk.run({"dispatch", "1", "--to", std::string(typed.to) + "／李强"});
    CHECK(ran.exit == 0);
    CHECK(desk.run({"show", "1", "-O", "json"})
              .out.find("\"assignee\":\"" + std::string(typed.team) + "/李强\"") !=
          std::string::npos);
  }
}

TEST_CASE("teams: a slip is refused with the nearest, and nothing is recorded") {
  TempDesk desk;
  CHECK(desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair", "-q"}).exit == 0);
  const std::string before = desk.ledger();
  for (const char* slip : {"egn", "enq", "securty", "Contracter"}) {
    CAPTURE(slip);
    const Ran ran = desk.run({"dispatch", "1", "--to", slip});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("did you mean '") != std::string::npos);
  }
  CHECK(desk.run({"log-call", "3-2-1202", "漏水", "-c", "repair", "-d", "egn"}).exit == 2);
  CHECK(desk.ledger() == before);
  const Ran far = desk.run({"dispatch", "1", "--to", "绿化"});
  CHECK(far.exit == 0);
  CHECK(far.err.find("knows no team") != std::string::npos);
}

}  // namespace deskctl::test::team_meant_test
