#include "support/temp_desk.hpp"

namespace deskctl::test::command_test {

TEST_CASE("command: a call is recorded, shown and finished, in process") {
  TempDesk desk;
  CHECK(desk.at("09:00", {"log-call", "3-2-1201", "厨房水管漏水", "--category", "repair"}).exit ==
        0);
  CHECK(desk.at("09:03", {"dispatch", "1", "--to", "eng"}).exit == 0);
  const Ran shown = desk.run({"show", "1", "-O", "json"});
  CHECK(shown.exit == 0);
  CHECK(shown.out.find(R"("assignee":"eng")") != std::string::npos);
}

TEST_CASE("command: what is recorded but cannot be shown says so") {
  TempDesk desk;
  desk.out_is_full = true;
  const Ran ran = desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"});
  CHECK(ran.exit == 6);
  desk.out_is_full = false;
  CHECK(desk.run({"list", "-O", "id"}).out == "20261012-001\n");
}

}  // namespace deskctl::test::command_test
