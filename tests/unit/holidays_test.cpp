// Holiday files, and what becomes of them when a year is imported.
#include "deskctl/calendar/holidays.hpp"

#include "deskctl/calendar/holiday_import.hpp"
#include "support/config.hpp"

namespace deskctl::test {
namespace {

HolidayTable table(const std::string& lines) {
  return parse_holidays("date,kind,name\n" + lines, "holidays/cn.csv");
}

std::string problems(const std::string& text) {
  return config_problems([&] { parse_holidays(text, "holidays/cn.csv"); });
}

HolidayUpdate update(const HolidayTable& file, const std::string& list,
                     KnownDays known = KnownDays::stay) {
  return update_holidays(china_holidays(), file, read_holiday_import(list, "2027.txt", {}), known);
}

/// `2027: 2 off, 1 work, +3 -0 ~0 =4`, a line each; without the last if it is 0.
std::string years(const HolidayUpdate& done) {
  std::string out;
  for (const HolidayYear& year : done.years)
    out += std::to_string(year.year) + ": " + std::to_string(year.off) + " off, " +
           std::to_string(year.work) + " work, +" + std::to_string(year.added) + " -" +
           std::to_string(year.removed) + " ~" + std::to_string(year.changed) +
           (year.kept == 0 ? "" : " =" + std::to_string(year.kept)) + '\n';
  return out;
}

/// A line each.
std::string warnings(const HolidayUpdate& done) {
  std::string out;
  for (const Problem& warning : done.warnings) out += in_english(warning.what) + '\n';
  return out;
}

constexpr auto hint_line = " | write 2027-01-01,off,元旦 or 2027-01-03,work,元旦";

}  // namespace

TEST_CASE("holidays: a file is read back as it was written") {
  const std::string text =
      "date,kind,name\n2026-12-31,off,元旦\n2027-01-01,off,\"元旦, \"\"跨年\"\"\"\n"
      "2027-01-03,work,\n";
  const HolidayTable read = parse_holidays(text, "holidays/cn.csv");
  CHECK(format_holidays(read) == text);
  CHECK((read.years == std::set<int>{2026, 2027}));
  CHECK(read.off.at(day("2027-01-01")) == "元旦, \"跨年\"");
  CHECK(read.working.contains(day("2027-01-03")));
  CHECK(parse_holidays(format_holidays(china_holidays()), "") == china_holidays());
  CHECK(parse_holidays("date,kind,name\n", "").years.empty());
}

TEST_CASE("holidays: every problem of a file is told with its place") {
  const std::string form = hint_line;
  const struct {
    const char* lines;
    std::string problem;
  } cases[] = {
      {"2027-02-30,off,x\n",
       "2:1: there is no day 2027-02-30 | the last day of that month is "
       "2027-02-28"},
      {"2027-1-1,off,x\n", "2:1: '2027-1-1' is not a date" + form},
      {"2027-01-01,of,x\n", "2:12: 'of' is neither off nor work | did you mean 'off'?"},
      {"2027-01-01,holiday,x\n", "2:12: 'holiday' is neither off nor work | one of: off, work"},
      {"2027-01-01,off\n", "2:1: 2 fields, where there are 3" + form},
      {"\n", "2:1: 1 fields, where there are 3" + form},
      {"2027-01-01,off,\"x\n", "2:16: quotes do not close, or stand inside a text" + form},
      {"2027-01-01,off,x\n2027-01-01,work,x\n",
       "3:1: 2027-01-01 stands twice | each day once, the earliest first"},
      {"2027-01-02,off,x\n2027-01-01,off,x\n",
       "3:1: 2027-01-01 stands after 2027-01-02 | each day once, the earliest first"},
      {"2027-01-01,off,a\x1b\n",
       "2:17: the character \\x1b at byte 2 may not stand in a text | "
       "type the text again without it"},
      {"2027-01-01,off,\xff\n",
       "2:16: invalid UTF-8 at byte 1 | send UTF-8 text: 'iconv -f "
       "GB18030 -t UTF-8' converts a file"},
      {"2027-13-01,off,x\n2027-01-01,Off,x\n",
       "2:1: there is no day 2027-13-01" + form +
           "\n3:12: 'Off' is neither off nor work | did you mean 'off'?"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.lines));
    CHECK(problems(std::string("date,kind,name\n") + c.lines) == c.problem);
  }
  CHECK(problems("date,name\n") ==
        "1:1: this is not the first line of a holidays file | the first line is: date,kind,name");
  CHECK(problems("") ==
        "1:1: this is not the first line of a holidays file | the first line is: date,kind,name");
  CHECK(problems("date,kind,name\r\n2027-01-01,off,x\r\n") ==
        "1:15: the lines end in CRLF | sed -i 's/\\r$//' holidays/*.csv");
  CHECK(problems(std::string(most_holiday_bytes + 1, 'x')).starts_with("0:0: the file is larger"));
  const std::string longest(100, 'x');
  CHECK(problems("date,kind,name\n2027-01-01,off," + longest + "\n").empty());
  CHECK(problems("date,kind,name\n2027-01-01,off," + longest + "x\n")
            .starts_with("2:16: the name is longer than 100 bytes"));
}

TEST_CASE("holidays: a year of the newer table replaces that year and no other") {
  const HolidayTable known = with_years_of(china_holidays(), table("2026-01-01,off,元旦\n"));
  CHECK((known.years == std::set<int>{2025, 2026}));
  CHECK(known.off.size() == 28 + 1);
  CHECK(known.working.size() == 5);
  CHECK(with_years_of(china_holidays(), {}) == china_holidays());
}

TEST_CASE("holidays: of several tables a make-up working day outranks, and both must know a year") {
  const HolidayTable both = merged(china_holidays(), table("2026-05-01,work,开放日\n"
                                                           "2026-12-24,off,年会\n"));
  CHECK((both.years == std::set<int>{2026}));
  CHECK(both.off.contains(day("2026-12-24")));
  Calendar site;
  site.week.fill(*parse_hours("09:00-18:00"));
  site.holidays = std::make_shared<const HolidayTable>(both);
  CHECK(site.kind_of(day("2026-05-01")) == DayKind::work);
  CHECK(site.kind_of(day("2026-05-02")) == DayKind::off);
  CHECK(site.holiday_on(day("2026-05-01")) == "开放日");
  CHECK(site.holiday_on(day("2026-05-02")) == "劳动节");
  CHECK(site.holiday_on(day("2026-05-20")).empty());
  CHECK((site.unknown_years(day("2025-12-31"), day("2028-01-01")) ==
         std::vector<int>{2025, 2027, 2028}));
}

TEST_CASE("holidays: a policy takes the tables that it is given") {
  HolidayTables tables = built_in_holidays();
  tables["company"] = table("2026-12-24,off,年会\n");
  const Policy policy = parse_policy(
      "[calendar.a]\nhours = { mon-fri = \"09:00-18:00\" }\nholidays = [\"cn\", \"company\"]\n",
      "policy.toml", zone("Asia/Shanghai"), tables);
  const Calendar& calendar = policy.calendars.front();
  CHECK_FALSE(calendar.opens_on(day("2026-12-24")));
  CHECK_FALSE(calendar.opens_on(day("2026-10-01")));
  CHECK((calendar.holiday_names == std::vector<std::string>{"cn", "company"}));
}

TEST_CASE("holidays: nothing known is removed by an import that does not replace") {
  // Days off alone, and fewer than are known.
  const HolidayUpdate done =
      update({}, "2026-01-01 OFF 元旦节\n2026-02-17 OFF\n2026-12-24 OFF 年会\n");
  CHECK(years(done) == "2026: 34 off, 6 work, +1 -0 ~1 =37\n");
  CHECK(done.after.working == china_holidays().working);
  CHECK(done.after.off.at(day("2026-01-01")) == "元旦节");
  // A day that comes without a name keeps the one it has.
  CHECK(done.after.off.at(day("2026-02-17")) == "春节");
  CHECK((done.after.years == std::set<int>{2025, 2026}));
  CHECK((done.file.years == std::set<int>{2026}));
  CHECK(done.kept.off.size() == 31);
  CHECK(done.kept.working.size() == 6);
  // Days of earlier imports stay as the built-in ones do.
  const HolidayUpdate more = update(done.file, "2026-12-31 OFF 元旦\n");
  CHECK(more.after.off.contains(day("2026-12-24")));
  CHECK(more.after.off.size() == done.after.off.size() + 1);
}

TEST_CASE("holidays: a day whose kind turns is changed, and said") {
  const HolidayUpdate done = update({}, "2026-02-14 OFF 春节\n2026-02-17 WORK 春节\n");
  CHECK(years(done) == "2026: 33 off, 6 work, +0 -0 ~2 =37\n");
  CHECK_FALSE(done.after.working.contains(day("2026-02-14")));
  CHECK_FALSE(done.after.off.contains(day("2026-02-17")));
  CHECK(warnings(done) ==
        "2026-02-14 was known as a make-up working day, and is a day off in the file\n"
        "2026-02-17 was known as a day off, and is a working day in the file\n");
}

TEST_CASE("holidays: a year without make-up days, or with few days off, is warned of") {
  const std::string few = "2027: only 1 day off, the notice looks incomplete\n";
  const std::string none =
      "2027: the file has days off and no make-up working days; China's notices always have some\n";
  const HolidayUpdate done = update({}, "2027-01-01 OFF 元旦\n");
  CHECK(done.warnings.front().file == "2027.txt");
  CHECK(warnings(done) == few + none);
  CHECK(warnings(update({}, "2027-01-01 OFF 元旦\n2027-01-03 WORK 元旦\n")) == few);
  // What is known already counts; make-up days that are added later are no incomplete year.
  CHECK(warnings(update({}, "2026-01-04 WORK 元旦\n")).empty());
  // A table of a company's own has no notice.
  CHECK(warnings(update_holidays({}, {}, read_holiday_import("2027-01-01 OFF 元旦\n", "f", {}))) ==
        few);
}

TEST_CASE("holidays: replacing takes the file's years as they are imported, and no others") {
  const HolidayTable file = table("2027-01-01,off,元旦\n2027-01-03,work,元旦\n2028-01-01,off,x\n");
  const HolidayUpdate done = update(
      file, "2027-01-01 OFF New Year\n2027-02-05 OFF 春节\n2027-02-13 WORK 春节\n", KnownDays::go);
  CHECK(done.kept == HolidayTable{});
  CHECK(years(done) == "2027: 2 off, 1 work, +2 -1 ~1\n");
  CHECK(done.changes());
  CHECK(format_holidays(done.file) ==
        "date,kind,name\n2027-01-01,off,New Year\n2027-02-05,off,春节\n2027-02-13,work,春节\n"
        "2028-01-01,off,x\n");
  const HolidayUpdate again =
      update(done.file, "2027-01-01 OFF New Year\n2027-02-05 OFF 春节\n2027-02-13 WORK 春节\n");
  CHECK_FALSE(again.changes());
  CHECK(years(again) == "2027: 2 off, 1 work, +0 -0 ~0\n");
}

TEST_CASE("holidays: a December day of the next year's notice leaves its own year as it is known") {
  const std::string notice = "2026-12-31 OFF 元旦\n2027-01-01 OFF 元旦\n";
  const HolidayUpdate done = update({}, notice);
  CHECK(years(done) == "2026: 34 off, 6 work, +1 -0 ~0\n2027: 1 off, 0 work, +1 -0 ~0\n");
  CHECK((done.file.years == std::set<int>{2026, 2027}));
  CHECK(done.warnings.size() == 2);  // few days, and no make-up days

  const HolidayUpdate unknown = update({}, "2029-12-31 OFF 元旦\n2030-01-01 OFF 元旦\n");
  CHECK((unknown.file.years == std::set<int>{2030}));
  CHECK(warnings(unknown).starts_with("2029-12-31 is left out: nothing else is known of 2029\n"));
  // Without the year after it, a December is a year.
  CHECK((update({}, "2029-12-31 OFF 元旦\n").file.years == std::set<int>{2029}));
}

TEST_CASE("holidays: a table's name is short and plain") {
  for (const char* name : {"cn", "company-2", "a_b", "0"}) CHECK(is_holidays_name(name));
  for (const char* name :
       {"", "CN", "a.b", "a/b", "节", "a b", "..", "a12345678901234567890123456789012"})
    CHECK_FALSE(is_holidays_name(name));
}

}  // namespace deskctl::test
