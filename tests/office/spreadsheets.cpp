// Writes awkward values as spreadsheets take them, for spreadsheets.py:
//
//   office_spreadsheets FOLDER    awkward.xlsx, awkward.csv, and what both hold in awkward.json
#include <fstream>
#include <string>
#include <string_view>

#include "deskctl/render/json.hpp"
#include "files/workbook.hpp"
#include "render/sheet_csv.hpp"

using namespace deskctl;

namespace {

std::string many(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

Table awkward() {
  using Kind = Cell::Kind;
  Table table;
  table.columns = {{"事由", false, Fit::text}, {"=1+2"}};
  for (const std::string& text : {std::string("013800138000"),
                                  std::string("123456789012345678"),
                                  std::string("=1+2"),
                                  std::string("+8613800138000"),
                                  std::string("-1"),
                                  std::string("@x"),
                                  std::string("=cmd|'/c calc'!A0"),
                                  std::string("3-1"),
                                  std::string("1-1-2306"),
                                  std::string("1E5"),
                                  std::string("TRUE"),
                                  std::string("1/2"),
                                  std::string("2026-10-12"),
                                  std::string("8:30"),
                                  std::string("50%"),
                                  std::string("￥12"),
                                  std::string("十月一日"),
                                  std::string("第一行\n第二行"),
                                  std::string("🔧 👨‍👩‍👧"),
                                  std::string("\"漏水\""),
                                  std::string("a,b;c"),
                                  std::string("a\tb"),
                                  std::string("_x0041_"),
                                  std::string("<b>&amp;</b>"),
                                  std::string("  空格  "),
                                  std::string("'x"),
                                  std::string("http://example.org"),
                                  std::string("#N/A"),
                                  many("水", 10'000)})
    table.rows.push_back({text, "漏水"});
  table.rows.push_back({"number", {"12", Kind::number, 12}});
  table.rows.push_back({"share", {"97.5 %", Kind::share, 9'750}});
  table.rows.push_back({"ratio", {"3.2", Kind::ratio, 32'000}});
  table.rows.push_back({"time", {"2026-10-12 09:02", Kind::time, 1'791'795'720}});
  table.rows.push_back({"hours", {"52 h", Kind::seconds, 187'200}});
  table.rows.push_back({"seconds", {"30 s", Kind::seconds, 30}});
  table.rows.push_back({"money", {"120.50", Kind::money, 12'050}});
  return table;
}

void write(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string folder = arguments[1];
  Page page;
  page.language = Language::simplified;
  page.title = "难以处理的值";
  page.add("值").parts.emplace_back(awkward());
  write(folder + "/awkward.csv", csv_excel_of(page));
  Section& charts = page.add("Today's: 图");
  charts.parts.emplace_back(Lines{"=1+2\n013800138000\n"});
  charts.parts.emplace_back(Chart{Chart::Kind::bars,
                                  "每日登记",
                                  {"10-01", "10-02"},
                                  {{"登记", {3, 2}}, {"完成", {1, {}}}},
                                  {}});
  charts.parts.emplace_back(Chart{
      Chart::Kind::rates, "按时率", {"派工", "到场"}, {{"按时", {9'750, 8'000}}}, {9'500, {}}});
  charts.parts.emplace_back(
      Chart{Chart::Kind::heat, "时段", {"周一", "周二"}, {{"8", {0, 4}}, {"9", {2, 7}}}, {}});
  charts.parts.emplace_back(awkward());
  write(folder + "/awkward.xlsx", workbook_of(page));
  const auto zone = Zone::find("Asia/Shanghai");
  Json json(zone.value());
  json.open_list();
  for (const auto& row : awkward().rows) {
    json.open_list();
    for (const Cell& cell : row) json.text(cell.text);
    json.close_list();
  }
  json.close_list();
  write(folder + "/awkward.json", std::move(json).finish());
}
