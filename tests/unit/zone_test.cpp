#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("zone: offsets are right now and beyond 2037") {
  const struct {
    const char* name;
    const char* zone;
    const char* utc;
    const char* expected;
  } cases[] = {
      {"Shanghai", "Asia/Shanghai", "2026-10-01T00:12:30Z", "2026-10-01T08:12:30+08:00"},
      {"Shanghai had summer time", "Asia/Shanghai", "1988-07-01T00:00:00Z",
       "1988-07-01T09:00:00+09:00"},
      {"Taipei", "Asia/Taipei", "2040-07-01T00:00:00Z", "2040-07-01T08:00:00+08:00"},
      {"New York, winter", "America/New_York", "2026-01-15T12:00:00Z", "2026-01-15T07:00:00-05:00"},
      {"New York, summer", "America/New_York", "2026-07-15T12:00:00Z", "2026-07-15T08:00:00-04:00"},
      {"New York, winter 2040", "America/New_York", "2040-01-15T12:00:00Z",
       "2040-01-15T07:00:00-05:00"},
      {"New York, summer 2040", "America/New_York", "2040-07-15T12:00:00Z",
       "2040-07-15T08:00:00-04:00"},
      {"Sydney, summer 2040", "Australia/Sydney", "2040-01-15T00:00:00Z",
       "2040-01-15T11:00:00+11:00"},
      {"New York, summer 3000", "America/New_York", "3000-07-15T12:00:00Z",
       "3000-07-15T08:00:00-04:00"},
      {"half an hour", "Asia/Kolkata", "2026-01-15T00:00:00Z", "2026-01-15T05:30:00+05:30"},
      {"UTC", "UTC", "2026-01-15T00:00:00Z", "2026-01-15T00:00:00+00:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(zone(c.zone).format(at(c.utc)) == c.expected);
  }
}

TEST_CASE("zone: a local time means one instant or none or two") {
  using Kind = Zone::Meaning::Kind;
  const struct {
    const char* name;
    const char* zone;
    const char* local;
    Kind kind;
    const char* first;
    const char* second;
  } cases[] = {
      {"plain", "Asia/Shanghai", "2026-10-01 08:12", Kind::unique, "2026-10-01T00:12:00Z",
       "2026-10-01T00:12:00Z"},
      {"skipped is the change", "America/New_York", "2026-03-08 02:30", Kind::skipped,
       "2026-03-08T07:00:00Z", "2026-03-08T07:00:00Z"},
      {"repeated", "America/New_York", "2026-11-01 01:30", Kind::repeated, "2026-11-01T05:30:00Z",
       "2026-11-01T06:30:00Z"},
      {"skipped in 2040", "America/New_York", "2040-03-11 02:30", Kind::skipped,
       "2040-03-11T07:00:00Z", "2040-03-11T07:00:00Z"},
      {"the end of a repeated hour", "America/New_York", "2026-11-01 02:00", Kind::unique,
       "2026-11-01T07:00:00Z", "2026-11-01T07:00:00Z"},
      {"midnight that is skipped", "America/Sao_Paulo", "2015-10-18 00:00", Kind::skipped,
       "2015-10-18T03:00:00Z", "2015-10-18T03:00:00Z"},
      {"a day that is skipped", "Pacific/Apia", "2011-12-30 12:00", Kind::skipped,
       "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"},
      {"before 1970", "Asia/Shanghai", "1960-01-01 00:00", Kind::unique, "1959-12-31T16:00:00Z",
       "1959-12-31T16:00:00Z"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    const Zone::Meaning meaning = zone(c.zone).meaning(local(c.local));
    CHECK(meaning.kind == c.kind);
    CHECK(format_utc(meaning.first) == c.first);
    CHECK(format_utc(meaning.second) == c.second);
  }
}

TEST_CASE("zone: only names of the zone database are zones") {
  for (const char* name : {"", "Asia", "Asia/Shanghay", "localtime", "/etc/localtime", "../passwd",
                           "Asia/../Asia/Shanghai", "file:UTC", "right/UTC", "posixrules",
                           "Fixed/UTC+08:00:00", "Asia/Shanghai ", "tzdata.zi", "CST-8"}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(Zone::find(name).has_value());
  }
  CHECK(zone("Asia/Shanghai").name() == "Asia/Shanghai");
  CHECK(zone("Etc/GMT+8").offset(at("2026-01-01T00:00:00Z")) == Seconds{-8 * 3600});
  CHECK(Zone::utc().name() == "UTC");
}

TEST_CASE("zone: the day is that of the zone") {
  const Instant instant = at("2026-10-01T20:00:00Z");
  CHECK(format_day(zone("Asia/Shanghai").day(instant)) == "2026-10-02");
  CHECK(format_day(zone("America/New_York").day(instant)) == "2026-10-01");
  CHECK(format_day(zone("Asia/Shanghai").day(at("1960-01-01T15:59:59Z"))) == "1960-01-01");
}

TEST_CASE("zone: what was asked before changes no answer") {
  for (const char* name : {"Asia/Shanghai", "America/New_York", "Pacific/Apia", "Europe/Dublin"}) {
    CAPTURE(std::string(name));
    const Zone old = zone(name);
    // In steps that are no whole number of days, forth and back, past what any zone file lists.
    const Seconds step = std::chrono::hours{24 * 194} + Seconds{4'321};
    for (int i = 0; i < 3000; ++i) {
      const int n = i % 3 == 1 ? 3000 - i : i;
      const Instant instant = at("1900-01-01T00:00:00Z") + n * step;
      const Zone fresh = zone(name);
      REQUIRE(old.offset(instant) == fresh.offset(instant));
      const LocalTime local = fresh.local(instant);
      const Zone unasked = zone(name);
      const Zone::Meaning expected = unasked.meaning(local);
      const Zone::Meaning found = old.meaning(local);
      REQUIRE(found.kind == expected.kind);
      REQUIRE(found.first == expected.first);
      REQUIRE(found.second == expected.second);
    }
  }
}

}  // namespace deskctl::test
