#include <doctest/doctest.h>

#include "support/temp_desk.hpp"

namespace deskctl::test {

TEST_CASE("incident: its first request says what is not typed of the next, which repeat it") {
  TempDesk desk;
  desk.write("units.csv", "location,contact,phone\n4-2-302,吴刚,13800001012\n");
  desk.at("09:00", {"log-call", "4-2-301", "整个单元停电", "--category", "repair", "--urgent",
                    "--incident", "I-7", "--phone", "13800001001", "--dispatch", "eng"});
  const Ran next = desk.at("09:02", {"log-call", "4-2-302", "--incident", "ｉ－7", "-O", "json"});
  CHECK_MESSAGE(next.exit == 0, next.err);
  for (const char* said : {"\"category\":\"repair\"", "\"urgency\":\"urgent\"", "整个单元停电",
                           "\"same_as\":\"20261012-001\"", "13800001012"})
    CHECK_MESSAGE(next.out.find(said) != std::string::npos, said);
  CHECK(next.err.find("20261012-001") != std::string::npos);
  // A short word for the incident named last, and a number for somebody no directory has.
  const Ran third = desk.at("09:03", {"sj", "4-2-401", "13800001013", "-O", "json"});
  CHECK_MESSAGE(third.exit == 0, third.err);
  CHECK(third.out.find("\"phone\":\"13800001013\"") != std::string::npos);
  CHECK(third.out.find("整个单元停电") != std::string::npos);
  CHECK(third.out.find("last") == std::string::npos);
}

TEST_CASE("incident: what is typed stands, and what is of another kind repeats nothing") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "4-2-301", "停电", "--category", "repair", "--incident", "I-7"});
  const Ran other = desk.at("09:02", {"log-call", "4-2-302", "要求赔偿", "--category", "complaint",
                                      "--incident", "I-7", "-O", "json"});
  CHECK(other.exit == 0);
  CHECK(other.out.find("\"same_as\":null") != std::string::npos);
  CHECK(other.out.find("要求赔偿") != std::string::npos);
  // Done meanwhile: a new call is a new request.
  desk.at("09:10", {"dispatch", "1", "--to", "eng"});
  desk.at("09:20", {"complete", "1"});
  const Ran late = desk.at("09:30", {"log-call", "4-2-401", "--incident", "last", "-O", "json"});
  CHECK(late.exit == 0);
  CHECK(late.out.find("\"same_as\":null") != std::string::npos);
}

TEST_CASE("incident: the last one is the last that was not taken back") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "4-2-301", "停电", "--category", "repair", "--incident", "I-7"});
  desk.at("09:02", {"log-call", "4-2-302", "停水", "--category", "repair", "--incident", "I-9"});
  CHECK(desk.at("09:03", {"undo"}).exit == 0);
  const Ran next = desk.at("09:04", {"log-call", "4-2-401", "--incident", "last", "-O", "json"});
  CHECK(next.exit == 0);
  CHECK_MESSAGE(next.out.find("\"I-7\"") != std::string::npos, next.out);
  CHECK(next.out.find("停电") != std::string::npos);
}

TEST_CASE("incident: the last one where none was named is refused with what to type") {
  TempDesk desk;
  const Ran ran = desk.at(
      "09:00", {"log-call", "4-2-301", "停电", "--category", "repair", "--incident", "last"});
  CHECK(ran.exit == 3);
  CHECK(ran.err.find("--incident I-7") != std::string::npos);
  CHECK(desk.ledger().find("停电") == std::string::npos);
}

}  // namespace deskctl::test
