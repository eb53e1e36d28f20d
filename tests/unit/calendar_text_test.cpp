#include "deskctl/render/calendar_page.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

// Every kind of day within two weeks of October 2026.
Calendar site() {
  Calendar calendar;
  calendar.name = "site";
  for (std::size_t weekday = 1; weekday <= 5; ++weekday)
    calendar.week[weekday] = *parse_hours("09:00-18:00");
  calendar.week[6] = *parse_hours("09:00-12:00");
  calendar.holidays = std::make_shared<const HolidayTable>(china_holidays());
  calendar.closed = {{day("2026-10-13"), day("2026-10-14")}};
  calendar.special = {{day("2026-10-02"), *parse_hours("10:00-12:00")}, {day("2026-10-15"), {}}};
  return calendar;
}

}  // namespace

TEST_CASE("calendar text: days off, make-up, closed and special days and today are told apart") {
  CHECK(calendar_text(site(), {day("2026-10-01"), day("2026-10-18")}, day("2026-10-09"), View{}) ==
        "site: 2026-10\n"
        "\n"
        " Mon      Tue      Wed      Thu      Fri      Sat      Sun\n"
        "                             1 off    2 *      3 off    4 off\n"
        "  5 off    6 off    7 off    8      [ 9]      10 work  11 -\n"
        " 12       13 -     14 -     15 *     16       17       18 -\n"
        "\n"
        "[ ]: today   off: day off   work: make-up working day   -: closed   *: special hours\n"
        "\n"
        "date                    kind                 holiday  hours\n"
        "2026-10-01              day off              国庆节\n"
        "2026-10-02              special hours        国庆节   10:00-12:00\n"
        "2026-10-03..2026-10-07  day off              国庆节\n"
        "2026-10-10              make-up working day  国庆节   09:00-18:00\n"
        "2026-10-13..2026-10-14  closed\n"
        "2026-10-15              special hours                 closed\n"
        "\n"
        "Usual hours: Mon-Fri 09:00-18:00   Sat 09:00-12:00   Sun closed\n");
}

TEST_CASE("calendar text: columns stand below each other in Chinese too") {
  CHECK(calendar_text(site(), {day("2026-09-30"), day("2026-10-05")}, day("2026-10-01"),
                      View{Language::simplified}) ==
        "site：2026 年 9 月\n"
        "\n"
        " 周一   周二   周三   周四   周五   周六   周日\n"
        "               30\n"
        "\n"
        "site：2026 年 10 月\n"
        "\n"
        " 周一   周二   周三   周四   周五   周六   周日\n"
        "                     [ 1]休   2 *    3 休   4 休\n"
        "  5 休\n"
        "\n"
        "[ ]：今天   休：放假   *：特殊时段\n"
        "\n"
        "日期                    类型      节日    时段\n"
        "2026-10-01              放假      国庆节\n"
        "2026-10-02              特殊时段  国庆节  10:00-12:00\n"
        "2026-10-03..2026-10-05  放假      国庆节\n"
        "\n"
        "平日时段：周一-周五 09:00-18:00   周六 09:00-12:00   周日 休息\n");
}

TEST_CASE("calendar text: JSON has the kind of each day") {
  const std::string json = calendar_json(site(), {day("2026-10-10"), day("2026-10-15")});
  const std::string expected =
      R"({"schema":"deskctl.calendar/1","calendar":"site","days":[)"
      R"({"date":"2026-10-10","hours":"09:00-18:00","note":"国庆节","kind":"work"},)"
      R"({"date":"2026-10-11","hours":"","note":null,"kind":"closed"},)"
      R"({"date":"2026-10-12","hours":"09:00-18:00","note":null,"kind":"open"},)"
      R"({"date":"2026-10-13","hours":"","note":null,"kind":"closed"},)"
      R"({"date":"2026-10-14","hours":"","note":null,"kind":"closed"},)"
      R"({"date":"2026-10-15","hours":"","note":null,"kind":"special"}]})";
  CHECK(json == expected + '\n');
}

}  // namespace deskctl::test
