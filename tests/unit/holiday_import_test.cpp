// The three forms in which holidays are published.
#include "deskctl/calendar/holiday_import.hpp"

#include "calendar/holiday_summary.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

/// `date off|work name`, a line each, then `! ` and a warning each.
std::string days(const std::string& text) {
  const HolidayImport import = read_holiday_import(text, "f");
  std::string out = format_holidays(import.table);
  out.erase(0, holidays_header.size() + 1);
  for (const Problem& warning : import.warnings) out += "! " + in_english(warning.what) + '\n';
  return out;
}

/// `line:column: problem | hint`, a line each.
std::string import_problems(const std::string& text) {
  std::string out;
  try {
    read_holiday_import(text, "f");
  } catch (const Refused& refused) {
    CHECK(refused.exit() == Exit::usage);
    for (const Problem& problem : refused.problems()) {
      CHECK(problem.hint.has_value());
      out += (out.empty() ? "" : "\n") + std::to_string(problem.line) + ':' +
             std::to_string(problem.column) + ": " + in_english(problem.what);
    }
  }
  return out;
}

std::string year(const std::string& days) {
  return R"({"year":2027,"papers":[],"days":[)" + days + "]}";
}

constexpr auto six = R"({"name":"元旦","date":"2027-01-01","isOffDay":true},
{"name":"春节","date":"2027-02-05","isOffDay":true},
{"name":"春节","date":"2027-02-06","isOffDay":true},
{"name":"春节","date":"2027-02-07","isOffDay":true},
{"name":"春节","date":"2027-02-08","isOffDay":true},
{"name":"春节","date":"2027-02-13","isOffDay":false})";
constexpr auto six_lines =
    "2027-01-01,off,元旦\n2027-02-05,off,春节\n2027-02-06,off,春节\n2027-02-07,off,春节\n"
    "2027-02-08,off,春节\n2027-02-13,work,春节\n";

std::string event(const std::string& lines) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + lines +
         "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace

TEST_CASE("import: holiday-cn's JSON is read, as one year or a list of them") {
  CHECK(days(year(six)) == six_lines);
  CHECK(days("\xEF\xBB\xBF \n[" + year(six) + "]") == six_lines);
  CHECK(days(R"([)" + year(six) + R"(,{"year":2028,"days":[]}])") ==
        std::string(six_lines) + "! 2028 has no days: its notice is not out yet\n");
  CHECK(days(R"({"$schema":"s","days":[)" + std::string(six) + R"(],"year":2027})") == six_lines);
  // One day of two holidays.
  CHECK(days(year(R"({"name":"国庆节","date":"2027-10-01","isOffDay":true},
                     {"name":"中秋节","date":"2027-10-01","isOffDay":true})")) ==
        "2027-10-01,off,国庆节、中秋节\n"
        "! 2027: only 1 days off, the notice looks incomplete\n");
}

TEST_CASE("import: JSON that is not holiday-cn's is refused with its places") {
  const struct {
    std::string text;
    const char* problem;
  } cases[] = {
      {"{\"year\":2027,\n\"days\":[}",
       "2:9: not JSON: unexpected '}'; expected '[', '{', or a "
       "literal"},
      {"{\"year\":2027", "1:13: not JSON: unexpected end of input; expected '}'"},
      {"{}", "1:1: 'year' is missing\n1:1: 'days' is missing"},
      {R"({"year":"2027","days":{}})",
       "1:9: 'year' has a value of the wrong kind\n"
       "1:23: 'days' has a value of the wrong kind"},
      {R"({"year":2027.5,"days":[1]})",
       "1:9: 'year' has a value of the wrong kind\n"
       "1:24: 'days' has a value of the wrong kind"},
      {year("{\"name\":\"x\",\n \"date\":\"2027-02-30\",\"isOffDay\":true}"),
       "2:9: there is no day 2027-02-30"},
      {year(R"({"name":"x","date":"1.1.","isOffDay":1})"),
       "1:53: '1.1.' is not a date\n1:71: 'isOffDay' has a value of the wrong kind"},
      {year(R"({"name":"x","date":"2027-01-01","isOffday":true})"), "1:34: 'isOffDay' is missing"},
      {year(R"({"name":"x","name":"y","date":"2027-01-01","isOffDay":true})"),
       "1:53: 'name' stands twice"},
      {year(R"({"name":"x","date":"2026-11-30","isOffDay":true})"),
       "1:53: 2026-11-30 stands under 2027"},
      {year("{\"name\":\"a\\u202e\",\"date\":\"2027-01-01\",\"isOffDay\":true}"),
       "1:44: the character <U+202E> at byte 2 may not stand in a text"},
      {year("{\"name\":\"x\",\"date\":\"2027-01-01\",\"isOffDay\":true},\n"
            "{\"name\":\"x\",\"date\":\"2027-01-01\",\"isOffDay\":false}"),
       "2:20: 2027-01-01 is both off and a working day, see line 1"},
      {R"({"year":2027,"days":[]})", "0:0: there is no day in it"},
      {std::string(40, '['), "1:33: the JSON nests deeper than 32"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(import_problems(c.text) == c.problem);
  }
  try {
    read_holiday_import(year(R"({"name":"x","date":"2027-01-01","isOffday":true})"), "f");
  } catch (const Refused& refused) {
    CHECK(in_english(*refused.problems().front().hint) ==
          "write \"isOffDay\" instead of \"isOffday\"");
  }
}

TEST_CASE("import: iCalendar is unfolded, and its events last until the day before their end") {
  CHECK(days(event("DTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270209\r\n"
                   "SUMMARY:春\r\n 节假期\r\nBEGIN:VALARM\r\nSUMMARY:x\r\nEND:VALARM\r\n") +
             event("DTSTART:20270101\nSUMMARY;LANGUAGE=zh_CN:元旦（休）\n") +
             event("DTSTART:20270213\r\nSUMMARY:上班(补春节假期)\r\n")) == six_lines);
  // Dates outside of events do not count.
  CHECK(days("begin:vcalendar\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\n"
             "begin:vevent\ndtstart:20270101\nsummary:a\\, b\nend:vevent\n")
            .starts_with("2027-01-01,off,\"a, b\"\n"));
}

TEST_CASE("import: where a calendar marks its days off, what is not marked is left out") {
  CHECK(days(event("DTSTART:20270101\nSUMMARY:元旦（休）\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\n") +
             event("DTSTART:20270110\nSUMMARY:元旦\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\n") +
             event("DTSTART:20270214\nSUMMARY:情人节\nRRULE:FREQ=YEARLY\n") +
             event("DTSTART:20270302\nSUMMARY:x\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\n"
                   "STATUS:CANCELLED\n")) ==
        "2027-01-01,off,元旦\n2027-01-10,work,元旦\n"
        "! 2 events are neither days off nor working days, and were left out\n"
        "! 2027: only 1 days off, the notice looks incomplete\n");
}

TEST_CASE("import: events that are no whole days are refused with their places") {
  const struct {
    std::string lines;
    const char* problem;
  } cases[] = {
      {"DTSTART;TZID=\"A:B\":20270101T090000\r\nSUMMARY:x\r\n",
       "4:20: '20270101T090000' is not a whole day"},
      {"DTSTART:20270230\r\nSUMMARY:x\r\n", "4:9: there is no day 2027-02-30"},
      {"SUMMARY:x\r\n", "3:7: 'DTSTART' is missing"},
      {"DTSTART:20270101\r\n", "3:7: 'SUMMARY' is missing"},
      {"DTSTART:20270101\r\nDTEND:20270101\r\nSUMMARY:x\r\n",
       "5:7: '20270101' is not 1 to 31 days after DTSTART"},
      {"DTSTART:20270101\r\nDTEND:20270202\r\nSUMMARY:x\r\n",
       "5:7: '20270202' is not 1 to 31 days after DTSTART"},
      {"DTSTART:20270101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:x\r\n",
       "5:7: RRULE is not understood in a holiday"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.lines);
    CHECK(import_problems(event(c.lines)) == c.problem);
  }
  CHECK(import_problems("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\n") ==
        "2:7: this event has no end");
}

TEST_CASE("import: a plain list has a day a line") {
  CHECK(days("# from the notice\n\n2027-01-01 OFF 元旦\n  2027-01-02\toff  New  Year # Saturday\r\n"
             "2027-01-03 Work\n2027-04-05 OFF 5\n2027-05-01 OFF #1\n2027-05-02 OFF a#1\n") ==
        "2027-01-01,off,元旦\n2027-01-02,off,New  Year\n2027-01-03,work,\n2027-04-05,off,5\n"
        "2027-05-01,off,\n2027-05-02,off,a#1\n");
  CHECK(import_problems(
            "2027-01-01 OF 元旦\n2027-02-29 OFF x\n1/3/2027 WORK\n2027-01-01 FREE\n2027-01-05") ==
        "1:12: 'OF' is neither OFF nor WORK\n2:1: there is no day 2027-02-29\n"
        "3:1: '1/3/2027' is not a date\n4:12: 'FREE' is neither OFF nor WORK\n"
        "5:11: '' is neither OFF nor WORK");
  CHECK(import_problems("2027-01-01 OFF x\n2027-01-01 WORK x\n") ==
        "2:1: 2027-01-01 is both off and a working day, see line 1");
}

TEST_CASE("import: what is none of the three is refused once") {
  const std::string unknown =
      "1:1: this is neither holiday-cn JSON, nor iCalendar, nor a list of days";
  CHECK(import_problems("<!DOCTYPE html>\n<html>\n") == unknown);
  CHECK(import_problems("") == unknown);
  CHECK(import_problems("date,kind,name\n") == unknown);
  CHECK(import_problems(std::string(most_holiday_bytes + 1, '1')) ==
        "0:0: the file is larger than 1 MB");
}

TEST_CASE("import: a summary says whether people work, and what the holiday is called") {
  const struct {
    const char* summary;
    bool work;
    const char* name;
  } cases[] = {
      {"春节", false, "春节"},
      {"春节假期", false, "春节"},
      {"元旦 假期", false, "元旦"},
      {"元旦(休)", false, "元旦"},
      {"上班(补春节假期)", true, "春节"},
      {"春节（班）", true, "春节"},
      {"國慶節補班", true, "國慶節"},
      {"国庆节 调休上班", true, "国庆节"},
      {"补班", true, "补班"},
      {"Spring Festival (work)", true, "Spring Festival"},
      {"Working day", true, "Working day"},
      {"International Workers' Day", false, "International Workers' Day"},
      {"Network outage", false, "Network outage"},
      {"", false, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.summary));
    CHECK(says_work(c.summary) == c.work);
    CHECK(holiday_in_summary(c.summary) == c.name);
  }
}

}  // namespace deskctl::test
