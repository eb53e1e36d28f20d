#include "support/times.hpp"

namespace deskctl::test {
namespace {

// A Thursday.
const char* const thursday_noon = "2026-10-01T12:00:00+08:00";

std::string read(const char* typed, Lean lean = Lean::past, const char* now = thursday_noon,
                 const char* zone_name = "Asia/Shanghai") {
  const Zone there = zone(zone_name);
  return there.format(parse_typed_time(typed, at(now), there, lean));
}

std::string refused(const char* typed, const char* now = thursday_noon,
                    const char* zone_name = "Asia/Shanghai") {
  return refusal([&] { read(typed, Lean::past, now, zone_name); });
}

}  // namespace

TEST_CASE("typed: every form of a time is read") {
  const struct {
    const char* typed;
    const char* expected;
  } cases[] = {
      {"2026-09-30T08:12", "2026-09-30T08:12:00+08:00"},
      {"2026-09-30T08:12:30", "2026-09-30T08:12:30+08:00"},
      {"2026-09-30T08:12+09:00", "2026-09-30T07:12:00+08:00"},
      {"2026-09-30T08:12:30-04:00", "2026-09-30T20:12:30+08:00"},
      {"2026-09-30T08:12Z", "2026-09-30T16:12:00+08:00"},
      {"2026-09-30 08:12", "2026-09-30T08:12:00+08:00"},
      {"2026-09-30 0812", "2026-09-30T08:12:00+08:00"},
      {"09-30 08:12", "2026-09-30T08:12:00+08:00"},
      {"08:12", "2026-10-01T08:12:00+08:00"},
      {"08:12:30", "2026-10-01T08:12:30+08:00"},
      {"0812", "2026-10-01T08:12:00+08:00"},
      {"0000", "2026-10-01T00:00:00+08:00"},
      {"23:59:59", "2026-10-01T23:59:59+08:00"},
      {"-5min", "2026-10-01T11:55:00+08:00"},
      {"+2h", "2026-10-01T14:00:00+08:00"},
      {"-1h30m", "2026-10-01T10:30:00+08:00"},
      {"-0min", "2026-10-01T12:00:00+08:00"},
      {"-1d", "2026-09-30T12:00:00+08:00"},
      {"+2d", "2026-10-03T12:00:00+08:00"},
      {"now", "2026-10-01T12:00:00+08:00"},
      {"NOW", "2026-10-01T12:00:00+08:00"},
      {"today 17:30", "2026-10-01T17:30:00+08:00"},
      {"Yesterday  09:00", "2026-09-30T09:00:00+08:00"},
      {" tomorrow 0900 ", "2026-10-02T09:00:00+08:00"},
      {"today 17:30:05", "2026-10-01T17:30:05+08:00"},
      {"今天 17:30", "2026-10-01T17:30:00+08:00"},
      {"今天17:30", "2026-10-01T17:30:00+08:00"},
      {"昨天09:00", "2026-09-30T09:00:00+08:00"},
      {"前天 09:00", "2026-09-29T09:00:00+08:00"},
      {"明天 09:00", "2026-10-02T09:00:00+08:00"},
      {"后天 09:00", "2026-10-03T09:00:00+08:00"},
      {"後天0900", "2026-10-03T09:00:00+08:00"},
      {"现在", "2026-10-01T12:00:00+08:00"},
      {"現在", "2026-10-01T12:00:00+08:00"},
      {"０８：１２", "2026-10-01T08:12:00+08:00"},
      {"－５ｍｉｎ", "2026-10-01T11:55:00+08:00"},
      {"－5min", "2026-10-01T11:55:00+08:00"},
      {"−5min", "2026-10-01T11:55:00+08:00"},
      {"今天　１７：３０", "2026-10-01T17:30:00+08:00"},
      {"２０２６－０９－３０　０８：１２", "2026-09-30T08:12:00+08:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(read(c.typed) == c.expected);
    CHECK(read(c.typed, Lean::next) == c.expected);
  }
}

TEST_CASE("typed: a weekday is the last or the next one") {
  const struct {
    const char* typed;
    const char* past;
    const char* next;
  } cases[] = {
      {"mon 09:00", "2026-09-28T09:00:00+08:00", "2026-10-05T09:00:00+08:00"},
      {"monday 09:00", "2026-09-28T09:00:00+08:00", "2026-10-05T09:00:00+08:00"},
      {"wed 23:00", "2026-09-30T23:00:00+08:00", "2026-10-07T23:00:00+08:00"},
      {"thu 11:59", "2026-10-01T11:59:00+08:00", "2026-10-08T11:59:00+08:00"},
      {"thu 12:00", "2026-10-01T12:00:00+08:00", "2026-10-01T12:00:00+08:00"},
      {"Thursday 12:01", "2026-09-24T12:01:00+08:00", "2026-10-01T12:01:00+08:00"},
      {"fri 09:00", "2026-09-25T09:00:00+08:00", "2026-10-02T09:00:00+08:00"},
      {"sun 0900", "2026-09-27T09:00:00+08:00", "2026-10-04T09:00:00+08:00"},
      {"周一 09:00", "2026-09-28T09:00:00+08:00", "2026-10-05T09:00:00+08:00"},
      {"周日09:00", "2026-09-27T09:00:00+08:00", "2026-10-04T09:00:00+08:00"},
      {"星期天 09:00", "2026-09-27T09:00:00+08:00", "2026-10-04T09:00:00+08:00"},
      {"星期六09:00", "2026-09-26T09:00:00+08:00", "2026-10-03T09:00:00+08:00"},
      {"週二 09:00", "2026-09-29T09:00:00+08:00", "2026-10-06T09:00:00+08:00"},
      {"禮拜三 09:00", "2026-09-30T09:00:00+08:00", "2026-10-07T09:00:00+08:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(read(c.typed, Lean::past) == c.past);
    CHECK(read(c.typed, Lean::next) == c.next);
  }
}

TEST_CASE("typed: a date without a year is the nearest one") {
  const struct {
    const char* now;
    const char* typed;
    const char* expected;
  } cases[] = {
      {"2026-01-02T12:00:00+08:00", "12-31 08:12", "2025-12-31T08:12:00+08:00"},
      {"2026-12-31T12:00:00+08:00", "01-02 08:12", "2027-01-02T08:12:00+08:00"},
      {"2026-10-01T12:00:00+08:00", "12-31 08:12", "2026-12-31T08:12:00+08:00"},
      {"2026-10-01T12:00:00+08:00", "04-05 08:12", "2026-04-05T08:12:00+08:00"},
      {"2026-10-01T12:00:00+08:00", "03-30 08:12", "2027-03-30T08:12:00+08:00"},
      {"2027-12-01T12:00:00+08:00", "02-29 08:12", "2028-02-29T08:12:00+08:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.now));
    CAPTURE(std::string(c.typed));
    CHECK(read(c.typed, Lean::past, c.now) == c.expected);
  }
}

TEST_CASE("typed: what is no time is refused with what to type") {
  const std::string forms =
      " | type 8:12, 812, 'yesterday 17:30', '10-01 8:12', 2026-10-01T08:12 or -5min";
  const std::string of_day = " is not a time of day (00:00-23:59)";
  const std::string write_so = " | type the time of day as 8:12, 812 or 8点12";
  const std::string range = " is not within the years 0001 to 9999" + forms;
  const struct {
    const char* typed;
    std::string refusal;
  } cases[] = {
      {"", "'' is not a time" + forms},
      {" ", "' ' is not a time" + forms},
      {"-", "'-' is not a time" + forms},
      {"8", "'8' is not a time" + forms},
      {"010", "'010' is not a time" + forms},
      {"noon", "'noon' is not a time" + forms},
      {"mondays 09:00", "'mondays 09:00' is not a time" + forms},
      {"--5min", "'--5min' is not a time" + forms},
      {"-010min", "'-010min' is not a time" + forms},
      {"-1.5h", "'-1.5h' is not a time" + forms},
      {"-2wd", "'-2wd' is not a time" + forms},
      {"2026-10-01x08:12", "'2026-10-01x08:12' is not a time" + forms},
      {"2026-10-01T08:12+8", "'2026-10-01T08:12+8' is not a time" + forms},
      {"2026-10-01T08:12+24:00", "'2026-10-01T08:12+24:00' is not a time" + forms},
      {"2026-10-01T08:12ZZ", "'2026-10-01T08:12ZZ' is not a time" + forms},
      {"2026-10-01..2026-10-02", "'2026-10-01..2026-10-02' is not a time" + forms},
      {"２", "'２' is not a time" + forms},
      {"5min", "'5min' is not a time | type -5min for 5min ago, +5min for 5min from now"},
      {"25:00", "'25:00'" + of_day + write_so},
      {"2500", "'2500'" + of_day + write_so},
      {"08:60", "'08:60'" + of_day + write_so},
      {"08:12:60", "'08:12:60'" + of_day + write_so},
      {"today 25:00", "'25:00'" + of_day + write_so},
      {"today 9", "'9'" + of_day + write_so},
      {"24:00", "'24:00'" + of_day + " | type 00:00 of the next day, or 23:59"},
      {"2400", "'2400'" + of_day + " | type 00:00 of the next day, or 23:59"},
      {"today", "'today' lacks a time of day | type 'today 17:30'"},
      {"mon", "'mon' lacks a time of day | type 'mon 17:30'"},
      {"今天", "'今天' lacks a time of day | type '今天 17:30'"},
      {"10-01", "'10-01' lacks a time of day | type '10-01 17:30'"},
      {"2026-10-01", "'2026-10-01' lacks a time of day | type '2026-10-01 17:30'"},
      {"2026-10-01T", "'2026-10-01' lacks a time of day | type '2026-10-01 17:30'"},
      {"2026-02-30 08:12", "there is no day 2026-02-30 | the last day of that month is 2026-02-28"},
      {"2026-13-01 08:12", "there is no day 2026-13-01" + forms},
      {"02-29 08:12", "there is no day 02-29" + forms},
      {"13-01 08:12", "there is no day 13-01" + forms},
      {"0000-01-01 08:12", "'0000-01-01'" + range},
      {"0001-01-01 00:00", "'0001-01-01 00:00'" + range},
      {"9999-12-31T23:59-01:00", "'9999-12-31T23:59-01:00'" + range},
      {"9999-12-31T20:00Z", "'9999-12-31T20:00Z'" + range},
      {"+87600000h", "'+87600000h'" + range},
      {"-3652425d", "'-3652425d'" + range},
      {"+3652425d", "'+3652425d'" + range},
      {"+99999999999h", "'+99999999999h' is not a time" + forms},
      {"+999999999999999999999s", "'+999999999999999999999s' is not a time" + forms},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(refused(c.typed) == c.refusal);
  }
}

TEST_CASE("typed: a time that the clocks skip or repeat needs its offset") {
  const char* const spring = "2026-03-08T12:00:00-04:00";
  const char* const autumn = "2026-11-01T12:00:00-05:00";
  const std::string skipped =
      "2026-03-08 02:30 does not exist in America/New_York: the clocks go forward over it"
      " | give the offset: 2026-03-08T02:30-05:00 or 2026-03-08T02:30-04:00";
  const std::string repeated =
      "2026-11-01 01:30 exists twice in America/New_York: the clocks go back over it"
      " | give the offset: 2026-11-01T01:30-04:00 or 2026-11-01T01:30-05:00";
  CHECK(refused("02:30", spring, "America/New_York") == skipped);
  CHECK(refused("sun 02:30", spring, "America/New_York") == skipped);
  CHECK(refused("03-08 02:30", spring, "America/New_York") == skipped);
  CHECK(refused("2026-03-08T02:30", spring, "America/New_York") == skipped);
  CHECK(refused("-1d", "2026-03-09T02:30:00-04:00", "America/New_York") == skipped);
  CHECK(refused("today 0130", autumn, "America/New_York") == repeated);
  CHECK(refused("01:30:15", autumn, "America/New_York") ==
        "2026-11-01 01:30:15 exists twice in America/New_York: the clocks go back over it"
        " | give the offset: 2026-11-01T01:30:15-04:00 or 2026-11-01T01:30:15-05:00");

  const auto there = [&](const char* typed) {
    return read(typed, Lean::past, autumn, "America/New_York");
  };
  CHECK(there("2026-11-01T01:30-04:00") == "2026-11-01T01:30:00-04:00");
  CHECK(there("2026-11-01T01:30-05:00") == "2026-11-01T01:30:00-05:00");
  CHECK(there("2026-03-08T02:30-05:00") == "2026-03-08T03:30:00-04:00");
  CHECK(there("2026-03-08T02:30-04:00") == "2026-03-08T01:30:00-05:00");
}

TEST_CASE("typed: an hour ago is an hour of real time, a day ago is the same clock time") {
  const auto there = [&](const char* typed) {
    return read(typed, Lean::past, "2026-03-08T03:30:00-04:00", "America/New_York");
  };
  CHECK(there("-1h") == "2026-03-08T01:30:00-05:00");
  CHECK(there("-24h") == "2026-03-07T02:30:00-05:00");
  CHECK(there("-1d") == "2026-03-07T03:30:00-05:00");
}

}  // namespace deskctl::test
