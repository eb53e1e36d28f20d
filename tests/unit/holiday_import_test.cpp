// Lists and JSON in which holidays are published, and what all forms have in common.
#include "deskctl/calendar/holiday_import.hpp"

#include "support/times.hpp"

namespace deskctl::test {
namespace {

/// `date off|work name`, a line each, then `! ` and a warning each.
std::string days(const std::string& text) {
  const HolidayImport import = read_holiday_import(text, "f", {});
  std::string out = format_holidays(import.table);
  out.erase(0, holidays_header.size() + 1);
  for (const Problem& warning : import.warnings) out += "! " + in_english(warning.what) + '\n';
  return out;
}

/// `line:column: problem | hint`, a line each.
std::string import_problems(const std::string& text) {
  std::string out;
  try {
    read_holiday_import(text, "f", {});
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
constexpr auto six_list =
    "2027-01-01 OFF 元旦\n2027-02-05 OFF 春节\n2027-02-06 OFF 春节\n2027-02-07 OFF 春节\n"
    "2027-02-08 OFF 春节\n2027-02-13 WORK 春节\n";
constexpr auto six_lines =
    "2027-01-01,off,元旦\n2027-02-05,off,春节\n2027-02-06,off,春节\n2027-02-07,off,春节\n"
    "2027-02-08,off,春节\n2027-02-13,work,春节\n";

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
        "2027-10-01,off,国庆节、中秋节\n");
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
    read_holiday_import(year(R"({"name":"x","date":"2027-01-01","isOffday":true})"), "f", {});
  } catch (const Refused& refused) {
    CHECK(in_english(*refused.problems().front().hint) ==
          "write \"isOffDay\" instead of \"isOffday\"");
  }
}

TEST_CASE("import: a plain list has a day a line") {
  CHECK(import_problems("2027-01-01 OFF x\n2027-01-01 OFF y\n") ==
        "2:1: 2027-01-01 stands twice and says different things, see line 1");
  CHECK(days(six_list + std::string("2027-01-01 OFF 元旦\n")) ==
        std::string(six_lines) + "! 2027-01-01 stands twice and says the same\n");
  CHECK(days(std::string(six_list).substr(0, std::string(six_list).size() - 1)) ==
        std::string(six_lines) + "! the last line has no line end: the file may be cut off\n");
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

TEST_CASE("import: dates and words of lists are taken as people write them") {
  CHECK(days("2027/1/1,元旦,休\n2027年2月5日 春节（休）\n20270206 放假 春节\n2027.2.7\t休\t春节\n"
             "2027-02-08 春节 holiday\n2027-02-13 春节 補班\n") == six_lines);
  // 调休 alone: a Saturday is work, a Friday is rest.
  CHECK(days("2027-02-13 调休 春节\n2027-02-05 調休 春节\n")
            .starts_with("2027-02-05,off,春节\n2027-02-13,work,春节\n"));
  CHECK(import_problems("2027-1-1-1 OFF x\n2027/2/30 OFF x\n202701 OFF x\n2027-01-04 元旦\n") ==
        "1:1: '2027-1-1-1' is not a date\n2:1: there is no day 2027-02-30\n"
        "3:1: '202701' is not a date\n4:12: '元旦' is neither OFF nor WORK");
}

TEST_CASE("import: the desk's own file is taken back, in any order and with any line ends") {
  CHECK(days("date,kind,name\n" + std::string(six_lines)) == six_lines);
  CHECK(days("\xEF\xBB\xBF"
             "date,kind,name\r\n2027-02-13,work,\"春节, 补\"\r\n\r\n2027-01-01,off,\r\n")
            .starts_with("2027-01-01,off,\n2027-02-13,work,\"春节, 补\"\n"));
  CHECK(import_problems("date,kind,name\n2027-01-01,of,x\n2027-02-30,off,x\n2027-01-02,off\n"
                        "2027-01-03,off,x\n2027-01-03,off,y\n") ==
        "2:12: 'of' is neither off nor work\n3:1: there is no day 2027-02-30\n"
        "4:1: 2 fields, where there are 3\n"
        "6:1: 2027-01-03 stands twice and says different things, see line 5");
  CHECK(import_problems("date,kind,name\n2027-01-03,off,x\n2027-01-03,off,y\n") ==
        "3:1: 2027-01-03 stands twice and says different things, see line 2");
}

TEST_CASE("import: JSON by date is read") {
  CHECK(days(R"({"code":0,"holiday":{
"01-01":{"holiday":true,"name":"元旦","wage":3,"date":"2027-01-01","rest":31},
"02-05":{"holiday":true,"name":"春节","wage":2,"date":"2027-02-05"},
"02-06":{"holiday":1,"name":"春节","wage":3,"date":"2027-02-06"},
"02-07":{"holiday":true,"name":"春节","wage":3,"date":"2027-02-07"},
"02-08":{"holiday":true,"name":"春节","wage":3,"date":"2027-02-08"},
"02-13":{"holiday":false,"name":"春节后补班","wage":1,"after":true,"target":"春节","date":"2027-02-13"}
}})") == six_lines);
  CHECK(days(R"({"2027-01-01":{"name":"元旦","isOffDay":true},"20270205":"春节 休",
"2027-02-06":{"name":"春节","isWorkday":false},"2027-02-07":{"name":"春节","type":"法定节假日"},
"2027-02-08":{"name":"春节","status":"rest"},"2027-02-13":{"name":"春节","isWorkday":true}})") ==
        six_lines);
  CHECK(days(R"({"year":2027,"note":["x"],"holidays":{"01-01":"元旦","02-05":"春节","02-06":"春节",
"02-07":"春节","02-08":"春节"},"workdays":{"02-13":"春节"}})") == six_lines);
  CHECK(days(R"({"holidays":["2027-01-01"],"makeupWorkdays":["2027-02-13"]})")
            .starts_with("2027-01-01,off,\n2027-02-13,work,\n"));
}

TEST_CASE("import: a list of days in JSON is read") {
  CHECK(days(R"([{"date":"2027-01-01","type":"holiday","name":"元旦"},
{"date":"2027/2/5","type":"public_holiday","name":"春节"},{"date":20270206,"status":"off","name":"春节"},
{"date":"20270207","status":"休","name":"春节"},{"date":"2027-02-08","type":"Non-working day","name":"春节"},
{"date":"2027-02-13","type":2,"typeDes":"补班","name":"春节"}])") == six_lines);
  CHECK(days(R"({"region":"CN","dates":[{"date":"2027-02-13","type":"调休","name":"春节"},
{"date":"2027-02-15","type":"调休","name":"春节"}]})")
            .starts_with("2027-02-13,work,春节\n2027-02-15,off,春节\n"));
}

TEST_CASE("import: a day in JSON that does not say what it is is refused with its place") {
  const struct {
    std::string text;
    const char* problem;
  } cases[] = {
      // Publishers number their kinds each in their own way.
      {R"([{"date":"2027-01-01","type":2,"name":"元旦"}])", "1:30: '2' says neither rest nor work"},
      {R"([{"date":"2027-01-01","name":"元旦"}])", "1:2: '元旦' says neither rest nor work"},
      {R"({"2027-01-01":"元旦"})", "1:15: '元旦' says neither rest nor work"},
      {R"([{"date":"2027-01-01","holiday":true,"type":"workday"}])",
       "1:45: 'workday' says both rest and work"},
      {R"([{"date":"2027-02-29","type":"off"}])", "1:10: there is no day 2027-02-29"},
      {R"([{"date":"2027-01-01","type":"off"},7])", "1:37: 'date' has a value of the wrong kind"},
      {R"({"holiday":{"01-01":{"holiday":true}}})", "1:21: nothing says of which year 01-01 is"},
      {R"({"holiday":{"01-02":{"holiday":true,"date":"2027-01-01"}}})",
       "1:44: 2027-01-01 stands under 2027-01-02"},
      {R"({"a":{"b":["c"]}})", "0:0: there is no day in it"},
      {R"([{"date":"2027-01-01","type":"off"},)",
       "1:37: not JSON: unexpected end of input; expected '[', '{', or a literal"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(import_problems(c.text) == c.problem);
  }
}

TEST_CASE("import: a text that is not UTF-8 is refused with the way to convert it") {
  const auto refused = [](const std::string& text) {
    try {
      read_holiday_import(text, "f", {});
    } catch (const Refused& refusal) {
      const Problem& first = refusal.problems().front();
      return std::to_string(first.line) + ':' + std::to_string(first.column) + ": " +
             in_english(first.what) + " | " + in_english(*first.hint);
    }
    return std::string();
  };
  CHECK(refused("2027-01-01 OFF a\n2027-01-02 OFF \xd4\xaa\xb5\xa9\n") ==
        "2:18: this is not UTF-8 | "
        "convert it: iconv -f GB18030 -t UTF-8 f | deskctl calendar import -");
  for (const std::string& text : {std::string("\xFF\xFE"
                                              "2\0"
                                              "0\0",
                                              6),
                                  std::string("2\0"
                                              "0\0",
                                              4)})
    CHECK(refused(text) ==
          "1:1: this is not UTF-8 | "
          "convert it: iconv -f UTF-16 -t UTF-8 f | deskctl calendar import -");
}

TEST_CASE("import: what is none of the forms is refused once") {
  const std::string unknown = "1:1: this is neither JSON, nor iCalendar, nor a list of days";
  CHECK(import_problems("<!DOCTYPE html>\n<html>\n") == unknown);
  CHECK(import_problems("") == unknown);
  CHECK(import_problems("date,kind,name\n") == unknown);
  CHECK(import_problems(std::string(most_holiday_bytes + 1, '1')) ==
        "0:0: the file is larger than 1 MB");
}

}  // namespace deskctl::test
