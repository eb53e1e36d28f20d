#include "deskctl/text/edited_line.hpp"

#include <doctest/doctest.h>

namespace deskctl::test::edited_line_test {
namespace {

EditedLine typed(std::string_view text) {
  EditedLine line;
  line.insert(text);
  return line;
}

}  // namespace

TEST_CASE("edited line: one step back takes one Chinese character, with its width") {
  EditedLine line = typed("更换角阀");
  CHECK(line.shown(40).cursor == 8);
  line.erase_before();
  CHECK(line.text() == "更换角");
  CHECK(line.shown(40).cursor == 6);
  line.left();
  line.insert("了");
  CHECK(line.text() == "更换了角");
  CHECK(line.shown(40).cursor == 6);
  line.erase_after();
  CHECK(line.text() == "更换了");
}

TEST_CASE("edited line: an accent goes with its letter, an emoji is one character") {
  EditedLine line = typed("caf\u0065\u0301");
  line.erase_before();
  CHECK(line.text() == "caf");
  line = typed("a\U0001F468\u200D\U0001F469\u200D\U0001F467");
  line.left();
  line.left();
  line.insert("x");
  CHECK(line.text().starts_with("xa"));
  line.to_end();
  line.erase_before();
  CHECK(line.text() == "xa");
}

TEST_CASE("edited line: nothing a terminal acts on gets in") {
  EditedLine line = typed("a\x1b[31mb\r\nc\td\x07\u202E\xff");
  CHECK(line.text() == "a[31mb c d");
}

TEST_CASE("edited line: ends, and nothing before or after them") {
  EditedLine line;
  line.left();
  line.right();
  line.erase_before();
  line.erase_after();
  CHECK(line.text().empty());
  line = typed("中文");
  line.to_begin();
  line.erase_before();
  line.insert("（");
  CHECK(line.text() == "（中文");
  line.erase_to_begin();
  CHECK(line.text() == "中文");
}

TEST_CASE("edited line: the cursor stays in view, and no character is shown by half") {
  EditedLine line = typed("一二三四五六七八九十");
  CHECK(line.shown(10).text == "七八九十");
  CHECK(line.shown(10).cursor == 8);
  line.to_begin();
  CHECK(line.shown(9).text == "一二三四");
  CHECK(line.shown(9).cursor == 0);
  CHECK(line.shown(1).text.empty());
  CHECK(typed("一二").shown(0).cursor == 0);
}

}  // namespace deskctl::test::edited_line_test
