// Money for work: owed, paid, and who took it.
#include "deskctl/report/fees.hpp"

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

void done_repair(TempDesk& desk, const std::vector<std::string>& completed) {
  desk.run({"log-call", "3-2-1201", "水管漏水", "-c", "repair", "-d", "eng"});
  std::vector<std::string> line{"complete", "last", "完成"};
  line.insert(line.end(), completed.begin(), completed.end());
  desk.run(line);
}

std::string fees_of(TempDesk& desk, const std::string& period) {
  return desk.run({"report", "fees", period, "-O", "json"}).out;
}

}  // namespace

TEST_CASE("fees: a second payment that would replace the first is said") {
  TempDesk desk;
  done_repair(desk, {"--amount", "150", "--paid", "100"});
  desk.run({"reopen", "1", "--reason", "又漏"});
  const Ran again = desk.run({"complete", "1", "完成", "--paid", "50"});
  CHECK(again.exit == 0);
  CHECK(has(again.err, "100 was paid before; now 50 stands for all that was paid"));
  CHECK(has(again.err, "'deskctl amend 20261012-001 --paid 150.00 --reason …'"));
  CHECK(desk.run({"amend", "1", "--paid", "150.00", "--reason", "另收"}).exit == 0);
  CHECK(has(fees_of(desk, "2026-10"), "\"paid\":\"150.00\",\"unpaid\":\"0.00\""));
}

TEST_CASE("fees: owed, paid and unpaid add up, and each taker has a total") {
  TempDesk desk;
  done_repair(desk, {"--amount", "35", "--paid", "35"});
  done_repair(desk, {"--amount", "120.5", "--paid", "100"});
  done_repair(desk, {"--amount", "20"});
  done_repair(desk, {});
  desk.run({"log-call", "3-2-1301", "门锁坏", "-c", "repair", "-d", "eng"});
  desk.run({"complete", "5", "--amount", "50", "--paid", "50", "--by", "周宁"});
  const std::string json = fees_of(desk, "2026-10");
  CHECK(has(json, "\"owed\":\"225.50\",\"paid\":\"185.00\",\"unpaid\":\"40.50\""));
  CHECK(has(json,
            "\"takers\":[{\"by\":\"林悦\",\"payments\":2,\"taken\":\"135.00\"},"
            "{\"by\":\"周宁\",\"payments\":1,\"taken\":\"50.00\"}]"));
  CHECK(!has(json, "20261012-004"));
  const Ran text = desk.run({"report", "fees"});
  CHECK(has(text.out, "completed in the period: owed 225.50, paid 185.00, unpaid 40.50\n"));
  CHECK(has(text.out, "20.50"));
  CHECK(has(text.out, "2026-10-12 09:00"));
  // As the figure of the same name has it.
  CHECK(has(desk.run({"report", "figures", "-O", "json"}).out, "185.00"));
  CHECK(desk.run({"report", "fees", "-O", "id", "--exit-code"}).exit == 1);
  CHECK(has(desk.run({"report", "fees", "2026-09"}).err, "nothing was to be paid in 2026-09"));
}

TEST_CASE("fees: who pays later is counted where the money was taken") {
  TempDesk desk;
  done_repair(desk, {"--amount", "35"});
  desk.time = "2026-11-02T10:00:00+08:00";
  CHECK(has(fees_of(desk, "2026-10"), "\"unpaid\":\"35.00\""));
  desk.run({"amend", "1012-1", "--paid", "35", "--reason", "业主来缴费", "--by", "周宁"});
  const std::string october = fees_of(desk, "2026-10");
  CHECK(has(october, "\"paid\":\"35.00\",\"unpaid\":\"0.00\""));
  CHECK(has(october, "\"takers\":[]"));
  const std::string november = fees_of(desk, "2026-11");
  CHECK(has(november, "\"owed\":\"0.00\",\"paid\":\"0.00\""));
  CHECK(has(november, "\"takers\":[{\"by\":\"周宁\",\"payments\":1,\"taken\":\"35.00\"}]"));
  CHECK(has(november, "\"taken_at\":\"2026-11-02T10:00:00+08:00\""));
}

TEST_CASE("fees: a corrected payment stays with who took it") {
  TempDesk desk;
  done_repair(desk, {"--amount", "35", "--paid", "53"});
  desk.run({"amend", "1", "--paid", "35", "--reason", "写错", "--by", "周宁"});
  CHECK(has(fees_of(desk, "today"),
            "\"takers\":[{\"by\":\"林悦\",\"payments\":1,\"taken\":\"35.00\"}]"));
  desk.run({"void", "1", "--reason", "误登记"});
  CHECK(has(fees_of(desk, "today"), "\"items\":[]"));
}

}  // namespace deskctl::test
