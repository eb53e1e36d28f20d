// What the words of a summary say of a day.
#include "calendar/holiday_summary.hpp"

#include "support/times.hpp"

namespace deskctl::test {
namespace {

const char* said(DaySense sense) {
  switch (sense) {
    case DaySense::none:
      return "";
    case DaySense::off:
      return "off";
    case DaySense::work:
      return "work";
    case DaySense::swap:
      return "swap";
    case DaySense::both:
      return "both";
  }
  return "?";
}

}  // namespace

TEST_CASE("summary: it says whether people work, and what the holiday is called") {
  const struct {
    const char* summary;
    std::string sense;
    const char* name;
  } cases[] = {
      {"春节", "", "春节"},
      {"", "", ""},
      {"Network outage", "", "Network outage"},
      {"International Workers' Day", "", "International Workers' Day"},
      {"退休干部春节茶话会", "", "退休干部春节茶话会"},
      {"鲁班诞", "", "鲁班诞"},

      {"春节 休", "off", "春节"},
      {"春节假期", "off", "春节"},
      {"元旦 假期", "off", "元旦"},
      {"元旦(休)", "off", "元旦"},
      {"元旦（休）", "off", "元旦"},
      {"【休】国庆节", "off", "国庆节"},
      {"休：国庆节", "off", "国庆节"},
      {"春节 假期 第1天/共8天", "off", "春节"},
      {"國慶節放假", "off", "國慶節"},
      {"中秋节休息", "off", "中秋节"},
      {"周末", "off", "周末"},
      {"停班停課", "off", "停課"},
      {"国庆节放假调休", "off", "国庆节"},
      {"10月1日放假", "off", "10月1日"},
      {"春节 不上班", "off", "春节"},
      {"不用上班", "off", "不用上班"},
      {"元旦 不上班 快乐", "off", "元旦 不上班 快乐"},
      {"非工作日", "off", "非工作日"},
      {"法定节假日", "off", "法定节"},

      {"春节 班", "work", "春节"},
      {"春节（班）", "work", "春节"},
      {"春节 补班 第2天/共2天", "work", "春节"},
      {"上班(补春节假期)", "work", "春节"},
      {"國慶節補班", "work", "國慶節"},
      {"国庆节 调休上班", "work", "国庆节"},
      {"春节假期后补班", "work", "春节"},
      {"春节前补班", "work", "春节"},
      {"春节放假调休上班", "work", "春节"},
      {"补班", "work", "补班"},
      {"调休工作日", "work", "调休工作日"},
      {"工作日（调休）", "work", "工作日（调休）"},
      {"休息日上班", "work", "休息日上班"},
      {"不放假", "work", "不放假"},
      {"元旦不放假，正常上班", "work", "元旦"},
      {"非节假日", "work", "非节假日"},

      {"春节调休", "swap", "春节"},
      {"國慶節調休", "swap", "國慶節"},
      {"Spring Festival make-up day", "swap", "Spring Festival"},
      {"Day in lieu", "swap", "Day in lieu"},

      {"元旦放假，1月4日上班", "both", "元旦放假，1月4日"},
      {"除夕放假初八上班", "both", "除夕放假初八"},
      {"Holiday (work on Sunday instead)", "both", "Holiday (work on Sunday instead)"},

      {"Spring Festival holiday", "off", "Spring Festival"},
      {"National Day Holiday", "off", "National Day"},
      {"National Day (off)", "off", "National Day"},
      {"Day off", "off", "Day off"},
      {"Public holiday", "off", "Public holiday"},
      {"public_holiday", "off", "public_holiday"},
      {"Non-working day", "off", "Non-working day"},
      {"Nonworking day", "off", "Nonworking day"},
      {"Not a working day", "off", "Not a working day"},
      {"New Year, no work", "off", "New Year"},
      {"Off work", "off", "Off work"},
      {"Work-free day", "off", "Work-free day"},

      {"Spring Festival (work)", "work", "Spring Festival"},
      {"Spring Festival (make-up work day)", "work", "Spring Festival"},
      {"Spring Festival holiday make-up work day", "work", "Spring Festival"},
      {"Working day", "work", "Working day"},
      {"Special Working Day", "work", "Special Working Day"},
      {"Make-up workday for National Day", "work", "National Day"},
      {"Not a holiday", "work", "Not a holiday"},
      {"transfer_workday", "work", "transfer"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.summary));
    CHECK(said(day_sense(c.summary)) == c.sense);
    if (c.sense != "both") CHECK(holiday_in_summary(c.summary) == c.name);
  }
}

TEST_CASE("summary: a swapped day is work on a weekend and rest before it") {
  CHECK(swapped_is_off(day("2027-02-12")));
  CHECK_FALSE(swapped_is_off(day("2027-02-13")));
  CHECK_FALSE(swapped_is_off(day("2027-02-14")));
  CHECK(swapped_is_off(day("2027-02-15")));
}

}  // namespace deskctl::test
