// Workbooks for offices: values that count as numbers, texts that nothing can change, the same
// bytes for the same page.
#include "files/workbook.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>

#include "deskctl/message/files_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "files/shared_library.hpp"
#include "files/xlsx_library.hpp"
#include "render/sheet_names.hpp"
#include "render/sheet_text.hpp"
#include "support/parts.hpp"
#include "support/read_workbook.hpp"
#include "support/refusal.hpp"
#include "support/temp_dir.hpp"
#include "support/times.hpp"

namespace deskctl::test {
namespace {

using CellKind = Cell::Kind;

Page page_of(Table table, Language language = Language::english) {
  Page page;
  page.language = language;
  page.title = "云栖花园：逾期时限，截至 2026-10-12 09:00";
  page.as_of = at("2026-10-12T01:00:00Z");
  page.add("Overdue").parts.emplace_back(std::move(table));
  return page;
}

Table one_column(std::vector<Cell> cells) {
  Table table;
  table.columns = {{"matter"}};
  for (Cell& cell : cells) table.rows.push_back({std::move(cell)});
  return table;
}

Page page_with_charts() {
  Page page = page_of(one_column({"漏水"}), Language::simplified);
  Section& section = page.add("趋势");
  section.parts.emplace_back(Lines{"按日登记\n\n共 5 件 <&>\n"});
  section.parts.emplace_back(Chart{Chart::Kind::bars,
                                   "每日登记 & 完成",
                                   {"10-01", "10-02"},
                                   {{"登记", {3, 2}}, {"完成", {1, {}}}},
                                   {}});
  section.parts.emplace_back(Chart{
      Chart::Kind::rates, "按时率", {"派工", "到场"}, {{"按时", {9'750, 8'000}}}, {9'500, {}}});
  section.parts.emplace_back(
      Chart{Chart::Kind::heat, "时段", {"周一", "周二"}, {{"8", {0, 4}}, {"9", {2, 7}}}, {}});
  return page;
}

}  // namespace

TEST_CASE("workbook: numbers are numbers, each with the format of its kind") {
  const struct {
    Cell cell;
    std::string value, format;
  } cases[] = {
      {{"12", CellKind::number, 12}, "12", "0"},
      {{"97.5 %", CellKind::share, 9'750}, "0.975", "0.00%"},
      {{"3.2", CellKind::ratio, 32'000}, "3.2", "0.0###"},
      {{"2026-10-12 09:02", CellKind::time, 1'791'795'720},
       "46307.37638888889",
       "yyyy-mm-dd hh:mm"},
      {{"1970-01-01 00:00", CellKind::time, 0}, "25569", "yyyy-mm-dd hh:mm"},
      {{"2 d 4 h", CellKind::seconds, 187'200}, "2.166666666666667", "[h]:mm"},
      {{"30 s", CellKind::seconds, 30}, "0.0003472222222222222", "[h]:mm:ss"},
      {{"120.50", CellKind::money, 12'050}, "120.5", "0.00"},
      {{"-0.50", CellKind::money, -50}, "-0.5", "0.00"},
  };
  std::vector<Cell> cells;
  for (const auto& c : cases) cells.push_back(c.cell);
  const ReadWorkbook book = read_workbook(workbook_of(page_of(one_column(cells))));
  const ReadSheet& sheet = book.sheet("Overdue");
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    CAPTURE(cases[i].cell.text);
    const ReadCell& cell = sheet.cells.at("A" + std::to_string(i + 2));
    CHECK_FALSE(cell.is_text);
    CHECK(cell.value == cases[i].value);
    CHECK(cell.format == cases[i].format);
  }
}

TEST_CASE("workbook: a number that no spreadsheet keeps is its text") {
  const std::vector<Cell> cells{{"1899-01-01 00:00", CellKind::time, -2'240'524'800},
                                {"-5 min", CellKind::seconds, -300},
                                {"1234567890123456", CellKind::number, 1'234'567'890'123'456}};
  const ReadWorkbook book = read_workbook(workbook_of(page_of(one_column(cells))));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const ReadCell& cell = book.sheet("Overdue").cells.at("A" + std::to_string(i + 2));
    CHECK(cell.is_text);
    CHECK(cell.value == cells[i].text);
  }
}

TEST_CASE("workbook: texts stay the texts that they are, also for who edits them") {
  const std::string texts[] = {"013800138000",
                               "123456789012345678",
                               "=1+2",
                               "+8613800138000",
                               "-1",
                               "@SUM(A1)",
                               "3-1",
                               "1-1-2306",
                               "1E5",
                               "TRUE",
                               "1/2",
                               "2026-10-12",
                               "第一行\n第二行",
                               "🔧👨‍👩‍👧",
                               "他说\"漏水\", 很急",
                               " =cmd|'/c calc'!A0",
                               "http://example.org",
                               "<b>&amp;</b>",
                               "_x0041_",
                               "_x005F_x0041_",
                               "' x",
                               " 空格 ",
                               std::string(10'000 * 3, 'x')};
  std::vector<Cell> cells(std::begin(texts), std::end(texts));
  const ReadWorkbook book = read_workbook(workbook_of(page_of(one_column(cells))));
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    CAPTURE(texts[i]);
    const ReadCell& cell = book.sheet("Overdue").cells.at("A" + std::to_string(i + 2));
    CHECK(cell.is_text);
    CHECK(cell.value == texts[i]);
    CHECK(cell.format == "@");
  }
  CHECK(has(book.sheet("Overdue").xml, "numberStoredAsText=\"1\""));
}

TEST_CASE("workbook: signs that XML or a reader cannot take are written out") {
  const ReadWorkbook book = read_workbook(workbook_of(
      page_of(one_column({std::string("a\0\x1b[31m\tb\xC0", 10), "\xEF\xBF\xBF\xE2\x80\xAE"}))));
  CHECK(book.sheet("Overdue").cells.at("A2").value == "a\\x00\\x1b[31m b\\xc0");
  CHECK(book.sheet("Overdue").cells.at("A3").value == "<U+FFFF><U+202E>");
}

TEST_CASE("workbook: the same page is the same bytes, and carries the page's time alone") {
  const Page page = page_with_charts();
  const std::string bytes = workbook_of(page);
  CHECK(bytes == workbook_of(page));
  const std::string core = read_workbook(bytes).parts.at("docProps/core.xml");
  CHECK(has(core, ">2026-10-12T01:00:00Z</dcterms:created>"));
  CHECK(has(core, ">2026-10-12T01:00:00Z</dcterms:modified>"));
  CHECK(has(core, "<dc:title>云栖花园：逾期时限，截至 2026-10-12 09:00</dc:title>"));
}

TEST_CASE("workbook: headings stay in sight, have filters, and stand on each printed page") {
  Table table;
  table.columns = {{"编号"}, {"事由", false, Fit::text}, {"件数", true}};
  table.rows = {{"20261012-001", std::string(300, 'x'), count_cell(2)},
                {"20261012-002", "漏水", "–"}};
  table.below = {"deskctl accept 1", ""};
  const ReadWorkbook book = read_workbook(workbook_of(page_of(table, Language::simplified)));
  const ReadSheet& sheet = book.sheet("Overdue");
  CHECK(sheet.cells.at("A1").value == "编号");
  CHECK(sheet.cells.at("D1").value == "命令");
  CHECK(sheet.cells.at("D2").value == "deskctl accept 1");
  CHECK(sheet.cells.count("D3") == 0);
  CHECK(sheet.cells.at("C3").is_text);
  CHECK(has(sheet.xml, "<autoFilter ref=\"A1:D3\"/>"));
  CHECK(has(sheet.xml,
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
  CHECK(has(book.parts.at("xl/workbook.xml"), "Overdue!$1:$1</definedName>"));
  CHECK(has(sheet.xml, "paperSize=\"9\" orientation=\"landscape\"") == false);
  CHECK(has(sheet.xml, "paperSize=\"9\""));
  CHECK(has(sheet.xml, "fitToHeight=\"0\""));
  CHECK(has(sheet.xml, "<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>"));
  CHECK(has(sheet.xml, "<oddHeader>&amp;L云栖花园"));
  // Chinese characters are two wide; long texts go on over several lines.
  CHECK(has(sheet.xml, "<col min=\"1\" max=\"1\" width=\"14.7109375\""));
  CHECK(has(sheet.xml, "<col min=\"2\" max=\"2\" width=\"52.7109375\""));
  CHECK(has(sheet.xml, "<row r=\"2\" spans=\"1:4\" ht=\"105\" customHeight=\"1\">"));
  CHECK(has(sheet.xml, "<row r=\"3\" spans=\"1:4\">"));
  CHECK(has(sheet.xml, "<col min=\"3\" max=\"3\" width=\"9.7109375\""));
}

TEST_CASE("workbook: a wide table is printed across") {
  Table table;
  for (int i = 0; i < 8; ++i) table.columns.push_back({"received at the desk"});
  CHECK(has(read_workbook(workbook_of(page_of(table))).sheet("Overdue").xml,
            "orientation=\"landscape\""));
}

TEST_CASE("workbook: sentences and charts stand before the tables") {
  const ReadWorkbook book = read_workbook(workbook_of(page_with_charts()));
  REQUIRE(book.sheets.size() == 4);
  const auto& summary = book.sheets[0];
  CHECK(summary.name == "概况");
  CHECK(summary.cells.at("A1").value == "云栖花园：逾期时限，截至 2026-10-12 09:00");
  CHECK(summary.cells.at("A3").value == "趋势");
  CHECK(summary.cells.at("A4").value == "按日登记");
  CHECK(summary.cells.at("A6").value == "共 5 件 <&>");
  CHECK(book.sheets[1].name == "图表");
  CHECK(book.sheets[2].name == "时段");
  CHECK(book.sheets[3].name == "Overdue");
}

TEST_CASE("workbook: charts are the program's own, drawn from numbers beside them") {
  const ReadWorkbook book = read_workbook(workbook_of(page_with_charts()));
  const ReadSheet& sheet = book.sheet("图表");
  CHECK(sheet.cells.at("L1").value == "完成");
  CHECK(sheet.cells.at("J1").value == "每日登记 & 完成");
  CHECK(sheet.cells.at("J2").value == "10-01");
  CHECK(sheet.cells.at("K2").value == "3");
  CHECK(sheet.cells.count("L3") == 0);
  // Only the pictures are printed, and none is cut by the end of a page.
  CHECK(has(book.parts.at("xl/workbook.xml"), "'图表'!$A$1:$H$"));
  CHECK_FALSE(has(sheet.xml, "fitToPage"));
  const std::string bars = book.parts.at("xl/charts/chart1.xml");
  CHECK(has(bars, "<c:barDir val=\"col\"/>"));
  CHECK(has(bars, "每日登记 &amp; 完成"));
  CHECK(has(bars, "<c:f>'图表'!$K$2:$K$3</c:f>"));
  CHECK(has(bars, "<c:majorUnit val=\"1\"/>"));
  // Without colours.
  CHECK(has(bars, "<a:pattFill"));
  const std::string rates = book.parts.at("xl/charts/chart2.xml");
  CHECK(has(rates, "<c:barDir val=\"bar\"/>"));
  CHECK(has(rates, "<c:max val=\"1\"/>"));
  CHECK(has(rates, "formatCode=\"0%\""));
  CHECK(book.parts.count("xl/charts/chart3.xml") == 0);
  const ReadSheet& shades = book.sheet("时段");
  CHECK(shades.cells.at("A1").value == "时段");
  CHECK(shades.cells.at("A3").value == "周一");
  CHECK(shades.cells.at("C4").value == "7");
  CHECK(has(shades.xml, "<conditionalFormatting sqref=\"B3:C4\"><cfRule type=\"colorScale\""));
  // The target is a series beside the rates.
  bool target = false;
  for (const auto& [spot, cell] : sheet.cells) target |= cell.value == "目标";
  CHECK(target);
}

TEST_CASE("workbook: a picture that does not fit on the page any more begins the next one") {
  Page page = page_of(one_column({"漏水"}));
  Section& section = page.add();
  for (int i = 0; i < 4; ++i)
    section.parts.emplace_back(
        Chart{Chart::Kind::bars, "每日登记", {"10-01"}, {{"登记", {12}}}, {}});
  section.parts.emplace_back(Chart{Chart::Kind::bars, "空", {}, {}, {}});
  const ReadWorkbook book = read_workbook(workbook_of(page));
  CHECK(has(book.sheet("Charts").xml,
            "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"48\""));
  CHECK(has(book.parts.at("xl/charts/chart1.xml"), "<c:majorUnit val=\"2\"/>"));
  CHECK(book.parts.count("xl/charts/chart4.xml") == 1);
  CHECK(book.parts.count("xl/charts/chart5.xml") == 0);
}

TEST_CASE("workbook: a page of nothing is a sheet with its title") {
  Page page;
  page.title = "Nothing is overdue.";
  const ReadWorkbook book = read_workbook(workbook_of(page));
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheet("Summary").cells.at("A1").value == "Nothing is overdue.");
}

TEST_CASE("workbook: the limits of spreadsheets are said, not met by surprise") {
  std::string long_text;
  for (int i = 0; i < 40'000; ++i) long_text += "漏";
  const ReadWorkbook book = read_workbook(workbook_of(
      page_of(one_column({long_text, long_text.substr(0, 32'767 * 3)}), Language::simplified)));
  const std::string cut = book.sheet("Overdue").cells.at("A2").value;
  CHECK(length_of(cut) == 32'767);
  CHECK(cut.ends_with("漏……（已截断：工作簿的一个单元格最多 32767 个字符）"));
  CHECK(book.sheet("Overdue").cells.at("A3").value == long_text.substr(0, 32'767 * 3));

  Table table;
  table.rows.resize(1'048'576);
  CHECK(refusal_of([&] { workbook_of(page_of(table)); }) ==
        "3 'Overdue' has 1048576 rows, and a sheet of a workbook holds 1048575");
}

TEST_CASE("workbook: without its library it is refused, and how to get it is said") {
  const SharedLibrary library{"libxlsxwriter.so.none", message::workbook_no_library,
                              message::hint_workbook_no_library};
  CHECK(refusal_of([&] { loaded(library); }) ==
        "74 workbooks are written by libxlsxwriter.so.none, which is not installed");
  const std::string hint(pattern_of(message::hint_workbook_no_library, Language::english));
  CHECK(has(hint, "apt install libxlsxwriter" LXW_SOVERSION ";"));
}

TEST_CASE("workbook: names of sheets are what every program takes") {
  SheetNames names;
  CHECK(names.name_for("Overdue: by team/place [2]?") == "Overdue by team place 2");
  CHECK(names.name_for("overdue by team place 2") == "overdue by team place 2 2");
  CHECK(names.name_for("History") == "History 2");
  CHECK(names.name_for("'Today's'") == "’Today’s’");
  CHECK(names.name_for("") == "-");
  CHECK(names.name_for("::") == "- 2");
  CHECK(names.name_for("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三") ==
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一");
  CHECK(names.name_for("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一四") ==
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九 2");
  std::string emoji;
  for (int i = 0; i < 20; ++i) emoji += "🔧";
  CHECK(utf16_length(names.name_for(emoji)) == 30);
}

TEST_CASE(
    "workbook: without room for its parts it is refused, never cut, and no file stays behind") {
  std::vector<Cell> cells;
  for (int i = 0; i < 20'000; ++i) cells.push_back("漏水 " + std::to_string(i));
  const Page page = page_of(one_column(std::move(cells)));
  const TempDir folder;
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TMPDIR", folder.path().c_str(), 1);
  rlimit limit{};
  getrlimit(RLIMIT_FSIZE, &limit);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  for (const rlim_t room : {4'096U, 300'000U, 600'000U}) {
    CAPTURE(room);
    const rlimit small{room, limit.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const std::string refusal = refusal_of([&] { workbook_of(page); });
    setrlimit(RLIMIT_FSIZE, &limit);
    CHECK(refusal ==
          "74 the workbook could not be finished: its parts found no room in " + folder.path());
  }
  CHECK_FALSE(workbook_of(page).empty());
  CHECK(std::filesystem::is_empty(folder.path()));
  std::signal(SIGXFSZ, handler);
  if (before == nullptr)
    unsetenv("TMPDIR");
  else
    setenv("TMPDIR", kept.c_str(), 1);
}

}  // namespace deskctl::test
