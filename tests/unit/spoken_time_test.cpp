// Times and periods as people at a desk say and type them.
#include <fmt/format.h>

#include <random>

#include "support/times.hpp"
#include "time/spoken_numbers.hpp"

namespace deskctl::test::spoken_time_test {
namespace {

// A Thursday.
const char* const noon = "2026-10-01T12:00:00+08:00";

std::string read_as(const std::string& typed, Lean lean = Lean::past, const char* now = noon) {
  const Zone there = zone("Asia/Shanghai");
  std::string meant;
  const std::string refused =
      refusal([&] { meant = there.format(parse_typed_time(typed, at(now), there, lean)); });
  return meant.empty() ? refused : meant.substr(0, 16);
}

std::string period_of(const std::string& typed, const char* today = "2026-10-01") {
  std::string meant;
  const std::string refused =
      refusal([&] { meant = format_period(parse_period(typed, day(today))); });
  return meant.empty() ? refused : meant;
}

}  // namespace

TEST_CASE("spoken time: every form of a time of day") {
  const struct {
    const char* typed;
    const char* hour;
  } cases[] = {
      {"9:20", "09:20"},       {"920", "09:20"},        {"9.20", "09:20"},
      {"9：20", "09:20"},      {"９：２０", "09:20"},   {"9点20", "09:20"},
      {"9點20", "09:20"},      {"9点12分", "09:12"},    {"９点１２分", "09:12"},
      {"9时12分", "09:12"},    {"9點12分", "09:12"},    {"8点半", "08:30"},
      {"8点", "08:00"},        {"8点整", "08:00"},      {"8点一刻", "08:15"},
      {"8点3刻", "08:45"},     {"上午9:20", "09:20"},   {"下午3点", "15:00"},
      {"下午3点半", "15:30"},  {"下午三点半", "15:30"}, {"下午15:30", "15:30"},
      {"晚上8点", "20:00"},    {"中午12点", "12:00"},   {"中午1点", "13:00"},
      {"凌晨1点", "01:00"},    {"凌晨12点半", "00:30"}, {"傍晚6点", "18:00"},
      {"早上8点12", "08:12"},  {"下午 3:05", "15:05"},  {"九点二十", "09:20"},
      {"十二点零五", "12:05"}, {"二十点", "20:00"},     {"二十一点三十五分", "21:35"},
      {"3:05pm", "15:05"},     {"12:30am", "00:30"},    {"9.20", "09:20"},
      {"0:05", "00:05"},       {"8:12:30", "08:12"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(read_as(c.typed) == "2026-10-01T" + std::string(c.hour));
  }
}

TEST_CASE("spoken time: days and dates before it") {
  const struct {
    const char* typed;
    const char* meant;
  } cases[] = {
      {"10月12日9:20", "2026-10-12T09:20"},     {"10月12号 9点20", "2026-10-12T09:20"},
      {"10月12號9點20分", "2026-10-12T09:20"},  {"十月十二日上午九点", "2026-10-12T09:00"},
      {"2026/10/12 08:12", "2026-10-12T08:12"}, {"2026/1/2 8:12", "2026-01-02T08:12"},
      {"2026.9.30 8:12", "2026-09-30T08:12"},   {"2026年9月30日下午3点半", "2026-09-30T15:30"},
      {"2026-9-30 812", "2026-09-30T08:12"},    {"9/30 8:12", "2026-09-30T08:12"},
      {"9-30 8:12", "2026-09-30T08:12"},        {"12月31日8:12", "2026-12-31T08:12"},
      {"今天8:12", "2026-10-01T08:12"},         {"今天 8点12", "2026-10-01T08:12"},
      {"昨天下午3点", "2026-09-30T15:00"},      {"昨晚8点", "2026-09-30T20:00"},
      {"明早9点", "2026-10-02T09:00"},          {"明天上午九点半", "2026-10-02T09:30"},
      {"後天晚上7點", "2026-10-03T19:00"},      {"大前天 9:20", "2026-09-28T09:20"},
      {"today 9:20", "2026-10-01T09:20"},       {"yesterday 920", "2026-09-30T09:20"},
      {"周三下午3点", "2026-09-30T15:00"},      {"周二十点", "2026-09-29T10:00"},
      {"星期三 9点半", "2026-09-30T09:30"},     {"下周一9点", "2026-10-05T09:00"},
      {"上週五 9:20", "2026-09-25T09:20"},      {"本周日9:20", "2026-10-04T09:20"},
      {"mon 9:20", "2026-09-28T09:20"},         {"5分钟前", "2026-10-01T11:55"},
      {"５分鐘前", "2026-10-01T11:55"},         {"十分钟之前", "2026-10-01T11:50"},
      {"半小时前", "2026-10-01T11:30"},         {"半个小时前", "2026-10-01T11:30"},
      {"2小时后", "2026-10-01T14:00"},          {"两小时后", "2026-10-01T14:00"},
      {"1個半小時前", "2026-10-01T10:30"},      {"一小时20分钟前", "2026-10-01T10:40"},
      {"2 小时 后", "2026-10-01T14:00"},        {"3天前", "2026-09-28T12:00"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(read_as(c.typed) == c.meant);
  }
}

TEST_CASE("spoken time: what may mean two things, or nothing, is refused with what to type") {
  const std::string other = " | type the day and the hour from 0 to 23: 'tomorrow 01:00'";
  for (const char* typed : {"晚上1点", "晚上12点", "今晚12点", "上午12点", "下午9点", "凌晨8点",
                            "中午9点", "上午13:00"}) {
    CAPTURE(typed);
    CHECK(read_as(typed) ==
          "'" + std::string(typed) + "' may be another day's, or no time at all" + other);
  }
  CHECK(read_as("5分钟") ==
        "'5分钟' is not a time | type -5min for 5min ago, +5min for 5min from now");
  for (const char* typed : {"9", "九", "9点75分", "下午", "半", "9.2", "010", "25点", "3pm", "点20",
                            "9:2", "10月12日9", "今天9"}) {
    CAPTURE(typed);
    CHECK(read_as(typed).find("is not a time") != std::string::npos);
  }
  CHECK(read_as("10月12日").find("lacks a time of day") != std::string::npos);
  CHECK(read_as("明早").find("is not a time") != std::string::npos);
}

TEST_CASE("spoken time: numerals are read where they count, and only there") {
  CHECK(with_digits("九点二十") == "9点20");
  CHECK(with_digits("十点") == "10点");
  CHECK(with_digits("二十五分") == "25分");
  CHECK(with_digits("周二十点") == "周二10点");
  CHECK(with_digits("三单元") == "三单元");
  CHECK(with_digits("两小时") == "2小时");
}

TEST_CASE("spoken time: a time in any of its forms is the same time") {
  std::mt19937 random(20261001);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
  const auto pick = [&random](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  for (int round = 0; round < 300; ++round) {
    const int month = pick(7, 12);
    const int day_of_month = pick(1, 28);
    const int hour = pick(0, 23);
    const int minute = pick(0, 59);
    const std::string expected =
        fmt::format("2026-{:02}-{:02}T{:02}:{:02}", month, day_of_month, hour, minute);
    const std::string plain = fmt::format("{}:{:02}", hour, minute);
    const std::string spoken = fmt::format("{}点{}分", hour, minute);
    const bool in_afternoon = hour >= 12 && hour < 20;
    const std::string half_day =
        in_afternoon ? fmt::format("下午{}点{:02}", hour == 12 ? 12 : hour - 12, minute)
                     : fmt::format("{}点{:02}", hour, minute);
    for (const std::string& of_day : {plain, spoken, half_day})
      for (const std::string& date : {fmt::format("2026-{}-{} ", month, day_of_month),
                                      fmt::format("2026/{:02}/{:02} ", month, day_of_month),
                                      fmt::format("{}月{}日", month, day_of_month),
                                      fmt::format("2026年{}月{}號 ", month, day_of_month),
                                      fmt::format("{:02}-{:02} ", month, day_of_month)}) {
        CAPTURE(date + of_day);
        CHECK(read_as(date + of_day) == expected);
      }
  }
}

TEST_CASE("spoken time: periods") {
  const struct {
    const char* typed;
    const char* meant;
  } cases[] = {
      {"明天", "2026-10-02"},
      {"tomorrow", "2026-10-02"},
      {"后天", "2026-10-03"},
      {"前天", "2026-09-29"},
      {"今日", "2026-10-01"},
      {"10月12日", "2026-10-12"},
      {"2026/10/12", "2026-10-12"},
      {"2026年10月12号", "2026-10-12"},
      {"2026-10-1", "2026-10-01"},
      {"2026年10月", "2026-10"},
      {"2026/10", "2026-10"},
      {"2026-1", "2026-01"},
      {"2026年", "2026"},
      {"9月", "2026-09"},
      {"十月", "2026-10"},
      {"11月", "2025-11"},
      {"2026年第三季度", "2026-07-01..2026-09-30"},
      {"上半年", "2026-01-01..2026-06-30"},
      {"2025年下半年", "2025-07-01..2025-12-31"},
      {"本月", "2026-10"},
      {"这个月", "2026-10"},
      {"上月", "2026-09"},
      {"上個月", "2026-09"},
      {"本周", "2026-09-28..2026-10-04"},
      {"this-week", "2026-09-28..2026-10-04"},
      {"上周", "2026-09-21..2026-09-27"},
      {"下個星期", "2026-10-05..2026-10-11"},
      {"10月1日到10月7日", "2026-10-01..2026-10-07"},
      {"2026年1月至2026年6月", "2026-01-01..2026-06-30"},
      {"今天..明天", "2026-10-01..2026-10-02"},
      {"本周一", "2026-09-28"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.typed));
    CHECK(period_of(c.typed) == c.meant);
  }
  for (const char* typed : {"周一", "明早", "13月", "2026年13月", "第5季度", "下午"}) {
    CAPTURE(typed);
    CHECK(period_of(typed).find("is not a period") != std::string::npos);
  }
}

}  // namespace deskctl::test::spoken_time_test
