// Days and times as they stand in the cells of spreadsheets.
#include "deskctl/time/sheet_time.hpp"

#include "support/times.hpp"

namespace deskctl::test {
namespace {

using Order = SheetDates::Order;

/// `2026-10-03 08:12`, or the part there is; `?` if it is no time.
std::string read(std::string_view cell, const SheetDates& dates = {}) {
  const auto time = read_sheet_time(cell, dates);
  if (!time) return "?";
  if (time->instant) return format_utc(*time->instant);
  std::string out = time->day ? format_day(*time->day) : "";
  if (time->lacks_year) out = "year? " + out.substr(5);
  if (time->time) out += (out.empty() ? "" : " ") + format_time_of_day(*time->time);
  return out;
}

}  // namespace

TEST_CASE("sheet time: every form in which spreadsheets and people write the same minute") {
  for (const char* cell :
       {"2026/10/3 8:12", "2026-10-03 08:12", "2026-10-3 8:12:00", "2026.10.3 8:12",
        "2026年10月3日 8:12", "2026年10月3日8时12分", "2026年10月3日 上午8:12", "2026/10/3 8:12 AM",
        "2026/10/3 上午 8:12", "２０２６／１０／３　８：１２", "2026-10-03T08:12", "46298.3417",
        "46298.341667", "46298.34166666667", "2026-10-03 08:12:00.000", "46298 0.3417",
        "2026/10/3 0.3417", "2026年10月3日 8點12分"})
    CHECK_MESSAGE(read(cell) == "2026-10-03 08:12", cell);
  CHECK(read("2026-10-03T08:12:00+08:00") == "2026-10-03T00:12:00Z");
  CHECK(read("2026-10-03T08:12+08:00") == "2026-10-03T00:12:00Z");
  CHECK(read("2026-10-03T08:12Z") == "2026-10-03T08:12:00Z");
  CHECK(read("2026/10/3 下午3:05:30") == "2026-10-03 15:05:30");
  CHECK(read("2026/10/3 12:30 am") == "2026-10-03 00:30");
  CHECK(read("2026年10月3日 8点半") == "2026-10-03 08:30");
}

TEST_CASE("sheet time: an hour that its part of the day does not have is no time") {
  CHECK(read("凌晨12:10") == "00:10");
  CHECK(read("中午1点半") == "13:30");
  CHECK(read("夜里11:05") == "23:05");
  CHECK(read("下午12:10") == "12:10");
  CHECK(read("13:30 pm") == "13:30");
  for (const char* cell :
       {"晚上1:30", "晚上12:10", "中午10:00", "早上12:10", "下午9:00", "13:30 am"})
    CHECK_MESSAGE(read(cell) == "?", cell);
}

TEST_CASE("sheet time: a day or a time alone is only that") {
  CHECK(read("2026/10/3") == "2026-10-03");
  CHECK(read("46298") == "2026-10-03");
  CHECK(read("8:12") == "08:12");
  CHECK(read("0.3417") == "08:12");
  CHECK(read("45231.999999") == "2023-11-02 00:00");  // rounds into the next day
}

TEST_CASE("sheet time: days without a year take the sheet's, other orders are told") {
  CHECK(read("10-3 8:12") == "year? 10-03 08:12");
  CHECK(read("10月3日 8:12", {Order::ymd, 2026}) == "2026-10-03 08:12");
  CHECK(read("10/3", {Order::ymd, 2026}) == "2026-10-03");
  CHECK(read("3/10", {Order::dmy, 2026}) == "2026-10-03");
  CHECK(read("10/3/2026 8:12", {Order::mdy, {}}) == "2026-10-03 08:12");
  CHECK(read("3.10.2026 8:12", {Order::dmy, {}}) == "2026-10-03 08:12");
  CHECK(read("10/3/2026") == "?");
}

TEST_CASE("sheet time: what is none is never taken for one") {
  for (const char* cell : {"",
                           "?",
                           "2026/2/30",
                           "2026/13/1",
                           "26/10/3 8:12",
                           "2026/10/3 25:00",
                           "2026/10/3 8:60",
                           "2026/10/3 8:12x",
                           "8",
                           "812",
                           "138000",
                           "13800001001",
                           "2026-10",
                           "2026/10-3",
                           "3-2-1201",
                           "46298.",
                           ".5",
                           "-1",
                           "2026/10/3 8:1",
                           "上午",
                           "2026年"})
    CHECK_MESSAGE(read(cell) == "?", cell);
}

}  // namespace deskctl::test
