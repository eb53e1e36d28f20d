// The note that a seal makes of a month that has ended: where lines stand that are still needed.
#include "journal/open_lines.hpp"

#include "deskctl/journal/seal.hpp"
#include "support/story.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {
namespace {

OpenLines noted_in(const TempDesk& desk) {
  const SealFile file = read_seals({"ledger/seals.csv", desk.read("ledger/seals.csv")});
  REQUIRE(!file.seals.empty());
  const auto lines = parse_open_lines(file.seals.back().open_lines, file.seals.back().bytes);
  REQUIRE(lines);
  return *lines;
}

// The first is over within the month, the second after it, the third never.
void log_three(TempDesk& desk) {
  const auto at = [&](const std::string& time, std::vector<std::string> words) {
    desk.time = "2026-" + time + ":00+08:00";
    REQUIRE(desk.run(std::move(words)).exit == 0);
  };
  for (const std::string id : {"1", "2"})
    at("10-12T09:" + id + "0",
       {"log-call", "3-2-120" + id, "问停车", "-c", "consult", "--answered", "已告知"});
  at("10-12T09:30", {"log-call", "3-2-1203", "水管漏水", "-c", "repair"});
  at("10-12T10:00", {"close", "1"});
  at("11-02T10:00", {"close", "20261012-002"});
}

TEST_CASE("open lines: a field is read as it was written") {
  OpenLines lines;
  lines.carried_from = parse_rfc3339("2026-10-31T23:59:59+08:00").value();
  lines.over_by = parse_rfc3339("2026-11-09T08:00:00+08:00").value();
  lines.runs = {{417, 142, 3, false}, {559, 90, 4, true}, {7000, 1, 60, false}};
  const std::string field = format_open_lines(lines, shanghai());
  CHECK(field ==
        "1;2026-10-31T23:59:59+08:00;2026-11-09T08:00:00+08:00;3:417+142;4:0-90;60:6351+1");
  const auto read = parse_open_lines(field, 7001);
  REQUIRE(read);
  CHECK(format_open_lines(*read, shanghai()) == field);
  CHECK(read->open_bytes() == 143);
  lines.repeated = {{"2026-09.csv", "460cd12af47fe551", {{300, 90, 3, false}, {500, 1, 9, false}}},
                    {"2026-10.csv", "", {}}};
  const std::string longer = field + ";2026-09.csv=460cd12af47fe551;3:300+90;9:110+1;2026-10.csv=";
  CHECK(format_open_lines(lines, shanghai()) == longer);
  const auto with_repeated = parse_open_lines(longer, 7001);
  REQUIRE(with_repeated);
  CHECK(format_open_lines(*with_repeated, shanghai()) == longer);
  for (const std::string& other :
       {std::string(), "2" + field.substr(1), field + ";x", field + ";60:6351", field + ";:1+1",
        field + ";61:-1+1", field + ";61:99999999999999999999+1", field.substr(0, 9)})
    CHECK(!parse_open_lines(other, 90000));
  // A seal that somebody made up must not lead out of what was sealed.
  CHECK(!parse_open_lines(field, 7000));
  const std::string begin = field.substr(0, field.find(";3:"));
  CHECK(parse_open_lines(begin + ";3:417+142", 559));
  for (const std::string_view run :
       {";3:0+142", ";1:417+142", ";418:417+142", ";3:417+0", ";3:417+143",
        ";3:18446744073709551615+142", ";3:417+18446744073709551615"})
    CHECK(!parse_open_lines(begin + std::string(run), 559));
}

TEST_CASE("open lines: noted once the month has ended, however often it is sealed") {
  TempDesk desk;
  log_three(desk);
  const auto seal = [&](const std::string& time) {
    desk.time = "2026-" + time + ":00+08:00";
    const auto run = desk.run({"seal", "--format", "json"});
    REQUIRE(run.exit == 0);
    return run.out.find("\"file\"") != std::string::npos;
  };
  desk.time = "2026-10-31T20:00:00+08:00";
  CHECK(seal("10-31T20:00"));
  CHECK(read_seals({"", desk.read("ledger/seals.csv")}).seals.back().open_lines == "");
  CHECK(seal("11-03T02:00"));
  const OpenLines lines = noted_in(desk);
  REQUIRE(lines.runs.size() == 3);
  CHECK(!seal("11-04T02:00"));
  desk.time = "2026-11-04T09:00:00+08:00";
  REQUIRE(desk.run({"note", "20261012-003", "再问"}).exit == 0);
  CHECK(seal("11-05T02:00"));
  CHECK(read_seals({"", desk.read("ledger/seals.csv")}).seals.back().open_lines == "");
}

TEST_CASE("open lines: lists read them alone, and check finds what was changed elsewhere") {
  TempDesk desk;
  log_three(desk);
  desk.time = "2026-11-03T02:00:00+08:00";
  REQUIRE(desk.run({"seal"}).exit == 0);
  desk.time = "2026-11-10T09:00:00+08:00";
  const std::string whole = desk.run({"report", "overdue", "--format", "json"}).out;
  CHECK(whole.find("20261012-003") != std::string::npos);
  std::string text = desk.read("ledger/2026-10.csv");
  // In the line that logs the request that was over first.
  const std::size_t changed = text.find("3-2-1201");
  text[changed] = '4';
  desk.write("ledger/2026-10.csv", text);
  const auto run = desk.run({"report", "overdue", "--format", "json"});
  CHECK(run.exit == 0);
  CHECK(run.out == whole);
  CHECK(desk.run({"check"}).exit == 65);
  // A later word about it makes all of its lines needed.
  text[changed] = '3';
  desk.write("ledger/2026-10.csv", text);
  REQUIRE(desk.run({"urge", "20261012-001"}).exit == 0);
  CHECK(desk.run({"next", "--format", "json"}).out.find("20261012-001") != std::string::npos);
}

TEST_CASE("open lines: what a sealed month repeats is noted with it") {
  TempDesk desk;
  const auto at = [&](const std::string& time, std::vector<std::string> words) {
    desk.time = "2026-" + time + ":00+08:00";
    REQUIRE(desk.run(std::move(words)).exit == 0);
  };
  log_three(desk);
  at("11-03T02:00", {"seal"});
  at("11-05T09:00", {"log-call", "3-2-1201", "又问停车", "-c", "consult", "--answered", "已告知",
                     "--same-as", "20261012-001"});
  at("11-05T09:10", {"close", "20261105-001"});
  at("12-03T02:00", {"seal"});
  const OpenLines lines = noted_in(desk);
  REQUIRE(lines.repeated.size() == 1);
  const OpenLines::Repeated& repeated = lines.repeated.front();
  CHECK(repeated.file == "2026-10.csv");
  const std::string text = desk.read("ledger/2026-10.csv");
  std::string noted;
  for (const OpenLines::Run& run : repeated.runs) noted += text.substr(run.begin, run.size);
  std::string of_first;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1)
    if (const std::string line = text.substr(begin, text.find('\n', begin) + 1 - begin);
        line.find(",20261012-001,") != std::string::npos)
      of_first += line;
  CHECK(noted == of_first);
  CHECK(!of_first.empty());
  desk.time = "2026-12-10T09:00:00+08:00";
  const std::string whole = desk.run({"report", "overdue", "--format", "json"}).out;
  desk.write("ledger/seals.csv", seal_header() + '\n');
  CHECK(desk.run({"report", "overdue", "--format", "json"}).out == whole);
}

TEST_CASE("open lines: a seals file of an earlier version goes on without them") {
  TempDesk desk;
  log_three(desk);
  desk.write("ledger/seals.csv", seal_header(SealColumns::without_open_lines) + '\n');
  desk.time = "2026-11-03T02:00:00+08:00";
  REQUIRE(desk.run({"seal"}).exit == 0);
  const std::string text = desk.read("ledger/seals.csv");
  const SealFile file = read_seals({"ledger/seals.csv", text});
  CHECK(file.problems.empty());
  REQUIRE(file.seals.size() == 1);
  CHECK(file.seals.front().open_lines == "");
  CHECK(desk.run({"seal"}).exit == 0);
  CHECK(desk.read("ledger/seals.csv") == text);
  CHECK(desk.run({"check"}).exit != 65);
}

}  // namespace
}  // namespace deskctl::test
