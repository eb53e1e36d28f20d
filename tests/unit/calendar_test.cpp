#include "support/calendars.hpp"

namespace deskctl::test {

TEST_CASE("calendar: hours are read and merged and written") {
  const struct {
    std::string text;
    std::string written;
  } cases[] = {
      {"", ""},
      {"  ", ""},
      {"09:00-18:00", "09:00-18:00"},
      {"09:00-12:00, 14:00-18:00", "09:00-12:00, 14:00-18:00"},
      {" 09:00-12:00 ,14:00-18:00 ", "09:00-12:00, 14:00-18:00"},
      {"14:00-18:00,09:00-12:00", "09:00-12:00, 14:00-18:00"},
      {"09:00-12:00,12:00-18:00", "09:00-18:00"},
      {"09:00-18:00,10:00-11:00", "09:00-18:00"},
      {"00:00-24:00", "00:00-24:00"},
      {"22:00-06:00", "22:00-06:00"},
      {"22:00-00:00", "22:00-24:00"},
      {"20:00-24:00, 22:00-06:00", "20:00-06:00"},
      {"09:00-23:59:59", "09:00-23:59:59"},
      {"08:00-20:00, 12:00-10:00", "08:00-24:00, 23:59:59-10:00"},
      {"12:00-11:59, 00:00-13:00", "00:00-24:00, 23:59:59-11:59"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto parsed = parse_hours(c.text);
    REQUIRE(parsed.has_value());
    CHECK(format_hours(*parsed) == c.written);
    CHECK((parse_hours(format_hours(*parsed)) == parsed));
  }
  CHECK((hours("22:00-06:00") == DayHours{{Seconds{22 * 3600}, Seconds{30 * 3600}}}));
}

TEST_CASE("calendar: anything else is not hours") {
  for (const std::string text :
       {"9-5", "25:00-26:00", "09:00", "09:00-", "-18:00", "09:00-18:00,", ",09:00-18:00",
        "09:00-18:00,,", "09:00-09:00", "24:00-06:00", "00:00-24:01", "09:00 18:00", "closed",
        "09:00-12:00;14:00-18:00", "09:00-12:00-18:00", "09:00 - 18:00", "9:00-18:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_hours(text).has_value());
  }
}

TEST_CASE("calendar: special hours outrank closed days and those make-up days and holidays") {
  Calendar site = weekdays("Asia/Shanghai", "09:00-18:00");
  site.week[1] = hours("08:00-17:00");
  site.holidays = std::make_shared<const HolidayTable>(china_holidays());
  site.closed = {{day("2026-10-08"), day("2026-10-10")}};
  site.special = {{day("2026-10-02"), hours("10:00-12:00")}, {day("2026-10-12"), {}}};
  const struct {
    std::string name;
    const char* day;
    const char* hours;
  } cases[] = {
      {"a weekday", "2026-09-29", "09:00-18:00"},
      {"a Monday", "2026-09-28", "08:00-17:00"},
      {"a Sunday", "2026-09-13", ""},
      {"a Sunday made up for has Monday's hours", "2026-09-20", "08:00-17:00"},
      {"a holiday", "2026-10-01", ""},
      {"a holiday with special hours", "2026-10-02", "10:00-12:00"},
      {"the first closed day", "2026-10-08", ""},
      {"a closed make-up day", "2026-10-10", ""},
      {"a weekday with no special hours", "2026-10-12", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(format_hours(site.hours_on(day(c.day))) == c.hours);
    CHECK(site.opens_on(day(c.day)) == !std::string(c.hours).empty());
  }
  site.make_up = hours("09:30-15:00");
  CHECK(format_hours(site.hours_on(day("2026-09-20"))) == "09:30-15:00");
  site.make_up = DayHours{};
  CHECK_FALSE(site.opens_on(day("2026-09-20")));
}

TEST_CASE("calendar: a day ends at its day end or last closing or midnight") {
  Calendar site = weekdays("Asia/Shanghai", "09:00-12:00, 14:00-18:00");
  site.week[5] = hours("09:00-12:00, 20:00-02:00");
  const auto end = [&](const char* text) { return site.zone.format(site.end_of(day(text))); };
  CHECK(end("2026-09-30") == "2026-09-30T18:00:00+08:00");
  CHECK(end("2026-10-02") == "2026-10-03T02:00:00+08:00");
  CHECK(end("2026-10-03") == "2026-10-04T00:00:00+08:00");
  site.day_end = parse_time_of_day("23:59:59");
  CHECK(end("2026-09-30") == "2026-09-30T23:59:59+08:00");
  CHECK(end("2026-10-03") == "2026-10-03T23:59:59+08:00");

  Calendar york = daily("America/New_York", "09:00-18:00");
  york.day_end = parse_time_of_day("02:30");
  CHECK(york.zone.format(york.end_of(day("2026-03-08"))) == "2026-03-08T03:00:00-04:00");
  york.day_end = parse_time_of_day("01:30");
  CHECK(york.zone.format(york.end_of(day("2026-11-01"))) == "2026-11-01T01:30:00-05:00");
}

TEST_CASE("calendar: it never opens if no day has hours") {
  Calendar site;
  CHECK_FALSE(site.ever_opens());
  site.holidays = std::make_shared<const HolidayTable>(china_holidays());
  CHECK_FALSE(site.ever_opens());
  site.special[day("2026-10-01")] = {};
  CHECK_FALSE(site.ever_opens());
  site.make_up = hours("09:00-18:00");
  CHECK(site.ever_opens());
  site.make_up.reset();
  site.special[day("2026-10-01")] = hours("09:00-18:00");
  CHECK(site.ever_opens());
  CHECK(weekdays("UTC", "09:00-18:00").ever_opens());
}

TEST_CASE("calendar: China's holidays are those of the notices for 2025 and 2026") {
  const HolidayTable& china = china_holidays();
  CHECK((china.years == std::set<int>{2025, 2026}));
  CHECK(china.off.size() == 28 + 33);
  CHECK(china.working.size() == 5 + 6);
  for (const auto& made_up : china.working) {
    CAPTURE(format_day(made_up.first));
    CHECK(date::weekday{made_up.first}.iso_encoding() >= 6);
    CHECK_FALSE(china.off.contains(made_up.first));
  }
  const struct {
    const char* day;
    const char* name;
  } off[] = {
      {"2025-01-01", "元旦"},   {"2025-01-28", "春节"},           {"2025-02-04", "春节"},
      {"2025-04-06", "清明节"}, {"2025-05-05", "劳动节"},         {"2025-05-31", "端午节"},
      {"2025-06-02", "端午节"}, {"2025-10-08", "国庆节、中秋节"}, {"2026-01-03", "元旦"},
      {"2026-02-15", "春节"},   {"2026-02-23", "春节"},           {"2026-04-04", "清明节"},
      {"2026-06-19", "端午节"}, {"2026-09-27", "中秋节"},         {"2026-10-07", "国庆节"},
  };
  for (const auto& c : off) {
    CAPTURE(std::string(c.day));
    REQUIRE(china.off.contains(day(c.day)));
    CHECK(china.off.at(day(c.day)) == c.name);
  }
  CHECK(china.working.at(day("2025-09-28")) == "国庆节、中秋节");
  CHECK(china.working.at(day("2026-02-14")) == "春节");
  CHECK(china.working.at(day("2026-09-20")) == "国庆节");
  for (const char* text : {"2025-01-27", "2025-02-05", "2025-10-09", "2026-01-04", "2026-02-14",
                           "2026-02-24", "2026-09-28", "2026-10-08"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(china.off.contains(day(text)));
  }
}

TEST_CASE("calendar: it knows the years its holidays cover") {
  Calendar site = weekdays("Asia/Shanghai", "09:00-18:00");
  CHECK(site.knows(day("2030-01-01")));
  site.holidays = std::make_shared<const HolidayTable>(china_holidays());
  CHECK(site.knows(day("2026-12-31")));
  CHECK_FALSE(site.knows(day("2027-01-01")));
  CHECK_FALSE(site.knows(day("2024-12-31")));
}

}  // namespace deskctl::test
