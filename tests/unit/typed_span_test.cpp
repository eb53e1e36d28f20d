// Spans that people type: which calendar counts them, and what becomes of those that are too long.
#include "support/temp_desk.hpp"

namespace deskctl::test::typed_span_test {
namespace {

std::string deadline_of(TempDesk& desk, const std::string& start, const std::string& within,
                        bool before) {
  std::vector<std::string> line{"calendar", "deadline", "--calendar", "desk",
                                "--start",  start,      "--within",   within};
  if (before) line.emplace_back("--before");
  return desk.run(line).out;
}

}  // namespace

TEST_CASE("typed span: a time too long for any calendar is a slip of whoever typed it") {
  TempDesk desk;
  for (const char* within : {"250000wd", "3000000d", "9000000h"}) {
    CAPTURE(std::string(within));
    const std::vector<std::string> start{"--start", "2026-10-12 09:00", "--within", within};
    std::vector<std::string> line{"calendar", "deadline", "--calendar", "office"};
    line.insert(line.end(), start.begin(), start.end());
    CHECK(desk.run(line).exit == 2);
    CHECK(desk.run({"report", "due", "--within", within}).exit == 2);
  }
  CHECK(desk.run({"report", "due", "--within", "2wd"}).exit == 0);
}

TEST_CASE("typed span: zero counts forwards to an opening and backwards to a closing") {
  TempDesk desk;
  const struct {
    const char* start;
    const char* next;
    const char* last;
  } cases[] = {
      {"2026-10-12 07:00", "2026-10-12T09:00:00+08:00\n", "2026-10-11T18:00:00+08:00\n"},
      {"2026-10-12 12:00", "2026-10-12T12:00:00+08:00\n", "2026-10-12T12:00:00+08:00\n"},
      {"2026-10-12 20:00", "2026-10-13T09:00:00+08:00\n", "2026-10-12T18:00:00+08:00\n"},
      {"2026-10-12 09:00", "2026-10-12T09:00:00+08:00\n", "2026-10-11T18:00:00+08:00\n"},
      {"2026-10-12 18:00", "2026-10-13T09:00:00+08:00\n", "2026-10-12T18:00:00+08:00\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.start));
    CHECK(deadline_of(desk, c.start, "0s", false) == c.next);
    CHECK(deadline_of(desk, c.start, "0s", true) == c.last);
  }
  CHECK(deadline_of(desk, "2026-10-12 10:00", "2h", true) == "2026-10-11T17:00:00+08:00\n");
}

TEST_CASE("typed span: what falls due within working days is counted in a calendar that has them") {
  TempDesk desk;
  // Friday: one working day ends on Monday, one day on Saturday; the clock two-days on Sunday.
  desk.time = "2026-10-16T09:00:00+08:00";
  desk.run({"log-call", "3-2-1201", "漏水", "--category", "repair"});
  const auto due_within = [&](const std::vector<std::string>& more) {
    std::vector<std::string> line{"report", "due"};
    line.insert(line.end(), more.begin(), more.end());
    return desk.run(line).out.find("2026-10-18 18:00") != std::string::npos;
  };
  CHECK(due_within({"--within", "1wd"}));
  CHECK_FALSE(due_within({"--within", "1d"}));
  CHECK_FALSE(due_within({"--within", "1wd", "--calendar", "always"}));
  CHECK(due_within({"--within", "1wd", "--calendar", "office"}));
  CHECK(due_within({"--within", "10h", "--calendar", "office"}));
  CHECK_FALSE(due_within({"--within", "10h"}));
  CHECK(desk.run({"report", "due", "--within", "2wd", "--calendar", "offise"}).exit == 2);
}

TEST_CASE("typed span: without a calendar that closes nobody can count working days") {
  TempDesk desk;
  desk.write("policy.toml", R"([calendar.always]
hours = { mon-sun = "00:00-24:00" }

[clock.complete]
category = "repair"
from     = "logged"
within   = "2h"
calendar = "always"
until    = "completed"
)");
  const Ran ran = desk.run({"report", "due", "--within", "2wd"});
  CHECK(ran.exit == 2);
  CAPTURE(ran.err);
  CHECK(ran.err.find("working days") != std::string::npos);
  CHECK(desk.run({"report", "due", "--within", "2wd", "--calendar", "always"}).exit == 0);
}

}  // namespace deskctl::test::typed_span_test
