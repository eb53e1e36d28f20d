#include <filesystem>

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::seal_command_test {

TEST_CASE(
    "seal command: JSON is asked for and given, also of a dry run and for the handover book") {
  TempDesk desk;
  CHECK(desk.at("09:00", {"log-call", "1-1-1", "漏水", "--category", "repair", "-q"}).exit == 0);
  const std::string before = desk.ledger();
  const Ran dry = desk.at("23:50", {"seal", "-n", "-O", "json"});
  CHECK(dry.out.starts_with(R"({"schema":"deskctl.seal/1","dry_run":true,"line":null,"seals":[{)"));
  CHECK(desk.ledger() == before);
  CHECK(
      desk.run({"seal", "-O", "json"})
          .out.starts_with(R"({"schema":"deskctl.seal/1","dry_run":false,"line":null,"seals":[{)"));
  CHECK(
      desk.run({"seal", "--print", "-O", "json"})
          .out.starts_with(
              R"({"schema":"deskctl.seal/1","dry_run":false,"line":"SEAL 2026-10-12T23:50 1 1 )"));
}

TEST_CASE("seal command: a sealed month whose file is gone is damage for every reader") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "1-1-1", "漏水", "--category", "repair", "-q"});
  desk.time = "2026-11-02T09:00:00+08:00";
  CHECK(desk.run({"seal"}).exit == 0);
  CHECK(desk.run({"report", "overdue"}).exit == 0);
  std::filesystem::remove(desk / "ledger/2026-10.csv");
  for (const std::vector<std::string>& line : {std::vector<std::string>{"list"},
                                               {"next"},
                                               {"report", "overdue"},
                                               {"report", "due"},
                                               {"report", "month", "2026-10"},
                                               {"report", "day"},
                                               {"export", "requests"},
                                               {"escalate", "--due"}}) {
    CAPTURE(line.back());
    const Ran ran = desk.run(line);
    CHECK(ran.exit == 65);
    CHECK(has(ran.err, "ledger/2026-10.csv: error: the file is gone: ledger/seals.csv:2 sealed "));
  }
}

}  // namespace deskctl::test::seal_command_test
