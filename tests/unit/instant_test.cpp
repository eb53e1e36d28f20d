#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("instant: the journal's times are read and written in one spelling") {
  const struct {
    const char* name;
    const char* text;
    const char* utc;
  } cases[] = {
      {"with an offset", "2026-10-01T08:12:30+08:00", "2026-10-01T00:12:30Z"},
      {"west of Greenwich", "2026-10-01T08:12:30-03:30", "2026-10-01T11:42:30Z"},
      {"UTC", "2026-10-01T08:12:30Z", "2026-10-01T08:12:30Z"},
      {"29 February", "2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"},
      {"before 1970", "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
      {"the first", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
      {"the last", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    const auto instant = parse_rfc3339(c.text);
    REQUIRE(instant.has_value());
    CHECK(format_utc(*instant) == c.utc);
    CHECK(parse_rfc3339(format_utc(*instant)) == instant);
  }
}

TEST_CASE("instant: what is written with an offset is read back") {
  const Instant instant = at("2026-10-01T23:12:30Z");
  for (const int minutes : {0, 1, 480, 345, -210, -720, 840}) {
    CAPTURE(minutes);
    CHECK(at(format_rfc3339(instant, std::chrono::minutes{minutes})) == instant);
  }
}

TEST_CASE("instant: other spellings and times that do not exist are nothing") {
  for (const char* text : {"",
                           "2026-10-01",
                           "2026-10-01T08:12:30",
                           "2026-10-01 08:12:30Z",
                           "2026-10-01T08:12Z",
                           "2026-10-01t08:12:30z",
                           "2026-10-01T08:12:30+0800",
                           "2026-10-01T08:12:30+08",
                           "2026-10-01T08:12:30+24:00",
                           "2026-10-01T08:12:30+08:60",
                           "2026-10-01T08:12:30+08:00 ",
                           "2026-10-01T08:12:30.5Z",
                           "2026-10-01T24:00:00Z",
                           "2026-10-01T08:60:00Z",
                           "2026-10-01T08:12:60Z",
                           "2026-02-30T08:12:30Z",
                           "2025-02-29T08:12:30Z",
                           "2026-13-01T08:12:30Z",
                           "2026-00-01T08:12:30Z",
                           "0000-01-01T00:00:00Z",
                           "0001-01-01T00:00:00+08:00",
                           "9999-12-31T23:59:59-08:00",
                           "+026-10-01T08:12:30Z"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_rfc3339(text).has_value());
  }
}

TEST_CASE("instant: an offset with seconds is cut and the text still means the instant") {
  const Instant old = at("1900-01-01T00:00:00Z");
  const std::string text = format_rfc3339(old, Seconds{8 * 3600 + 5 * 60 + 43});
  CHECK(text == "1900-01-01T08:05:00+08:05");
  CHECK(at(text) == old);
  CHECK(format_rfc3339(old, Seconds{-(4 * 3600 + 56 * 60 + 2)}) == "1899-12-31T19:04:00-04:56");
}

TEST_CASE("instant: days are read exactly and written back") {
  CHECK(format_day(day("2026-10-01")) == "2026-10-01");
  CHECK(format_day(day("0001-01-01")) == "0001-01-01");
  CHECK(format_local(local("2026-10-01 08:12:30")) == "2026-10-01 08:12:30");
  CHECK(format_local(local("1960-10-01 23:59")) == "1960-10-01 23:59:00");
  for (const char* text : {"2026-2-09", "2026-02-30", "2026-10-01 ", "26-10-01", "0000-01-01",
                           "2026/10/01", "2026-10-00", "2026-10-1"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_day(text).has_value());
  }
}

TEST_CASE("instant: a time of day is from 00:00 to 24:00") {
  const struct {
    const char* text;
    int seconds;
  } cases[] = {
      {"00:00", 0}, {"08:12", 29520}, {"08:12:30", 29550}, {"23:59:59", 86399}, {"24:00", 86400}};
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(parse_time_of_day(c.text) == Seconds{c.seconds});
    CHECK(format_time_of_day(Seconds{c.seconds}) == c.text);
  }
  for (const char* text : {"", "8:12", "0812", "24:01", "24:00:01", "25:00", "08:60", "08:12:60",
                           "08:12:3", " 08:12", "-8:12"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_time_of_day(text).has_value());
  }
}

}  // namespace deskctl::test
