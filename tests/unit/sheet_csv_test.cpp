// The csv for spreadsheet programs: they show the same values, and find no formula.
#include "render/sheet_csv.hpp"

#include <doctest/doctest.h>

namespace deskctl::test {
namespace {

using CellKind = Cell::Kind;

Table table_of(std::vector<Cell> cells) {
  Table table;
  table.columns = {{"value"}};
  for (Cell& cell : cells) table.rows.push_back({std::move(cell)});
  return table;
}

// Of a page with this table alone, without the mark and the headings.
std::string rows_of(std::vector<Cell> cells) {
  Page page;
  page.title = "title";
  page.add().parts.emplace_back(Lines{"a legend\n"});
  page.add().parts.emplace_back(table_of(std::move(cells)));
  const std::string out = csv_excel_of(page);
  const std::string before = "\xEF\xBB\xBF\"value\"\r\n";
  REQUIRE(out.starts_with(before));
  return out.substr(before.size());
}

}  // namespace

TEST_CASE("csv-excel: a number is written as spreadsheets read it") {
  CHECK(rows_of({{"x", CellKind::number, -12},
                 {"x", CellKind::share, 9'750},
                 {"x", CellKind::share, 10'000},
                 {"x", CellKind::share, 1},
                 {"x", CellKind::ratio, 32'000},
                 {"x", CellKind::ratio, 333},
                 {"x", CellKind::money, 12'050},
                 {"x", CellKind::money, -5},
                 {"x", CellKind::time, 1'791'795'725},
                 {"x", CellKind::time, 0},
                 {"x", CellKind::seconds, 187'205}}) ==
        "-12\r\n97.5%\r\n100%\r\n0.01%\r\n3.2\r\n0.0333\r\n120.50\r\n-0.05\r\n"
        "2026-10-12 09:02\r\n1970-01-01 00:00\r\n52:00:05\r\n");
}

TEST_CASE("csv-excel: texts are quoted and guarded") {
  CHECK(rows_of({"漏水",
                 "=1+2",
                 "013800138000",
                 "a,b;\"c\"",
                 "第一行\n第二行",
                 "a\tb",
                 "",
                 {"-5 min", CellKind::seconds, -300}}) ==
        "\"漏水\"\r\n\"\t=1+2\"\r\n\"\t013800138000\"\r\n\"a,b;\"\"c\"\"\"\r\n"
        "\"第一行\n第二行\"\r\n\"a b\"\r\n\r\n\"\t-5 min\"\r\n");
}

TEST_CASE("csv-excel: several tables stand below their headings, sentences in cells of their own") {
  Page page;
  page.title = "十月月报";
  Section& first = page.add("逾期");
  first.parts.emplace_back(Lines{"共 1 件\n\n见下\n"});
  first.parts.emplace_back(table_of({"漏水"}));
  first.parts.emplace_back(Chart{});
  Table second = table_of({"停电"});
  second.below = {"deskctl accept 1"};
  page.add().parts.emplace_back(second);
  CHECK(csv_excel_of(page) ==
        "\xEF\xBB\xBF\"十月月报\"\r\n"
        "\r\n\"逾期\"\r\n\"共 1 件\"\r\n\r\n\"见下\"\r\n\"value\"\r\n\"漏水\"\r\n"
        "\r\n\"value\",\"command\"\r\n\"停电\",\"deskctl accept 1\"\r\n");
}

TEST_CASE("csv-excel: a page without a table is its sentences") {
  Page page;
  page.title = "Nothing is overdue.";
  CHECK(csv_excel_of(page) == "\xEF\xBB\xBF\"Nothing is overdue.\"\r\n");
}

}  // namespace deskctl::test
