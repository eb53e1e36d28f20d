// Tables as spreadsheets save them.
#include "deskctl/text/sheet.hpp"

#include "support/refusal.hpp"

namespace deskctl::test {
namespace {

std::string cells_shown(const std::vector<SheetCell>& cells) {
  std::string out;
  for (const SheetCell& cell : cells) out += '[' + cell.text + ']';
  return out;
}

/// The headings and rows, `[a][b]` each, with the line where a row begins.
std::string sheet(const std::string& text, std::string_view separator = "") {
  const Sheet sheet = read_sheet(text, "f.csv", separator);
  std::string out = cells_shown(sheet.headings);
  for (const SheetRow& row : sheet.rows)
    out += ' ' + std::to_string(row.line) + (row.is_short ? "~" : "") + cells_shown(row.cells);
  return out;
}

}  // namespace

TEST_CASE("sheet: the separator is found, whatever the texts hold") {
  const std::string read = "[房号][事项][电话] 2[3-2-1201][漏水][1]";
  for (const char* separator : {",", ";", "\t", "，", "；"}) {
    const std::string s = separator;
    CHECK(sheet("房号" + s + "事项" + s + "电话\n3-2-1201" + s + "漏水" + s + "1\n") == read);
  }
  CHECK(sheet("a\tb\tc\n1,2,3,4,5\t2\t3;4\n") == "[a][b][c] 2[1,2,3,4,5][2][3;4]");
  CHECK(sheet("sep=;\na,b;c\n1;2\n") == "[a,b][c] 3[1][2]");
  CHECK(sheet("a,b;c,d\n1;2\n", ";") == "[a,b][c,d] 2[1][2]");
  CHECK(read_sheet("a，b\n1，2\n", "f").separator == "，");
}

TEST_CASE("sheet: quoted cells hold separators, quotes and line ends") {
  CHECK(sheet("a,b\r\n\"1,\"\"2\"\"\nx\",y\r\n3,4\r\n") == "[a][b] 2[1,\"2\"\nx][y] 4[3][4]");
  CHECK(sheet("a,b\r1,2\r3,4") == "[a][b] 2[1][2] 3[3][4]");
}

TEST_CASE("sheet: titles stand above the headings, empty rows count nothing") {
  const Sheet titled = read_sheet("前台登记表,,\n\n房号,事项,电话\n,,\n1,2,3\n,,\n", "f");
  CHECK(cells_shown(titled.headings) == "[房号][事项][电话]");
  CHECK(titled.above == std::vector<int>{1});
  REQUIRE(titled.rows.size() == 1);
  CHECK(titled.rows.front().line == 5);
}

TEST_CASE("sheet: a cell knows its line and column") {
  const Sheet sheet = read_sheet("a,b\n\"x\ny\",\"p\nq\"\n", "f");
  REQUIRE(sheet.rows.size() == 1);
  const SheetCell& second = sheet.rows.front().cells[1];
  CHECK(second.line == 3);
  CHECK(second.column == 4);
  CHECK(sheet.line(1) == "a,b");
  CHECK(sheet.line(3) == "y\",\"p");
  CHECK(sheet.line(4) == "q\"");
  for (const int number : {-1, 0, 5, 6}) CHECK(sheet.line(number) == "");
  CHECK(read_sheet("sep=;\r\na;b\r\n1;2", "f").line(3) == "1;2");
  CHECK(line_of_text("a\nb\nc", 2) == "b");
  CHECK(line_of_text("a\nb\nc", 5) == "");
}

TEST_CASE("sheet: rows that lack cells say so, more cells than headings are refused") {
  CHECK(sheet("a,b,c\n1,2\n") == "[a][b][c] 2~[1][2][]");
  CHECK(sheet("a,b\n1,2,,\n") == "[a][b] 2[1][2]");
  CHECK(refusal_of([] { read_sheet("a,b\n1,2,3\n", "f"); }) ==
        "2 f:2: the row has 3 cells, the headings 2");
}

TEST_CASE("sheet: quotes that do not fit are refused where they stand, all of them") {
  CHECK(refusal_of([] { read_sheet("a,b\n3\"管,x\n\"y\"z,1\n\"open,\n\n", "f"); }) ==
        "2 f:2: a quote stands inside a cell without quotes around it | f:3: text stands behind a "
        "closing quote | f:4: a quote opens here and never closes");
  CHECK(refusal_of([] { read_sheet("", "f"); }) == "2 'f' has no line of headings");
  CHECK(refusal_of([] { read_sheet("a,b\n,\n", "f"); }) == "2 'f' has no row below its headings");
}

TEST_CASE("sheet: headings are compared without their white space and width") {
  CHECK(heading_key("回访\n 时间 ") == "回访时间");
  CHECK(heading_key("Ｒoom　No") == "roomno");
}

}  // namespace deskctl::test
