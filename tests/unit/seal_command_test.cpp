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

}  // namespace deskctl::test::seal_command_test
