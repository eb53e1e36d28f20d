#include "support/times.hpp"

namespace deskctl::test {

TEST_CASE("period: what people type is read and written in its shortest form") {
  const struct {
    const char* typed;
    const char* first;
    const char* last;
    const char* written;
  } cases[] = {
      {"2026-10", "2026-10-01", "2026-10-31", "2026-10"},
      {"2024-02", "2024-02-01", "2024-02-29", "2024-02"},
      {"2026-10-01", "2026-10-01", "2026-10-01", "2026-10-01"},
      {"2026-10-01..2026-10-30", "2026-10-01", "2026-10-30", "2026-10-01..2026-10-30"},
      {"2026-10-01..2026-10-31", "2026-10-01", "2026-10-31", "2026-10"},
      {"2026-10-01..2026-10-01", "2026-10-01", "2026-10-01", "2026-10-01"},
      {"2026", "2026-01-01", "2026-12-31", "2026"},
      {"2026-Q3", "2026-07-01", "2026-09-30", "2026-07-01..2026-09-30"},
      {"2026-q4", "2026-10-01", "2026-12-31", "2026-10-01..2026-12-31"},
      {"2026-H1", "2026-01-01", "2026-06-30", "2026-01-01..2026-06-30"},
      {"2026-h2", "2026-07-01", "2026-12-31", "2026-07-01..2026-12-31"},
      {"2026-10..2026-11", "2026-10-01", "2026-11-30", "2026-10-01..2026-11-30"},
      {"2026-01..2026-12", "2026-01-01", "2026-12-31", "2026"},
      {"2025..2026-Q1", "2025-01-01", "2026-03-31", "2025-01-01..2026-03-31"},
      {"9999-12", "9999-12-01", "9999-12-31", "9999-12"},
      {"2025-02-01..2026-01-31", "2025-02-01", "2026-01-31", "2025-02-01..2026-01-31"},
      {"this-month", "2026-01-01", "2026-01-31", "2026-01"},
      {"last-month", "2025-12-01", "2025-12-31", "2025-12"},
      {"this-year", "2026-01-01", "2026-12-31", "2026"},
      {"last-year", "2025-01-01", "2025-12-31", "2025"},
      {"today", "2026-01-01", "2026-01-01", "2026-01-01"},
      {"Yesterday", "2025-12-31", "2025-12-31", "2025-12-31"},
      {"本月", "2026-01-01", "2026-01-31", "2026-01"},
      {"上月", "2025-12-01", "2025-12-31", "2025-12"},
      {"今天", "2026-01-01", "2026-01-01", "2026-01-01"},
      {"昨天", "2025-12-31", "2025-12-31", "2025-12-31"},
      {"２０２６－１０", "2026-10-01", "2026-10-31", "2026-10"},
      {" 2026-10 ", "2026-10-01", "2026-10-31", "2026-10"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    const Period period = parse_period(c.typed, day("2026-01-01"));
    CHECK(format_day(period.first) == c.first);
    CHECK(format_day(period.last) == c.last);
    CHECK(format_period(period) == c.written);
    CHECK(parse_period(format_period(period), day("2026-01-01")) == period);
  }
}

TEST_CASE("period: what is none is refused with what to type") {
  const std::string forms =
      " | type 2026-10, 2026-01..2026-06, 2026-10-01..2026-10-31, 2026-Q3, 2026-H1, 2026, "
      "this-month or last-month";
  const struct {
    const char* typed;
    std::string refusal;
  } cases[] = {
      {"", "'' is not a period" + forms},
      {"2026-13", "'2026-13' is not a period" + forms},
      {"2026-00", "'2026-00' is not a period" + forms},
      {"2026-Q5", "'2026-Q5' is not a period" + forms},
      {"2026-10-01..", "'2026-10-01..' is not a period" + forms},
      {"2026-H3", "'2026-H3' is not a period" + forms},
      {"2026-10..", "'2026-10..' is not a period" + forms},
      {"2026-12..2026-01", "'2026-12..2026-01' ends before it begins | type 2026-01..2026-12"},
      {"next-month", "'next-month' is not a period" + forms},
      {"2026-10-01..2026-10-31x", "'2026-10-01..2026-10-31x' is not a period" + forms},
      {"0000", "'0000' is not within the years 0001 to 9999" + forms},
      {"0000-10-01", "'0000-10-01' is not within the years 0001 to 9999" + forms},
      {"2026-13-01", "there is no day 2026-13-01" + forms},
      {"2026-02-30", "there is no day 2026-02-30 | the last day of that month is 2026-02-28"},
      {"2026-02-01..2026-02-29",
       "there is no day 2026-02-29 | the last day of that month is 2026-02-28"},
      {"2026-10-31..2026-10-02",
       "'2026-10-31..2026-10-02' ends before it begins | type 2026-10-02..2026-10-31"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(refusal([&] { parse_period(c.typed, day("2026-01-01")); }) == c.refusal);
  }
}

TEST_CASE("period: a day lasts from its first instant to the next day's") {
  const struct {
    const char* name;
    const char* zone;
    const char* day;
    const char* start;
    const char* end;
  } cases[] = {
      {"plain", "Asia/Shanghai", "2026-10-01", "2026-09-30T16:00:00Z", "2026-10-01T16:00:00Z"},
      {"of 23 hours", "America/New_York", "2026-03-08", "2026-03-08T05:00:00Z",
       "2026-03-09T04:00:00Z"},
      {"of 25 hours", "America/New_York", "2026-11-01", "2026-11-01T04:00:00Z",
       "2026-11-02T05:00:00Z"},
      {"without a midnight", "America/Sao_Paulo", "2015-10-18", "2015-10-18T03:00:00Z",
       "2015-10-19T02:00:00Z"},
      {"with two midnights", "America/Havana", "2025-11-02", "2025-11-02T04:00:00Z",
       "2025-11-03T05:00:00Z"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.name));
    CHECK(format_utc(start_of_day(day(c.day), zone(c.zone))) == c.start);
    CHECK(format_utc(end_of_day(day(c.day), zone(c.zone))) == c.end);
  }
}

}  // namespace deskctl::test
