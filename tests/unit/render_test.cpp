#include <random>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/render/json.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/story.hpp"

namespace deskctl::test {
namespace {

std::string json_text(std::string_view value) {
  Json json(shanghai());
  json.text(value);
  std::string out = std::move(json).finish();
  out.pop_back();
  return out;
}

std::string json_rate(int met, int of) {
  Json json(shanghai());
  json.rate(met, of);
  std::string out = std::move(json).finish();
  out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("json: texts are escaped and otherwise UTF-8") {
  CHECK(json_text("") == R"("")");
  CHECK(json_text("水管漏水 🔧") == "\"水管漏水 🔧\"");
  CHECK(json_text("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(json_text("a\nb\tc\rd") == R"("a\nb\tc\u000dd")");
  CHECK(json_text(std::string_view("\0\x1b", 2)) == R"("\u0000\u001b")");
  CHECK(json_text("\x7f") == R"("\u007f")");
}

TEST_CASE("json: a text is as its characters one by one, however long it is") {
  const auto inner = [](std::string_view text) {
    Json json(shanghai());
    json.text(text);
    const std::string all = std::move(json).finish();
    return all.substr(1, all.size() - 3);
  };
  const std::vector<std::string> characters{"a",  "~",  " ",      "\"",   "\\",
                                            "\n", "\t", "\x1f",   "\x7f", "漏",
                                            "，", "ü",  "\u202E", "🔧",    "\uFEFF"};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text, expected;
    const bool is_odd = round % 3 == 0;
    for (std::size_t left = random() % 120; left > 0; --left) {
      const std::string& one =
          characters[is_odd || random() % 60 == 0 ? random() % characters.size() : 0];
      text += one;
      expected += inner(one);
    }
    REQUIRE(inner(text) == expected);
    Json json(shanghai());
    json.open_object().key(text).text(text).key(text).null().close_object();
    REQUIRE(std::move(json).finish() ==
            "{\"" + expected + "\":\"" + expected + "\",\"" + expected + "\":null}\n");
  }
}

TEST_CASE("json: commas stand where they must") {
  Json json(shanghai());
  json.open_object().key("a").number(-5).key("b").open_list().text("x").null().flag(true);
  json.open_object().close_object().open_list().close_list().close_list();
  json.key("c").time(at("2026-10-03T00:12:30Z")).key("d").text_or_null("").key("e");
  json.number_or_null(std::nullopt).key("f").time_or_null(std::nullopt).key("g");
  json.open_object().key("h").flag(false).close_object().close_object();
  CHECK(std::move(json).finish() ==
        R"({"a":-5,"b":["x",null,true,{},[]],"c":"2026-10-03T08:12:30+08:00","d":null,"e":null,)"
        R"("f":null,"g":{"h":false}})"
        "\n");
}

TEST_CASE("json: rates have four decimals and nothing of nothing is null") {
  CHECK(json_rate(0, 0) == "null");
  CHECK(json_rate(0, 7) == "0.0000");
  CHECK(json_rate(7, 7) == "1.0000");
  CHECK(json_rate(2, 3) == "0.6667");
  CHECK(json_rate(1, 3) == "0.3333");
  CHECK(json_rate(1, 20000) == "0.0001");
  CHECK(json_rate(1, 20001) == "0.0000");
  CHECK(json_rate(199, 200) == "0.9950");
  CHECK(json_rate(19999, 20000) == "1.0000");
}

TEST_CASE("table: columns align whatever the width of their characters") {
  Table table;
  table.columns = {{"编号"}, {"late", true}, {"text"}};
  table.rows = {{"1", "5", "水管漏水"}, {"20261102-001", "1501", "e\u0301"}};
  CHECK(format_table(table, 0) ==
        "编号          late  text\n"
        "1                5  水管漏水\n"
        "20261102-001  1501  e\u0301\n");
}

TEST_CASE("table: columns that are empty everywhere are left out") {
  Table table;
  table.columns = {{"a"}, {"b"}, {"c"}};
  table.rows = {{"1", "", "x"}, {"2", "", ""}};
  CHECK(format_table(table, 0) == "a  c\n1  x\n2\n");
  table.rows.clear();
  CHECK(format_table(table, 0) == "a  b  c\n");
}

TEST_CASE("table: below a row stands a line that is never cut") {
  Table table;
  table.columns = {{"a"}};
  table.rows = {{"1"}, {"2"}};
  table.below = {"deskctl accept 20261102-001", "x"};
  CHECK(format_table(table, 10) == "a\n1\n    deskctl accept 20261102-001\n2\n    x\n");
}

TEST_CASE("table: a text gives way first, then the row takes several lines") {
  Table table;
  table.columns = {{"id"}, {"text", false, Fit::text}, {"place", false, Fit::name}};
  table.rows = {{"20261102-001", "厨房水管漏水，水流到楼下", "3-2-1201"}};
  CHECK(format_table(table, 80) == format_table(table, 0));
  CHECK(format_table(table, 44) ==
        "id            text                  place\n"
        "20261102-001  厨房水管漏水，水流…   3-2-1201\n");
  CHECK(format_table(table, 32) ==
        "id            text\n"
        "  place\n"
        "20261102-001  厨房水管漏水，水…\n"
        "  3-2-1201\n");
  table.rows.push_back({"20261102-002", "灯不亮", ""});
  CHECK(format_table(table, 32).ends_with("20261102-002  灯不亮\n"));
}

TEST_CASE("words: tokens have a word in each language and unknown ones stand as they are") {
  CHECK(label(Language::english, Vocabulary::category, "repair") == "repair");
  CHECK(label(Language::simplified, Vocabulary::category, "repair") == "报修");
  CHECK(label(Language::traditional, Vocabulary::category, "repair") == "報修");
  CHECK(label(Language::simplified, Vocabulary::severity, "extra") == "特别重大");
  CHECK(label(Language::simplified, "clock", "our-own-clock") == "our-own-clock");
  CHECK(label(Language::english, "clock", "x\x1b[2J") == "x\\x1b[2J");
  CHECK(label(Language::english, Vocabulary::category, "") == "");
}

TEST_CASE("words: times and durations and rates as people read them") {
  CHECK(shown_time(at("2026-10-03T00:12:00Z"), shanghai()) == "2026-10-03 08:12");
  CHECK(shown_time(at("2026-10-03T00:12:05Z"), shanghai()) == "2026-10-03 08:12:05");
  const struct {
    long long minutes;
    std::string english;
    std::string simplified;
  } cases[] = {
      {0, "0 min", "0 分钟"},
      {1, "1 min", "1 分钟"},
      {59, "59 min", "59 分钟"},
      {60, "1 h 0 min", "1 小时 0 分"},
      {185, "3 h 5 min", "3 小时 5 分"},
      {1439, "23 h 59 min", "23 小时 59 分"},
      {1440, "1 d 0 h", "1 天 0 小时"},
      {3125, "2 d 4 h", "2 天 4 小时"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.minutes);
    CHECK(shown_minutes(c.minutes, Language::english) == c.english);
    CHECK(shown_minutes(c.minutes, Language::simplified) == c.simplified);
  }
  CHECK(shown_rate(39, 40) == "97.5 %");
  CHECK(shown_rate(0, 0) == "–");
  CHECK(shown_rate(3, 3) == "100.0 %");
}

TEST_CASE("problem: file and line and column and a caret under the character") {
  Problem problem;
  problem.what = {message::config_unknown_key, {"级"}};
  problem.hint = Said{message::hint_did_you_mean, {"teams"}};
  problem.file = "policy.toml";
  problem.line = 3;
  problem.column = 15;
  problem.source_line = "班组名称, 级 = 1";
  CHECK(colored(format_problem(problem, ProblemKind::error, Language::english), false) ==
        "policy.toml:3:15: error: unknown key '级'\n"
        "  班组名称, 级 = 1\n"
        "            ^\n"
        "hint: did you mean 'teams'?\n");
  problem.column = 0;
  problem.hint.reset();
  CHECK(colored(format_problem(problem, ProblemKind::warning, Language::english), false) ==
        "policy.toml:3: warning: unknown key '级'\n"
        "  班组名称, 级 = 1\n");
  problem.file.clear();
  problem.source_line.clear();
  CHECK(colored(format_problem(problem, ProblemKind::note, Language::simplified), false) ==
        "deskctl: 提示: 未知的键“级”\n");
  problem.file = "a\x1b.toml";
  problem.what.values = {"x\x1b[2J"};
  const std::string text =
      format_problems({problem, problem}, ProblemKind::error, Language::english);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
}

TEST_CASE(
    "a problem's line is shown with nothing that a terminal acts on, the caret at its place") {
  Problem problem;
  problem.what = {message::internal_error, {""}};
  problem.file = "units.csv";
  problem.line = 2;
  problem.column = 11;  // of the ?, behind 1-1, ESC and a comma
  problem.source_line = "1-1,\x1b[2J,\t?";
  std::string shown = format_problem(problem, ProblemKind::error, Language::english);
  CHECK(shown.find("\n  1-1,\\x1b[2J, ?\n               ^\n") != std::string::npos);
  problem.source_line = "房\xff,?";
  problem.column = 6;
  shown = format_problem(problem, ProblemKind::error, Language::english);
  CHECK(shown.find("\n  房\\xff,?\n         ^\n") != std::string::npos);
  problem.column = 8;  // outside of the line
  CHECK(format_problem(problem, ProblemKind::error, Language::english).find('^') ==
        std::string::npos);
}

}  // namespace deskctl::test
