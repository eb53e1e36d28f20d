#include <chrono>

#include "support/calendars.hpp"

namespace deskctl::test {

TEST_CASE("arithmetic: open time skips what is closed") {
  const Calendar office = weekdays("Asia/Shanghai", "09:00-12:00, 14:00-18:00");
  const Calendar night = daily("Asia/Shanghai", "22:00-06:00");
  Calendar mixed = daily("Asia/Shanghai", "05:00-08:00, 22:00-06:00");
  mixed.special[day("2026-10-02")] = {};
  const struct {
    std::string name;
    const Calendar& calendar;
    const char* start;
    const char* within;
    const char* due;
  } cases[] = {
      {"within hours", office, "2026-09-30T09:30:00+08:00", "30min", "2026-09-30T10:00:00+08:00"},
      {"over lunch", office, "2026-09-30T11:30:00+08:00", "1h", "2026-09-30T14:30:00+08:00"},
      {"ends exactly at closing", office, "2026-09-30T17:00:00+08:00", "1h",
       "2026-09-30T18:00:00+08:00"},
      {"a second after closing", office, "2026-09-30T17:00:00+08:00", "1h1s",
       "2026-10-01T09:00:01+08:00"},
      {"begins at closing", office, "2026-09-30T18:00:00+08:00", "1s", "2026-10-01T09:00:01+08:00"},
      {"over a weekend", office, "2026-10-02T17:30:00+08:00", "1h", "2026-10-05T09:30:00+08:00"},
      {"zero while open", office, "2026-09-30T09:30:00+08:00", "0min", "2026-09-30T09:30:00+08:00"},
      {"zero at opening", office, "2026-09-30T09:00:00+08:00", "0min", "2026-09-30T09:00:00+08:00"},
      {"zero at closing", office, "2026-10-02T18:00:00+08:00", "0min", "2026-10-05T09:00:00+08:00"},
      {"backwards over lunch", office, "2026-09-30T14:30:00+08:00", "-1h",
       "2026-09-30T11:30:00+08:00"},
      {"backwards to an opening", office, "2026-09-30T10:00:00+08:00", "-1h",
       "2026-09-30T09:00:00+08:00"},
      {"backwards from an opening", office, "2026-10-05T09:00:00+08:00", "-1s",
       "2026-10-02T17:59:59+08:00"},
      {"past midnight", night, "2026-09-30T23:00:00+08:00", "2h", "2026-10-01T01:00:00+08:00"},
      {"begun last night", night, "2026-09-30T05:00:00+08:00", "2h", "2026-09-30T23:00:00+08:00"},
      {"backwards past midnight", night, "2026-09-30T01:00:00+08:00", "-2h",
       "2026-09-29T23:00:00+08:00"},
      {"the next day's hours overlap", mixed, "2026-09-30T04:00:00+08:00", "5h",
       "2026-09-30T23:00:00+08:00"},
      {"a closed day keeps the night before", mixed, "2026-10-01T22:00:00+08:00", "8h",
       "2026-10-02T06:00:00+08:00"},
      {"and has no night of its own", mixed, "2026-10-01T22:00:00+08:00", "9h",
       "2026-10-03T06:00:00+08:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(due(c.calendar, c.start, c.within) == c.due);
  }
}

TEST_CASE("arithmetic: edges that the clocks skip or repeat") {
  const auto york = [](const char* text) { return daily("America/New_York", text); };
  const struct {
    std::string name;
    Calendar calendar;
    const char* from;
    const char* to;
    int minutes;
  } cases[] = {
      {"a day of 23 hours", york("00:00-24:00"), "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z",
       23 * 60},
      {"a day of 25 hours", york("00:00-24:00"), "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z",
       25 * 60},
      {"opens at the change", york("02:30-04:00"), "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z",
       60},
      {"closes at the change", york("01:00-02:30"), "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z",
       60},
      {"lost in the gap", york("02:15-02:45"), "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z", 0},
      {"opens at the first of two", york("01:30-03:00"), "2026-11-01T04:00:00Z",
       "2026-11-02T05:00:00Z", 150},
      {"closes at the second of two", york("00:00-01:30"), "2026-11-01T04:00:00Z",
       "2026-11-02T05:00:00Z", 150},
      {"two midnights count once", daily("America/Havana", "00:00-23:00, 23:30-24:00"),
       "2025-11-01T04:00:00Z", "2025-11-03T05:00:00Z", 49 * 60 - 60},
      {"a day that did not exist", daily("Pacific/Apia", "09:00-18:00"), "2011-12-29T10:00:00Z",
       "2012-01-01T10:00:00Z", 3 * 540},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(open_between(c.calendar, at(c.from), at(c.to)).count() == c.minutes * 60);
  }
}

TEST_CASE("arithmetic: days are counted to their end") {
  Calendar site = weekdays("Asia/Shanghai", "09:00-18:00");
  site.holidays = std::make_shared<const HolidayTable>(china_holidays());
  const struct {
    std::string name;
    const char* start;
    const char* within;
    const char* due;
    bool beyond;
  } cases[] = {
      {"the start day is not counted", "2026-09-14T10:00:00+08:00", "2d",
       "2026-09-16T18:00:00+08:00", false},
      {"a closed day ends at midnight", "2026-09-17T10:00:00+08:00", "2d",
       "2026-09-20T00:00:00+08:00", false},
      {"none is the same day", "2026-09-14T10:00:00+08:00", "0d", "2026-09-14T18:00:00+08:00",
       false},
      {"even after its end", "2026-09-14T22:00:00+08:00", "0d", "2026-09-14T18:00:00+08:00", false},
      {"none of working days is the same day", "2026-09-13T22:00:00+08:00", "0wd",
       "2026-09-14T00:00:00+08:00", false},
      {"working days skip the holiday", "2026-09-30T10:00:00+08:00", "2wd",
       "2026-10-09T18:00:00+08:00", false},
      {"and count make-up days", "2026-09-30T10:00:00+08:00", "3wd", "2026-10-10T18:00:00+08:00",
       false},
      {"a start on a holiday", "2026-10-01T10:00:00+08:00", "1wd", "2026-10-08T18:00:00+08:00",
       false},
      {"days backwards", "2026-09-14T10:00:00+08:00", "-3d", "2026-09-11T18:00:00+08:00", false},
      {"working days backwards", "2026-10-08T10:00:00+08:00", "-1wd", "2026-09-30T18:00:00+08:00",
       false},
      {"the local day counts", "2026-09-14T16:30:00Z", "1wd", "2026-09-16T18:00:00+08:00", false},
      {"the last day known", "2026-12-30T10:00:00+08:00", "1wd", "2026-12-31T18:00:00+08:00",
       false},
      {"beyond it", "2026-12-31T10:00:00+08:00", "1wd", "2027-01-01T18:00:00+08:00", true},
      {"open time within", "2026-12-31T10:00:00+08:00", "8h", "2026-12-31T18:00:00+08:00", false},
      {"open time beyond", "2026-12-31T10:00:00+08:00", "9h", "2027-01-01T10:00:00+08:00", true},
      {"a calendar day beyond", "2026-12-31T10:00:00+08:00", "1d", "2027-01-01T18:00:00+08:00",
       true},
      {"out of the unknown into the known", "2024-12-31T10:00:00+08:00", "1wd",
       "2025-01-02T18:00:00+08:00", false},
      {"open time from the unknown", "2024-12-31T17:00:00+08:00", "2h", "2025-01-02T10:00:00+08:00",
       true},
      {"through the unknown", "2026-12-30T10:00:00+08:00", "-600wd", "", true},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Deadline found = deadline(site, at(c.start), span(c.within));
    if (*c.due != '\0') CHECK(site.zone.format(found.due) == c.due);
    CHECK(found.beyond_holiday_data == c.beyond);
  }
  site.day_end = parse_time_of_day("17:30");
  CHECK(due(site, "2026-09-14T10:00:00+08:00", "2d") == "2026-09-16T17:30:00+08:00");
  site.holidays = nullptr;
  CHECK_FALSE(deadline(site, at("2030-01-01T00:00:00Z"), span("9wd")).beyond_holiday_data);
}

TEST_CASE("arithmetic: a closing at midnight of the last day known is not beyond") {
  Calendar site = daily("Asia/Shanghai", "00:00-24:00");
  site.holidays = std::make_shared<const HolidayTable>(china_holidays());
  const Deadline found = deadline(site, at("2026-12-31T00:00:00+08:00"), span("24h"));
  CHECK(site.zone.format(found.due) == "2027-01-01T00:00:00+08:00");
  CHECK_FALSE(found.beyond_holiday_data);
}

TEST_CASE("arithmetic: the next open moment is now or later") {
  const Calendar office = weekdays("Asia/Shanghai", "09:00-18:00");
  const auto next = [&](const char* text) {
    return office.zone.format(next_open(office, at(text)));
  };
  CHECK(next("2026-09-30T09:30:00+08:00") == "2026-09-30T09:30:00+08:00");
  CHECK(next("2026-09-30T08:30:00+08:00") == "2026-09-30T09:00:00+08:00");
  CHECK(next("2026-10-02T18:00:00+08:00") == "2026-10-05T09:00:00+08:00");
}

TEST_CASE("arithmetic: too few open moments are refused and not looked for for ever") {
  const Instant start = at("2026-10-01T00:00:00Z");
  const auto refused = [&](const Calendar& calendar, const char* within) {
    return refusal([&] { deadline(calendar, start, span(within)); }, Exit::config);
  };
  Calendar never = daily("Asia/Shanghai", "");
  const std::string never_opens =
      "the calendar 'site' never opens"
      " | give it hours in policy.toml, for example hours = { mon-fri = \"09:00-18:00\" }";
  CHECK(refused(never, "0min") == never_opens);
  CHECK(refused(never, "1h") == never_opens);
  CHECK(refused(never, "-1h") == never_opens);
  CHECK(refused(never, "1wd") == never_opens);
  CHECK(refusal([&] { next_open(never, start); }, Exit::config) == never_opens);
  CHECK(due(never, "2026-10-01T10:00:00+08:00", "1d") == "2026-10-03T00:00:00+08:00");
  CHECK(refused(never, "0wd") == never_opens);
  CHECK(open_between(never, start, at("2027-10-01T00:00:00Z")).count() == 0);

  const std::string more = " | give it more hours in policy.toml, or a shorter time";
  const auto too_little = [&](const char* within) {
    return std::string("the calendar 'site' has less than ") + within + " within 400 years" + more;
  };
  Calendar once = never;
  once.special[day("2026-10-02")] = hours("09:00-10:00");
  CHECK(refused(once, "1h").empty());
  CHECK(refused(once, "2h") == too_little("2h"));
  CHECK(refused(once, "-1h") == too_little("-1h"));
  CHECK(refused(once, "2wd") == too_little("2wd"));
  CHECK(refused(once, "-1wd") == too_little("-1wd"));
  Calendar shut = daily("Asia/Shanghai", "09:00-18:00");
  shut.closed = {{day("0001-01-01"), day("9999-12-31")}};
  CHECK(refused(shut, "1min") == too_little("1min"));
  CHECK(refused(daily("UTC", "00:00-24:00"), "87658200h") == too_little("87658200h"));
  CHECK(refused(daily("UTC", "00:00-24:00"), "-87658200h") == too_little("-87658200h"));
  CHECK(refused(daily("UTC", "09:00-18:00"), "2000000h") == too_little("2000000h"));
  CHECK(refused(daily("UTC", "09:00-18:00"), "3652425d") == too_little("3652425d"));
  CHECK(refused(daily("UTC", "09:00-18:00"), "146098wd") == too_little("146098wd"));
}

}  // namespace deskctl::test
