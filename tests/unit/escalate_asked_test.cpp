#include <doctest/doctest.h>

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {

TEST_CASE("escalate: an id alone tells whom a clock asks to be told, and says why") {
  TempDesk desk;
  desk.at("09:00",
          {"log-call", "3-2-1201", "地板泡坏", "--category", "complaint", "--loss", "3000"});
  const Ran told = desk.at("09:02", {"escalate", "1", "-O", "json"});
  CHECK(told.exit == 0);
  CHECK_MESSAGE(told.out.find("\"to\":\"manager\"") != std::string::npos, told.out);
  CHECK(told.out.find("2026-10-12 09:") != std::string::npos);  // the reason has the due
  const std::string before = desk.ledger();
  const Ran again = desk.at("09:03", {"escalate", "1"});
  CHECK(again.exit == 3);
  CHECK(again.err.find("--to gm") != std::string::npos);
  CHECK(desk.ledger() == before);
}

TEST_CASE(
    "escalate: a reason that is given stands instead, and a role and a severity exclude each "
    "other") {
  TempDesk desk;
  desk.at("09:00",
          {"log-call", "3-2-1201", "地板泡坏", "--category", "complaint", "--loss", "20000"});
  const Ran told = desk.at("09:02", {"escalate", "1", "--reason", "业主在场", "-O", "json"});
  CHECK(told.exit == 0);
  CHECK(told.out.find("\"to\":\"gm\"") != std::string::npos);
  CHECK(told.out.find("业主在场") != std::string::npos);
  CHECK(desk.run({"escalate", "1", "--to", "gm", "--severity", "extra", "--reason", "x"}).exit ==
        2);
}

TEST_CASE("escalate: an id alone tells of a call-back that went badly, as next says") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-1201", "漏水", "-c", "repair", "--dispatch", "eng"});
  desk.at("09:10", {"complete", "1", "好"});
  CHECK(has(desk.at("09:20", {"callback", "1", "C"}).out, "deskctl escalate 20261012-001 --to gm"));
  const Ran told = desk.at("09:21", {"escalate", "1", "-O", "json"});
  CHECK(told.exit == 0);
  CHECK(has(told.out, "\"to\":\"gm\",\"reason\":\"call-back of grade C on 2026-10-12 09:20\""));
  CHECK(desk.at("09:22", {"escalate", "1"}).exit == 3);
}

}  // namespace deskctl::test
