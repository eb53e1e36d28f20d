// One file a case: what is wrong with it, where, and what to write.
#include "support/config.hpp"

namespace deskctl::test {
namespace {

struct Case {
  std::string text;
  std::string problems;
};

void check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(policy_problems(c.text) == c.problems);
  }
}

}  // namespace

TEST_CASE("toml slip: values without their quotes") {
  const Case cases[] = {
      {"teams = eng\n", "1:9: the text 'eng' has no quotes | write \"eng\""},
      {"teams = [eng, \"env\"]\n", "1:10: the text 'eng' has no quotes | write \"eng\""},
      {"teams = 绿化\n", "1:9: the text '绿化' has no quotes | write \"绿化\""},
      {"a = { zh-CN = 访客, en = \"v\" }\n",
       "1:15: the text '访客' has no quotes | write \"访客\""},
      {"a = { zh-CN = 访客，en = \"v\" }\n",
       "1:15: the text '访客' has no quotes | write \"访客\"\n"
       "1:21: '，' is not the sign that TOML has here | write , instead of ，"},
      {"open = 08:00\n", "1:8: the text '08:00' has no quotes | write \"08:00\""},
      {"open = ０８：００\n", "1:8: the text '０８：００' has no quotes | write \"08:00\""},
      {"open = 08:00 # morning\n", "1:8: the text '08:00' has no quotes | write \"08:00\""},
      {"open = 09:00-12:00, 14:00-18:00\n",
       "1:8: the text '09:00-12:00, 14:00-18:00' has no quotes | write \"09:00-12:00, "
       "14:00-18:00\""},
      {"a = { within = 15min, to = \"gm\" }\n",
       "1:16: the text '15min' has no quotes | write \"15min\""},
      {"a = { within = 15min to = \"gm\" }\n",
       "1:16: the text '15min' has no quotes | write \"15min\"\n1:22: a ',' is missing here | add "
       ", here"},
      {"closed = [2026/10/1]\n", "1:11: the text '2026/10/1' has no quotes | write \"2026-10-01\""},
      {"closed = 2026年10月1日\n",
       "1:10: the text '2026年10月1日' has no quotes | write \"2026-10-01\""},
      {"teams = eng, env\n", "1:9: several values stand in a list | write [\"eng\", \"env\"]"},
      {"teams = 工程、绿化\n", "1:9: several values stand in a list | write [\"工程\", \"绿化\"]"},
      {"teams = \"eng\", \"env\"\n",
       "1:9: several values stand in a list | write [\"eng\", \"env\"]"},
      {"teams = \"eng\"，\"env\" # two\n",
       "1:9: several values stand in a list | write [\"eng\",\"env\"]"},
  };
  check(cases);
}

TEST_CASE("toml slip: numbers and true as people write them") {
  const Case cases[] = {
      {"a = True\n", "1:5: 'True' is neither true nor false | write true"},
      {"a = 是\n", "1:5: '是' is neither true nor false | write true"},
      {"a = no\n", "1:5: 'no' is neither true nor false | write false"},
      {"a = ｔｒｕｅ\n", "1:5: 'ｔｒｕｅ' is neither true nor false | write true"},
      {"a = ３\n", "1:5: '３' is not how TOML writes a number | write 3"},
      {"a = 03\n", "1:5: '03' is not how TOML writes a number | write 3"},
      {"loss = 10,000\n", "1:8: '10,000' is not how TOML writes a number | write 10000"},
      {"a = { loss = 10,000, media = 3 }\n",
       "1:14: '10,000' is not how TOML writes a number | write 10000"},
      {"a = { loss = 1，000 }\n", "1:14: '1，000' is not how TOML writes a number | write 1000"},
      {"loss = 1万\n", "1:8: '1万' is not how TOML writes a number | write 10000"},
      {"loss = 1.5万元\n", "1:8: '1.5万元' is not how TOML writes a number | write 15000"},
      {"loss = ￥2000\n", "1:8: '￥2000' is not how TOML writes a number | write 2000"},
  };
  check(cases);
}

TEST_CASE("toml slip: quotes that do not match") {
  const Case cases[] = {
      {"teams = [\"eng”, \"env\"]\n",
       "1:14: '”' is not the sign that TOML has here | write \" instead of ”"},
      {"teams = [\"eng”, \"env”]\n",
       "1:14: '”' is not the sign that TOML has here | write \" instead of ”\n"
       "1:23: '”' is not the sign that TOML has here | write \" instead of ”"},
      {"teams = [“eng\", \"env\"]\n",
       "1:10: '“' does not begin a text in TOML | write \"eng\" instead of “eng\""},
      {"teams = ['eng’]\n", "1:14: '’' is not the sign that TOML has here | write ' instead of ’"},
      {"teams = 【“eng”】\n",
       "1:9: '【' is not the sign that TOML has here | write [ instead of 【\n"
       "1:12: '“' does not begin a text in TOML | write \"eng\" instead of “eng”\n"
       "1:21: '】' is not the sign that TOML has here | write ] instead of 】"},
      {"teams = \"eng\n", "1:9: the text that begins here has no closing quote | write \"eng\""},
      {"teams = \"eng # first\n",
       "1:9: the text that begins here has no closing quote | write \"eng\""},
      {"teams = [\"eng, \"env\"]\n",
       "1:10: the text that begins here has no closing quote | write \"eng\""},
      {"teams = [\"eng\", \"env]\n",
       "1:17: the text that begins here has no closing quote | write \"env\""},
      {"teams = [eng\", \"env\"]\n", "1:10: the text 'eng\"' has no quotes | write \"eng\""},
      {"teams = [\"\"eng\"\"]\n", "1:10: one quote on each side is enough | write \"eng\""},
      {"a = \"他说\"好\"\"\n",
       "1:12: this quote ends the text too soon | write \\\" for a quote within a text, or “ ”"},
      {"a = \"\"\"x\n",
       "1:5: the text that begins here has no closing quote | write \"\"\" where it ends"},
      {"a = \"x\ny\"\n",
       "1:5: the text that begins here goes on in the next line | put it on one line; \\n is a "
       "line break within it"},
      {"from = \"logged\nuntil = \"completed\n",
       "1:8: the text that begins here has no closing quote | write \"logged\"\n"
       "2:9: the text that begins here has no closing quote | write \"completed\""},
      {"a = \"C:\\desk\"\n",
       "1:8: '\\d' stands for nothing in a text in double quotes | write \\\\ for a backslash, or "
       "put the text in single quotes: '…'"},
  };
  check(cases);
}

TEST_CASE("toml slip: keys and tables") {
  const Case cases[] = {
      {"[calendar.办公室]\n", "1:11: the key '办公室' needs double quotes | write \"办公室\""},
      {"班组 = [\"eng\"]\n", "1:1: the key '班组' needs double quotes | write \"班组\""},
      {"ｔｅａｍｓ = [\"eng\"]\n",
       "1:1: 'ｔｅａｍｓ' is not the sign that TOML has here | write teams instead of ｔｅａｍｓ"},
      {"“teams” = [\"eng\"]\n",
       "1:1: '“' does not begin a text in TOML | write \"teams\" instead of “teams”"},
      {"[clock。a]\n", "1:7: '。' is not the sign that TOML has here | write . instead of 。"},
      {"[close\nunreachable = 3\n", "1:7: the '[' of line 1 is not closed | add ] here"},
      {"[[close]\n", "1:9: the '[' of line 1 is not closed | add ] here"},
      {"teams\n", "1:6: a '=' is missing here | write teams = …"},
      {"teams [\"eng\"]\n", "1:6: a '=' is missing here | write teams = …"},
      {"teams == [\"eng\"]\n",
       "1:7: '==' is not the sign that TOML has here | write = instead of =="},
      {"teams => [\"eng\"]\n",
       "1:7: '=>' is not the sign that TOML has here | write = instead of =>"},
      {"teams =\n",
       "1:8: 'teams' has no value | write teams = \"…\", or # before the line to leave it out"},
      {"= 3\n", "1:1: the key before '=' is missing | write key = value"},
      {"teams = [\"a\"]\nteams = [\"b\"]\n",
       "2:1: 'teams' stands here a second time | line 1 has it already: put both together"},
      {"[close]\n[report]\n[close]\nunreachable = 3\n",
       "3:1: 'close' stands here a second time | line 1 has it already: put both together"},
      {"[clock.a]\nfrom = \"x\"\n[clock.a]\nfrom = \"x\"\n",
       "3:1: 'clock.a' stands here a second time | line 1 has it already: put both together"},
      {"a = { b = 1, b = 2 }\n",
       "1:14: 'b' stands here a second time | line 1 has it already: put both together"},
      {"a = 1 b = 2\n", "1:7: a new key begins on the same line | begin a new line here"},
      {"a = 1, b = 2\n",
       "1:6: the ',' is one too many | take it out\n1:8: a new key begins on the same line | begin "
       "a new line here"},
      {"a = 1;\n", "1:6: the ';' is one too many | take it out"},
      {"a = \"x\"。\n", "1:8: the '。' is one too many | take it out"},
      {"a = [\"x\"]]\n", "1:10: the ']' is one too many | take it out"},
  };
  check(cases);
}

TEST_CASE("toml slip: lists and inline tables") {
  const std::string join =
      " | join the lines, or write a table of its own: [name], and each key on a line";
  const Case cases[] = {
      {"a = [1, 2\n[close]\n", "1:10: the '[' of line 1 is not closed | add ] here"},
      {"a = [\n  \"x\",\nb = 2\n", "2:7: the '[' of line 1 is not closed | add ] here"},
      {"a = [1 2]\n", "1:8: a ',' is missing here | add , here"},
      {"a = [1,, 2]\n", "1:8: the ',' is one too many | take it out"},
      {"a = { b = 1, }\n", "1:12: the ',' is one too many | take it out"},
      {"a = { b = 1,\n  c = 2 }\n", "1:13: a table in { } stands on one line" + join},
      {"a = {\n  b = 1,\n  c = 2\n}\n", "1:6: a table in { } stands on one line" + join},
      {"a = { b = 1\nc = 2\n", "1:12: the '{' of line 1 is not closed | add } here"},
      {"a = { b: 1 }\n", "1:8: ':' is not the sign that TOML has here | write = instead of :"},
      {"a = { b 1 }\n", "1:8: a '=' is missing here | write b = …"},
      {"a = { b = 1; c = 2 }\n",
       "1:12: ';' is not the sign that TOML has here | write , instead of ;"},
      {"a = { b = , c = 2 }\n",
       "1:10: 'b' has no value | write b = \"…\", or # before the line to leave it out"},
  };
  check(cases);
}

TEST_CASE("toml slip: spaces, comments, and what an editor or a merge left") {
  const Case cases[] = {
      {"　teams = [\"eng\"]\n",
       "1:1: the space U+3000 is not a plain one | type a plain space instead"},
      {"teams =\u00A0[\"eng\"]\n",
       "1:8: the space U+00A0 is not a plain one | type a plain space instead"},
      {"teams = [\"eng\"] ＃ x\n",
       "1:17: '＃' is not the sign that TOML has here | write # instead of ＃"},
      {"// x\na = 1\n", "1:1: '//' is not the sign that TOML has here | write # instead of //"},
      {"a = 1\n\u200Bb = 2\n",
       "2:1: the character U+200B, which cannot be seen, may not stand here | take it out, or type "
       "the line again"},
      {"a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x\n",
       "2:1: two versions of the file were merged and both are here | keep the lines that are "
       "right; take out the others and the lines <<<<<<< ======= >>>>>>>"},
      {"a = 1\rb = 2\r",
       "1:6: the line ends with CR alone | save the file with the line ends LF or CRLF"},
      {std::string("\xFF\xFE") + std::string("t\0e\0", 4),
       "1:1: the file is UTF-16: an editor saved it as 'Unicode' | save it as UTF-8: in Notepad "
       "'Save as', Encoding 'UTF-8'; or 'iconv -f UTF-16 -t UTF-8'"},
      {"a = 1\nteams = [\"\xb9\xa4\xb3\xcc\"]\n",
       "2:11: the text here is GBK, GB18030 or Big5, not UTF-8 | save it as UTF-8: in Notepad "
       "'Save as', Encoding 'UTF-8'; or 'iconv -f GB18030 -t UTF-8'"},
      {"teams:\n  - eng\n  - env\n",
       "1:6: ':' is not the sign that TOML has here | write = instead of :\n"
       "2:3: several values stand in a list | write them in square brackets, with commas between: "
       "[\"a\", \"b\"]\n"
       "3:3: several values stand in a list | write them in square brackets, with commas between: "
       "[\"a\", \"b\"]"},
  };
  check(cases);
}

TEST_CASE("toml slip: the parser's English is not shown to readers of Chinese") {
  try {
    parse_policy("teams = [“工程”，“绿化”]\n", "policy.toml", zone("Asia/Shanghai"));
    FAIL("taken");
  } catch (const Refused& refused) {
    REQUIRE(refused.problems().size() == 3);
    const Problem& first = refused.problems().front();
    CHECK(say(Language::simplified, first.what.message, first.what.values) ==
          "TOML 的文本不能以 “ 开头");
    CHECK(say(Language::simplified, first.hint->message, first.hint->values) ==
          "请把 “工程” 改为 \"工程\"");
    CHECK(say(Language::traditional, first.hint->message, first.hint->values) ==
          "請把 “工程” 改為 \"工程\"");
  }
}

}  // namespace deskctl::test
