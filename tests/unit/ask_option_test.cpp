// Other commands ask for the one option that they need and that was not typed.
#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

struct OpenDesk : TempDesk {
  OpenDesk() {
    run({"log-call", "4-2-301", "厨房漏水", "--contact", "王芳", "--phone", "13800001001"});
    person = true;
  }
  Ran answer(const std::vector<std::string>& line, std::deque<std::string> typed) {
    answers = std::move(typed);
    return run(line);
  }
  std::string shown() { return run({"show", "1", "--history"}).out; }
};

}  // namespace

TEST_CASE("ask option: a team is chosen from the policy's, and the whole line is shown") {
  OpenDesk desk;
  const Ran ran = desk.answer({"dispatch", "1"}, {"１", ""});
  CHECK(ran.exit == 0);
  CHECK(ran.err.find("  1 eng  2 env") != std::string::npos);
  CHECK(ran.err.find("  deskctl dispatch 1 --to eng\n") != std::string::npos);
  CHECK(desk.run({"show", "1", "-O", "json"}).out.find("\"assignee\":\"eng\"") !=
        std::string::npos);
  // Not in the list, but typed: as on the command line.
  CHECK(desk.answer({"dispatch", "1"}, {"env/周宁", "<", "", ""}).exit == 0);
  CHECK(desk.run({"show", "1", "-O", "json"}).out.find("\"assignee\":\"env/周宁\"") !=
        std::string::npos);
}

TEST_CASE("ask option: a reason, and a grade or nobody there") {
  OpenDesk desk;
  CHECK(desk.answer({"hold", "1"}, {"", "等配件", ""}).exit == 0);
  CHECK(desk.shown().find("等配件") != std::string::npos);
  CHECK(desk.answer({"dispatch", "1", "--to", "eng"}, {}).exit == 0);
  CHECK(desk.answer({"complete", "1", "换垫圈"}, {}).exit == 0);
  CHECK(desk.answer({"callback", "1"}, {"4", ""}).exit == 0);
  CHECK(desk.answer({"callback", "1"}, {"x", "A", ""}).exit == 0);
  const std::string json = desk.run({"show", "1", "-O", "json"}).out;
  CHECK(json.find("\"event\":\"call-missed\"") != std::string::npos);
  CHECK(json.find("\"grade\":\"A\"") != std::string::npos);
}

TEST_CASE("ask option: giving up records nothing, and nobody is asked elsewhere") {
  OpenDesk desk;
  const std::string before = desk.ledger();
  CHECK(desk.answer({"dispatch", "1"}, {"eng", "\x03"}).exit == 130);
  CHECK(desk.answer({"void", "1"}, {}).exit == 130);
  CHECK(desk.answer({"hold", "1", "--no-input"}, {"x", ""}).exit == 2);
  CHECK(desk.answer({"callback", "1", "--grade", "A", "--missed"}, {"1", ""}).exit == 2);
  desk.person = false;
  CHECK(desk.run({"dispatch", "1"}).exit == 2);
  CHECK(desk.ledger() == before);
}

}  // namespace deskctl::test
