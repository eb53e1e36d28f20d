#include "deskctl/policy/desk_config.hpp"

#include "support/config.hpp"

namespace deskctl::test {

TEST_CASE("desk config: what init writes is read in every language") {
  for (const Language language : {Language::english, Language::simplified, Language::traditional}) {
    const DeskConfig config = parse_desk_config(default_desk_config(language, ""), "desk.toml");
    CAPTURE(std::string(tag_of(language)));
    CHECK(config.language == language);
    CHECK(config.zone.name() == "Asia/Shanghai");
    CHECK_FALSE(config.name.empty());
    CHECK(config.code.empty());
    CHECK(config.staff.empty());
    CHECK(config.usual_location("3-2-1201"));
  }
}

TEST_CASE("desk config: everything it can say") {
  const DeskConfig config = parse_desk_config(R"(name = "  云栖花园前台　"
time-zone = "Asia/Taipei"
language = "zh-TW"
code = "N"
locations = ["#-#-#", "车位#"]
staff = [
  { name = "李婷", role = "desk" },
  { name = "王主管", role = "supervisor" },
  { name = "赵" },
]
)",
                                              "desk.toml");
  CHECK(config.file == "desk.toml");
  CHECK(config.name == "云栖花园前台");
  CHECK(config.zone.name() == "Asia/Taipei");
  CHECK(config.language == Language::traditional);
  CHECK(config.code.text() == "N");
  REQUIRE(config.staff.size() == 3);
  CHECK(config.find_staff("王主管")->role == word_of(Role::supervisor));
  CHECK(config.find_staff("赵")->role == word_of(Role::desk));
  CHECK(config.find_staff("王") == nullptr);
  CHECK(config.find_staff("") == nullptr);
}

TEST_CASE("desk config: one that says nothing is a desk in Shanghai") {
  const DeskConfig config = parse_desk_config("# nothing\n", "desk.toml");
  CHECK(config.zone.name() == "Asia/Shanghai");
  CHECK_FALSE(config.language.has_value());
  CHECK(config.usual_location("全小区"));
}

TEST_CASE("desk config: places are usual when a pattern fits all of them") {
  const DeskConfig config =
      parse_desk_config("locations = [\"#-#-#\", \"车位#\", \"大堂\"]\n", "desk.toml");
  for (const std::string place : {"3-2-1201", "12-1-1", "车位7", "车位0012", "大堂"}) {
    CAPTURE(place);
    CHECK(config.usual_location(place));
  }
  for (const std::string place : {"", "3-2", "3-2-", "3-2-1201A", "x3-2-1201", "3--1201", "车位",
                                  "大堂2", "3-2-1201 ", "全小区", "３-2-1"}) {
    CAPTURE(place);
    CHECK_FALSE(config.usual_location(place));
  }
}

TEST_CASE("desk config: what is wrong is named with line and column") {
  const struct {
    std::string text;
    std::string problem;
  } cases[] = {
      {"nmae = \"x\"\n", "1:1: unknown key 'nmae' | did you mean 'name'?"},
      {"name = 5\n", "1:8: 'name' has a value of the wrong kind | give a text in double quotes"},
      {"name = \"a\\u202Eb\"\n",
       "1:8: the character <U+202E> at byte 2 may not stand in a text | type the text again "
       "without "
       "it"},
      {"time-zone = \"Beijing\"\n",
       "1:13: 'Beijing' is not a time zone of this system | write \"Asia/Shanghai\""},
      {"time-zone = \"Asia/Shanghia\"\n",
       "1:13: 'Asia/Shanghia' is not a time zone of this system | write an IANA name such as "
       "\"Asia/Shanghai\""},
      {"language = \"zh\"\n", "1:12: 'zh' is not a known language | write \"zh-CN\""},
      {"language = \"zh-HK\"\n", "1:12: 'zh-HK' is not a known language | write \"zh-TW\""},
      {"code = \"north\"\n",
       "1:8: 'north' is not a desk code | one to four capital letters, A to Z"},
      {"staff = \"李婷\"\n", "1:9: 'staff' has a value of the wrong kind | give a list: [ … ]"},
      {"staff = [\"李婷\"]\n",
       "1:10: 'staff' has a value of the wrong kind | write { name = \"李婷\" }"},
      {"staff = [ { role = \"desk\" } ]\n", "1:11: 'name' is missing | add name = \"…\""},
      {"staff = [ { role = \"desk\" }, { role = \"gm\" } ]\n",
       "1:11: 'name' is missing | add name = \"…\"\n1:30: 'name' is missing | add name = \"…\""},
      {"staff = [ { name = \"a\", role = \"dsk\" } ]\n",
       "1:32: 'dsk' is not a known role | did you mean 'desk'?"},
      {"staff = [ { name = \"a\", rule = \"desk\" } ]\n",
       "1:25: unknown key 'rule' | did you mean 'role'?"},
      {"staff = [ { name = \"a\" }, { name = \" a \" } ]\n",
       "1:27: 'a' stands in the staff list twice | give each person one entry with one role"},
      {"staff = [ { name = \"a\\u001bb\" } ]\n",
       "1:20: the character \\x1b at byte 2 may not stand in a text | type the text again without "
       "it"},
      {"code = \"n\"\nlocations = 5\nlanguage = \"fr\"\n",
       "1:8: 'n' is not a desk code | write \"N\"\n"
       "2:13: 'locations' has a value of the wrong kind | give a text, or a list of texts: [\"a\", "
       "\"b\"]\n"
       "3:12: 'fr' is not a known language | one of: en, zh-CN, zh-TW"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(desk_problems(c.text) == c.problem);
  }
}

TEST_CASE("desk config: which machine writes which code") {
  const auto read = [](const std::string& text) { return parse_desk_config(text, "desk.toml"); };
  const DeskConfig one = read("code = \"N\"\nmachine = \"0123456789abcdef\"\n");
  REQUIRE(one.machines.size() == 1);
  CHECK(one.machines[0].code.text() == "N");
  CHECK(one.machines[0].name == "0123456789abcdef");
  CHECK_FALSE(one.network_folder);
  CHECK_FALSE(one.households.has_value());
  const DeskConfig two = read(
      "machines = { N = \"0123456789abcdef\", SW = \"fedcba9876543210\" }\n"
      "network-folder = true\n"
      "households = 1280\n");
  REQUIRE(two.machines.size() == 2);
  CHECK(two.machines[1].code.text() == "SW");
  CHECK(two.network_folder);
  CHECK(two.households == 1280);
  for (const char* wrong :
       {"machine = \"0123456789abcde\"", "machine = \"0123456789abcdeG\"", "machine = 1",
        "machines = { n = \"0123456789abcdef\" }", "machines = { N = 1 }",
        "machine = \"0123456789abcdef\"\nmachines = { N = \"0123456789abcdef\" }"}) {
    CAPTURE(std::string(wrong));
    CHECK_THROWS_AS(read(wrong), Refused);
  }
}

}  // namespace deskctl::test
