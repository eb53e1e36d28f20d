// Characters that must not reach a terminal or a JSON reader, and words without a meaning.
#include <filesystem>

#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test::hostile_words_test {
namespace {

using namespace std::string_literals;

std::string json_of(std::string_view text) {
  const Zone zone = Zone::utc();
  Json json(zone);
  json.text(text);
  return std::move(json).finish();
}

/// Whether nothing in `text` acts on a terminal, line ends but for.
bool is_tame(const std::string& text) {
  for (std::string_view rest = text; !rest.empty();) {
    const Character one = first_character(rest);
    if (one.code < 0 || one.code == '\t' || acts_on_terminals(one.code)) return false;
    rest.remove_prefix(one.length);
  }
  return true;
}

}  // namespace

TEST_CASE("hostile words: JSON holds no character that acts, and nothing but UTF-8") {
  CHECK(json_of("水管 \"a\\b\"") == "\"水管 \\\"a\\\\b\\\"\"\n");
  CHECK(json_of("a\nb\tc\rd\0e"s) == "\"a\\nb\\tc\\u000dd\\u0000e\"\n");
  CHECK(json_of("\x7f\u0085\u009b") == "\"\\u007f\\u0085\\u009b\"\n");
  CHECK(json_of("\u202E\u2066\u200E\u200F\u061C\uFEFF\u2028") ==
        "\"\\u202e\\u2066\\u200e\\u200f\\u061c\\ufeff\\u2028\"\n");
  CHECK(json_of("bad\xff水\xe6\xb0") == "\"bad\uFFFD水\uFFFD\uFFFD\"\n");
}

TEST_CASE("hostile words: marks of direction and TAB are refused where they are typed") {
  for (const std::string text : {"a\u200Eb", "a\u200Fb", "a\u061Cb", "a\tb"}) {
    CAPTURE(text);
    TempDesk desk;
    const std::string before = desk.ledger();
    const Ran ran = desk.run({"log-call", "3-2-1201", text, "--category", "repair"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("at byte 2") != std::string::npos);
    CHECK(is_tame(ran.err));
    CHECK(desk.ledger() == before);
    CHECK_FALSE(first_flaw(text).has_value());  // older ledgers may have it
    CHECK(is_tame(printable(text)));
  }
  CHECK(clean_text(" a\t\n") == "a");
  CHECK(typed_flaw("\t a\tb")->byte == 3);
}

TEST_CASE("hostile words: those of an older ledger are shown tamed") {
  TempDesk desk;
  desk.at("09:00", {"log-call", "3-2-1201", "aXb", "--category", "repair", "--by", "李婷X"});
  std::string text = desk.read("ledger/2026-10.csv");
  for (std::size_t at = 0; (at = text.find('X', at)) != std::string::npos;)
    text.replace(at, 1, "\t\u200E");
  desk.write("ledger/2026-10.csv", text);
  for (const std::vector<std::string>& line : {std::vector<std::string>{"show", "1", "--history"},
                                               {"show", "1", "--history", "-O", "json"},
                                               {"list"},
                                               {"check"},
                                               {"check", "-O", "json"}}) {
    const Ran ran = desk.run(line);
    CAPTURE(line.back());
    CHECK(ran.exit < 2);
    CHECK(is_tame(ran.out + ran.err));
  }
}

TEST_CASE("hostile words: a name of a folder or a clock cannot break out of JSON") {
  TempDesk desk;
  std::string policy = desk.read("policy.toml");
  const std::string clock = "[clock.dispatch]";
  policy.replace(policy.find(clock), clock.size(), "[clock.\"di\\u0085s\\u202Epatch\"]");
  desk.write("policy.toml", policy);
  desk.at("09:00", {"log-call", "3-2-1201", "漏水", "--category", "repair"});
  CHECK(is_tame(desk.run({"show", "1", "-O", "json"}).out));
  const TempDir dir;
  const std::string name = dir.path() + "/bad\xff\u009b";
  std::filesystem::copy(desk.path(), name, std::filesystem::copy_options::recursive);
  const Ran where = desk.run({"-C", name, "where", "-O", "json"});
  CHECK(where.exit == 0);
  CHECK(is_tame(where.out));
  CHECK(where.out.find("bad\uFFFD\\u009b") != std::string::npos);
}

TEST_CASE("hostile words: no line is shown of a file that is not what it was named as") {
  TempDesk desk;
  const TempDir dir;
  const std::vector<std::string> readers[] = {
      {"check", "--recordings"}, {"list", "--policy"}, {"calendar", "import"}};
  for (const char* text : {"root:$6$s3cret:19000::\n", "[client]\npassword = s3cret\n",
                           "key = \"s3cret\"\n", "-----BEGIN KEY-----\ns3cret\n"}) {
    dir.write("file", text);
    for (std::vector<std::string> line : readers) {
      CAPTURE(line.back());
      line.push_back(dir / "file");
      const Ran ran = desk.run(line);
      CHECK(ran.exit != 0);
      CHECK((ran.out + ran.err).find("s3cret") == std::string::npos);
    }
  }
  // A policy with a slip still shows its line.
  dir.write("file", "[calendar.desk]\nhours = 9\n");
  CHECK(desk.run({"list", "--policy", dir / "file"}).err.find("hours = 9") != std::string::npos);
}

TEST_CASE("hostile words: an unknown language is refused and a locale's spelling is not") {
  TempDesk desk;
  for (const char* tag : {"xx", "fr", "english", "z", "C"}) {
    CAPTURE(std::string(tag));
    desk.variables["DESKCTL_LANG"] = tag;
    const Ran ran = desk.run({"list"});
    CHECK(ran.exit == 2);
    CHECK(has(ran.err, "DESKCTL_LANG\nhint: one of: en, zh-CN, zh-TW"));
    desk.variables.erase("DESKCTL_LANG");
    CHECK(desk.run({"list", "--lang", tag}).exit == 2);
  }
  for (const char* tag : {"en", "zh-CN", "zh-TW", "zh_TW.UTF-8", "en_GB", "zh-hant"}) {
    CAPTURE(std::string(tag));
    CHECK(desk.run({"list", "--lang", tag}).exit == 0);
    desk.variables["DESKCTL_LANG"] = tag;
    CHECK(desk.run({"list"}).exit == 0);
  }
  CHECK(find_language("zh_TW.UTF-8") == Language::traditional);
  CHECK(find_language("zh-tw") == Language::traditional);
  CHECK_FALSE(find_language("zhx").has_value());
}

TEST_CASE("hostile words: a text of 10,000 characters is stored whole, one over 64 KiB refused") {
  TempDesk desk;
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "长";
  desk.run({"log-call", "3-2-1201", text, "--category", "repair"});
  CHECK(desk.ledger().find(text) != std::string::npos);
  CHECK(desk.run({"show", "1", "-O", "json"}).out.find(text) != std::string::npos);
  const std::string before = desk.ledger();
  const Ran ran = desk.run({"note", "1", std::string(64 * 1024 + 1, 'x')});
  CHECK(ran.exit == 2);
  CHECK(ran.err.find("65536") != std::string::npos);
  CHECK(desk.ledger() == before);
}

TEST_CASE("hostile words: a lack of memory is not told as a fault of the program") {
  const Problem problem = problem_of(std::bad_alloc());
  CHECK(worded(problem.what, Language::english) == "not enough memory");
  CHECK(problem.hint->message != message::hint_internal_error);
  CHECK(problem_of(std::runtime_error("x")).what.message == message::internal_error);
}

}  // namespace deskctl::test::hostile_words_test
