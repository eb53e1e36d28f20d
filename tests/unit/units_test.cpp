// The desk's directory of places: what is read of it, what is told, and how it is searched.
#include "deskctl/policy/units.hpp"

#include "support/temp_desk.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

/// `line:place|contact|phone|note` of each, a space between them, then the problems by line and
/// column.
std::string read_of(const std::string& text) {
  const Units units = parse_units(text);
  std::string out;
  for (const Unit& one : units.all)
    out += (out.empty() ? "" : " ") + std::to_string(one.line) + ':' + one.location + '|' +
           one.contact + '|' + one.phone + '|' + one.note;
  for (const Problem& problem : units.problems) {
    out += (out.empty() ? "" : "; ") + problem.file + ':' + std::to_string(problem.line) + ':' +
           std::to_string(problem.column) + ' ' +
           say(Language::english, problem.what.message, problem.what.values);
    CHECK(problem.hint.has_value());
  }
  return out;
}

std::string places(const std::vector<const Unit*>& units) {
  std::string out;
  for (const Unit* unit : units) out += (out.empty() ? "" : " ") + unit->location;
  return out;
}

}  // namespace

TEST_CASE("units: a directory is read as offices write it") {
  const struct {
    std::string name;
    std::string text;
    std::string read;
  } cases[] = {
      {"in English", "location,contact,phone,note\n3-2-1201,王芳,13800001001,dog\n",
       "2:3-2-1201|王芳|13800001001|dog"},
      {"in Chinese, in another order", "电话,房号\n13800001001,3-2-1201\n",
       "2:3-2-1201||13800001001|"},
      {"in Taiwan", "房號,聯絡人,電話,備註\n8-1-大堂,,,公共\n", "2:8-1-大堂|||公共"},
      {"headings in any width and case", " Ｌocation ,PHONE\n1,2345\n", "2:1||2345|"},
      {"mark, CRLF, blank lines, no last end", "\xEF\xBB\xBFplace,name\r\n\r\n1-1,李娜\r\n2-2,",
       "3:1-1|李娜|| 4:2-2|||"},
      {"quotes", "place,note\n\"1-1\",\"a, \"\"b\"\"\"\n", "2:1-1|||a, \"b\""},
      {"two people at a place", "place,phone\n1-1,13800001001\n1-1,13800001002\n",
       "2:1-1||13800001001| 3:1-1||13800001002|"},
      {"an empty file", "", ""},
      {"only headings", "place\n", ""},
      {"no headings", "3-2-1201,王芳\n",
       "units.csv:1:1 no column is called '3-2-1201'; units.csv:1:10 no column is called '王芳'"},
      {"no place", "contact,phone\n王芳,13800001001\n", "units.csv:1:1 no column names the place"},
      {"a column twice", "place,phone,电话\n", "units.csv:1:13 the column '电话' is there already"},
      {"a field too few", "place,phone\n1-1\n2-2,13800001001\n",
       "3:2-2||13800001001|; units.csv:2:1 1 fields under 2 headings"},
      {"no number", "place,phone\n1-1,none\n", "units.csv:2:5 'none' is not a phone number"},
      {"no place in a line", "place,phone\n ,13800001001\n", "units.csv:2:1 the place is missing"},
      {"the same once more", "place,phone\n3－2,13800001001\n3-2,138 0000 1001\n",
       "2:3－2||13800001001|; units.csv:3:1 '3-2' stands on line 2 already, with the same name and "
       "number"},
      {"an open quote", "place\n\"1-1\n2-2\n",
       "3:2-2|||; units.csv:2:1 a quote in the wrong place"},
      {"what a terminal acts on", "place,note\n1-1,\x1b[2J\n",
       "units.csv:2:5 the character \\x1b at byte 5 may not stand in a text"},
      {"not UTF-8", "place\n\xff\n1-1\n", "3:1-1|||; units.csv:2:1 invalid UTF-8 at byte 1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(read_of(c.text) == c.read);
  }
}

TEST_CASE("units: a place and a number are found however they are typed") {
  const Units units = parse_units(
      "place,contact,phone\n"
      "3-2-1201,王芳,138 0000 1001\n"
      "３－２－１２０１,王强,0571-88881234\n"
      "8-1-大堂,,\n");
  CHECK(places(units.at("３-２—1201")) == "3-2-1201 ３－２－１２０１");
  CHECK(places(units.at("8-1-大堂")) == "8-1-大堂");
  CHECK(places(units.at("3-2")).empty());
  CHECK(places(units.at("")).empty());
  CHECK(places(units.with_phone("+86 138-0000-1001")) == "3-2-1201");
  CHECK(places(units.with_phone("1234")) == "３－２－１２０１");
  CHECK(places(units.with_phone("")).empty());
}

TEST_CASE("units: check tells the faults of the directory with their places") {
  TempDesk desk;
  CHECK(desk.run({"check"}).exit == 0);
  desk.write("units.csv", "place,phone\n1-1,13800001001\n2-2,none\n");
  const Ran ran = desk.run({"check", "--only", "units-file"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.find("units.csv:3:5: warning: 'none' is not a phone number [units-file]\n") !=
        std::string::npos);
  desk.write("units.csv", "place,phone\n1-1,13800001001\n");
  CHECK(desk.run({"check"}).exit == 0);
}

TEST_CASE("units: a faulty line reaches no terminal raw") {
  TempDesk desk;
  desk.write("units.csv", "place,note\n1-1,\x1b[2J\n");
  desk.write("people.csv", "place,name\n1-1,王芳\n");
  desk.write("map.toml", "into = \"units\"\n[unit]\nlocation = \"place\"\ncontact = \"name\"\n");
  const Ran ran = desk.run({"import", desk / "people.csv", "--map", desk / "map.toml"});
  CHECK(ran.exit == 2);
  CHECK_MESSAGE(ran.err.find("\n  1-1,\\x1b[2J\n      ^\n") != std::string::npos, ran.err);
  CHECK(ran.err.find('\x1b') == std::string::npos);
}

}  // namespace deskctl::test
