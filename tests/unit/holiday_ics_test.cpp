// iCalendar as its publishers write it.
#include "deskctl/calendar/holiday_import.hpp"
#include "files/ical_events.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

HolidayImport read(const std::string& text) {
  return read_holiday_import(text, "f", ical_events(zone("Asia/Shanghai")));
}

/// `date off|work name`, a line each, then `! ` and a warning each.
std::string days(const std::string& text) {
  const HolidayImport import = read(text);
  std::string out = format_holidays(import.table);
  out.erase(0, holidays_header.size() + 1);
  for (const Problem& warning : import.warnings) out += "! " + in_english(warning.what) + '\n';
  return out;
}

/// `line:column: problem`, a line each.
std::string problems(const std::string& text) {
  std::string out;
  try {
    read(text);
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

std::string event(const std::string& lines) {
  return "BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTAMP:20261110T000000Z\r\n" + lines +
         "END:VEVENT\r\n";
}

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//holidays//ZH\r\n" + events +
         "END:VCALENDAR\r\n";
}

constexpr auto six_lines =
    "2027-01-01,off,元旦\n2027-02-05,off,春节\n2027-02-06,off,春节\n2027-02-07,off,春节\n"
    "2027-02-08,off,春节\n2027-02-13,work,春节\n";

}  // namespace

TEST_CASE("iCalendar: a day an event, its summary ends in 休 or 班") {
  std::string events = event("DTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦 休\r\n");
  for (const char* date : {"20270205", "20270206", "20270207", "20270208"})
    events += event("DTSTART;VALUE=DATE:" + std::string(date) + "\r\nSUMMARY:春节 休\r\n");
  events += event("DTSTART;VALUE=DATE:20270213\r\nSUMMARY:春节 班\r\n");
  CHECK(days(calendar(events)) == six_lines);
}

TEST_CASE("iCalendar: an event of whole days lasts until the day before its end") {
  CHECK(days(calendar(event("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\n"
                            "SUMMARY;LANGUAGE=zh_CN:元旦（休）\r\n") +
                      event("DTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270209\r\n"
                            "SUMMARY:春节（休）\r\nBEGIN:VALARM\r\nSUMMARY:x\r\nEND:VALARM\r\n") +
                      event("DTSTART;VALUE=DATE:20270213\r\nDTEND;VALUE=DATE:20270214\r\n"
                            "SUMMARY:春节（班）\r\n"))) == six_lines);
}

TEST_CASE("iCalendar: English summaries are understood by whole words") {
  CHECK(days(calendar(event("DTSTART;VALUE=DATE:20270205\r\nSUMMARY:Spring Festival holiday\r\n") +
                      event("DTSTART;VALUE=DATE:20270206\r\nSUMMARY:Non-working day\r\n") +
                      event("DTSTART;VALUE=DATE:20270213\r\n"
                            "SUMMARY:Spring Festival (make-up work day)\r\n"))) ==
        "2027-02-05,off,Spring Festival\n2027-02-06,off,Non-working day\n"
        "2027-02-13,work,Spring Festival\n");
}

TEST_CASE("iCalendar: categories, folded lines, rules and durations are read") {
  CHECK(days(calendar(event("DTSTART;VALUE=DATE:20270101\r\nSUMMARY:元\r\n 旦\r\n"
                            "CATEGORIES:China,HOLI\r\n DAY\r\n") +
                      event("DTSTART;VALUE=DATE:20270204\r\nRRULE:FREQ=DAILY;COUNT=6\r\n"
                            "EXDATE;VALUE=DATE:20270204,20270209\r\nSUMMARY:春节\r\n"
                            "CATEGORIES:休\r\n") +
                      event("DTSTART;VALUE=DATE:20270213\r\nDURATION:P1D\r\nSUMMARY:春节\r\n"
                            "CATEGORIES:workday\r\n"))) == six_lines);
  // What is said by the summary counts where a whole calendar is of one category.
  CHECK(days(calendar(event("DTSTART;VALUE=DATE:20270213\r\nSUMMARY:春节补班\r\n"
                            "CATEGORIES:Holidays\r\n"))) == "2027-02-13,work,春节\n");
  CHECK(days(calendar(event("DTSTART;VALUE=DATE:20270215\r\nSUMMARY:春节调休\r\n"
                            "CATEGORIES:WORKDAY\r\n"))) == "2027-02-15,work,春节\n");
  CHECK(
      days(calendar(event("DTSTART;VALUE=DATE:20270101\r\nDURATION:P1W\r\nSUMMARY:a\\, b 休\r\n")))
          .ends_with("2027-01-07,off,\"a, b\"\n"));
}

TEST_CASE("iCalendar: times in a zone, or in UTC, are those of the desk") {
  // The zone of the file's own outranks what it is called.
  const std::string zone_of_file =
      "BEGIN:VTIMEZONE\r\nTZID:China Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
      "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  CHECK(days(calendar(
            zone_of_file +
            event("DTSTART;TZID=Asia/Shanghai:20270101T000000\r\n"
                  "DTEND;TZID=Asia/Shanghai:20270102T000000\r\nSUMMARY:元旦 休\r\n") +
            event("DTSTART;TZID=China Standard Time:20270205T000000\r\nDURATION:PT24H\r\n"
                  "SUMMARY:春节 休\r\n") +
            event("DTSTART:20270205T160000Z\r\nDTEND:20270206T160000Z\r\nSUMMARY:春节 休\r\n") +
            event("DTSTART:20270207T000000\r\nDTEND:20270208T235959\r\nSUMMARY:春节 休\r\n") +
            // On a make-up day its hours are the policy's matter.
            event("DTSTART;TZID=Asia/Shanghai:20270213T090000\r\n"
                  "DTEND;TZID=Asia/Shanghai:20270213T180000\r\nSUMMARY:春节 补班\r\n"))) ==
        six_lines);
}

TEST_CASE("iCalendar: a rule without an end counts in the years that other events name") {
  const std::string endless =
      event("DTSTART;VALUE=DATE:19990501\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:劳动节 休\r\n");
  CHECK(days(calendar(endless + event("DTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦 休\r\n"))) ==
        "2027-01-01,off,元旦\n2027-05-01,off,劳动节\n");
  CHECK(problems(calendar(endless)) ==
        "8:7: RRULE never ends, and no other event says which years are meant");
}

TEST_CASE("iCalendar: 调休 alone is work on a weekend and rest on other days") {
  CHECK(days(calendar(event("DTSTART;VALUE=DATE:20270213\r\nSUMMARY:春节调休\r\n") +
                      event("DTSTART;VALUE=DATE:20270215\r\nSUMMARY:春节调休\r\n") +
                      event("DTSTART;VALUE=DATE:20271009\r\nSUMMARY:调休工作日\r\n") +
                      event("DTSTART;VALUE=DATE:20271010\r\nSUMMARY:工作日（调休）\r\n") +
                      event("DTSTART;VALUE=DATE:20271011\r\nSUMMARY:補班\r\n"))) ==
        "2027-02-13,work,春节\n2027-02-15,off,春节\n2027-10-09,work,调休工作日\n"
        "2027-10-10,work,工作日（调休）\n2027-10-11,work,補班\n");
  CHECK(problems(calendar(event("DTSTART;VALUE=DATE:20270212\r\nDTEND;VALUE=DATE:20270214\r\n"
                                "SUMMARY:春节调休\r\n"))) ==
        "9:9: 调休 alone, over working days and a weekend, says neither rest nor work");
}

TEST_CASE("iCalendar: what says nothing of a day may be wrong") {
  CHECK(days(calendar(event("DTSTART:20270101\r\nURL:\r\nDESCRIPTION:from the notice\r\n"
                            "which is not folded\r\nPRIORITY:high\r\nSUMMARY:元旦 休\r\n"))) ==
        "2027-01-01,off,元旦\n");
}

TEST_CASE("iCalendar: where a calendar marks its days off, what is not marked is left out") {
  CHECK(days(calendar(
            event("DTSTART:20270101\nSUMMARY:元旦（休）\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\n") +
            event("DTSTART:20270110\nSUMMARY:元旦\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\n") +
            event("DTSTART:20270214\nSUMMARY:情人节\nRRULE:FREQ=YEARLY\n") +
            event("DTSTART:20270302\nSUMMARY:x\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\n"
                  "STATUS:CANCELLED\n"))) ==
        "2027-01-01,off,元旦\n2027-01-10,work,元旦\n"
        "! 2 events are neither days off nor working days, and were left out\n");
}

TEST_CASE("iCalendar: an event that is not understood is refused with its place") {
  const struct {
    std::string lines;
    const char* problem;
  } cases[] = {
      {"DTSTART;TZID=\"A:B\":20270101T090000\r\nSUMMARY:x 休\r\n",
       "7:20: the time zone of DTSTART is not known"},
      {"DTSTART:20270101T090000\r\nDTEND:20270101T120000\r\nSUMMARY:x 休\r\n",
       "7:9: '20270101T090000' is not a whole day"},
      {"DTSTART:20270230\r\nSUMMARY:x 休\r\n", "7:9: DTSTART cannot be read: '20270230'"},
      {"DTSTART;VALUE=DATE:1 January\r\nSUMMARY:x 休\r\n",
       "7:20: DTSTART cannot be read: '1 January'"},
      {"SUMMARY:x 休\r\n", "4:1: 'DTSTART' is missing"},
      {"DTSTART:20270101\r\n", "4:1: 'SUMMARY' is missing"},
      {"DTSTART:20270102\r\nDTEND:20270101\r\nSUMMARY:x 休\r\n",
       "8:7: '20270101' is not 1 to 31 days after DTSTART"},
      {"DTSTART:20270101\r\nDTEND:20270101\r\nSUMMARY:x 班\r\n",
       "8:7: '20270101' is not 1 to 31 days after DTSTART"},
      {"DTSTART:20270101\r\nDTEND:20270202\r\nSUMMARY:x 休\r\n",
       "8:7: '20270202' is not 1 to 31 days after DTSTART"},
      {"DTSTART:20270101\r\nDURATION:P5\r\nSUMMARY:x 休\r\n",
       "8:10: DURATION cannot be read: 'P5'"},
      {"DTSTART:20270101\r\nRRULE:FREQ=NEVER\r\nSUMMARY:x 休\r\n",
       "8:7: RRULE cannot be read: 'FREQ=NEVER'"},
      {"DTSTART:20270101\r\nRRULE:FREQ=HOURLY;COUNT=2\r\nSUMMARY:x 休\r\n",
       "8:7: RRULE repeats the event more often than a holiday can be"},
      {"DTSTART:20270101\r\nRRULE:FREQ=DAILY;COUNT=1000\r\nSUMMARY:x 休\r\n",
       "8:7: RRULE repeats the event more often than a holiday can be"},
      {"DTSTART:20270101\r\nRRULE=FREQ=DAILY;COUNT=3\r\nSUMMARY:x 休\r\n",
       "8:25: RRULE=FREQ=DAILY cannot be read: ''"},
      {"DTSTART\r\nSUMMARY:x 休\r\n", "7:8: DTSTART cannot be read: ''"},
      {"DTSTART:20270101\r\nEXDATE;VALUE=DATE:20270102,x\r\nSUMMARY:x 休\r\n",
       "8:19: EXDATE cannot be read: '20270102,x'"},
      {"DTSTART:20270101\r\nSUMMARY:\r\n", "8:9: SUMMARY cannot be read: ''"},
      {"DTSTART:20270101\r\nSUMMARY:春节\r\n", "8:9: '春节' says neither rest nor work"},
      {"DTSTART:20270101\r\nSUMMARY:春节\r\nCATEGORIES:observance\r\n",
       "8:9: '春节' says neither rest nor work"},
      {"DTSTART:20270101\r\nSUMMARY:春节 休\r\nCATEGORIES:WORKDAY\r\n",
       "8:9: '春节 休' says both rest and work"},
      {"DTSTART:20270101\r\nSUMMARY:元旦放假，1月4日上班\r\n",
       "8:9: '元旦放假，1月4日上班' says both rest and work"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.lines);
    CHECK(problems(calendar(event(c.lines))) == c.problem);
  }
}

TEST_CASE("iCalendar: a file that is cut anywhere is refused as damaged") {
  const std::string whole = calendar(event("DTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦 休\r\n") +
                                     event("DTSTART;VALUE=DATE:20270103\r\nSUMMARY:元旦 班\r\n"));
  CHECK(problems(whole).empty());
  for (std::size_t length = 15; length + 2 < whole.size(); ++length) {
    CAPTURE(length);
    const std::string said = problems(whole.substr(0, length));
    const bool damaged = said.find("the file is damaged") != std::string::npos ||
                         said.find("this is not UTF-8") != std::string::npos;
    CHECK(damaged);
  }
  const std::string end = "END:VEVENT\r\n";
  CHECK(problems(whole.substr(0, whole.find(end) + end.size())) ==
        "1:1: the file is damaged: it is cut off, or a part is missing here");
  // The beginning, or a piece from the middle.
  CHECK(problems("BEGIN:VCALENDAR\n" + whole.substr(whole.find("SUMMARY"))) ==
        "3:1: the file is damaged: it is cut off, or a part is missing here");
  CHECK(problems(whole + "END:VCALENDAR\r\n") ==
        "17:1: the file is damaged: it is cut off, or a part is missing here");
  // Several calendars in a file are whole.
  CHECK(days(whole + whole) ==
        "2027-01-01,off,元旦\n2027-01-03,work,元旦\n! 2027-01-01 stands twice and says the same\n");
}

TEST_CASE("iCalendar: names are read in any case, and marks and spaces before them are none") {
  CHECK(days("\xEF\xBB\xBF"
             "begin:vcalendar\nbegin:vevent\ndtstart:20270101\nsummary:元旦 休\n"
             "end:vevent\nend:vcalendar\n") == "2027-01-01,off,元旦\n");
}

}  // namespace deskctl::test
