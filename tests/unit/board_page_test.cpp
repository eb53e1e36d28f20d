#include "deskctl/render/board_page.hpp"

#include <doctest/doctest.h>

#include "deskctl/render/text_page.hpp"
#include "deskctl/text/utf8.hpp"
#include "support/parts.hpp"
#include "support/times.hpp"

namespace deskctl::test::board_page_test {
namespace {

constexpr std::array languages{Language::english, Language::simplified, Language::traditional};

WaitingItem item(int number, EventKind what, const std::string& due, const std::string& place,
                 const std::string& text) {
  WaitingItem item;
  item.id = *RequestId::parse("20261012-00" + std::to_string(number));
  item.what = what;
  if (!due.empty()) item.due = at(due);
  item.role = word_of(Role::desk);
  item.command = "deskctl show " + item.id.text();
  item.words.location = place;
  item.words.text = text;
  return item;
}

std::vector<WaitingItem> several() {
  std::vector<WaitingItem> items{
      item(1, EventKind::accepted, "2026-10-12T08:12:00+08:00", "4-2-301", "厨房水管爆裂"),
      item(2, EventKind::called_back, "2026-10-12T09:20:40+08:00", "12-3-1801",
           "阳台推拉门滑轮损坏，门关不上，风大"),
      item(3, EventKind::arrived, "2025-12-31T18:00:00+08:00", "地下车库B2东区", "lamp is out"),
      item(4, EventKind::held, "", "8-1", "电梯异响")};
  items[0].urgent = true;
  items[1].words.contact = "王芳";
  items[1].words.phone = "13800001001";
  items[3].since = at("2026-10-10T09:00:00+08:00");
  items[3].reason = "等待配件";
  return items;
}

BoardView view_of(const std::vector<WaitingItem>& items, ScreenSize size, Language language) {
  BoardView view;
  view.desk = "物业服务中心前台";
  view.language = language;
  view.now = at("2026-10-12T09:02:30+08:00");
  view.size = size;
  view.items = items;
  view.waiting = items.size();
  view.late = 2;
  return view;
}

std::string all_of(const Screenful& page) {
  std::string all;
  for (const ScreenLine& line : page.lines) all += text_of(line) + '\n';
  return all;
}

// The column at which `part` stands in the line that has `part` and `id`; -1 if there is none.
int column_of(const Screenful& page, const std::string& id, const std::string& part) {
  for (const ScreenLine& line : page.lines) {
    const std::string text = text_of(line);
    if (has(text, id) && has(text, part)) return columns_of(text.substr(0, text.find(part)));
  }
  return -1;
}

const Zone& zone() {
  static const Zone shanghai = Zone::find("Asia/Shanghai").value();
  return shanghai;
}

}  // namespace

TEST_CASE("board page: it fills the screen, and ids, times and lateness are whole") {
  const std::vector<WaitingItem> items = several();
  constexpr std::array late{"50 min late", "超 50 分钟", "逾 50 分鐘"};
  constexpr std::array left{"in 18 min", "剩 18 分钟", "剩 18 分鐘"};
  for (const ScreenSize size : {ScreenSize{80, 24}, {160, 50}, {40, 12}, {60, 12}})
    for (const Language language : languages) {
      CAPTURE(size.columns);
      const Screenful page = board_page(view_of(items, size, language), zone());
      const std::string all = all_of(page);
      CAPTURE(all);
      CHECK(page.lines.size() == static_cast<std::size_t>(size.lines));
      for (const ScreenLine& line : page.lines) CHECK(columns_of(text_of(line)) <= size.columns);
      for (const char* part : {"20261012-001", "20261012-002", "20261012-003", "20261012-004",
                               "10-12 08:12", "10-12 09:20", "2025-12-31 18:00", "10-10 09:00"})
        CHECK(has(all, part));
      const auto index = static_cast<std::size_t>(language);
      CHECK(has(all, late[index]));
      CHECK(has(all, left[index]));
    }
}

TEST_CASE("board page: columns are aligned, whatever stands in them") {
  const std::vector<WaitingItem> items = several();
  const Screenful page = board_page(view_of(items, {120, 24}, Language::simplified), zone());
  CHECK(column_of(page, "20261012-001", "10-12 08:12") ==
        column_of(page, "20261012-002", "10-12 09:20"));
  CHECK(column_of(page, "20261012-001", "4-2-301") ==
        column_of(page, "20261012-003", "地下车库B2东区"));
  CHECK(column_of(page, "20261012-001", "厨房水管爆裂") ==
        column_of(page, "20261012-003", "lamp is out"));
  CHECK(column_of(page, "20261012-004", "等待配件  电梯异响") ==
        column_of(page, "20261012-003", "lamp is out"));
}

TEST_CASE("board page: what is urgent, selected and late is told by words, not by looks alone") {
  const std::vector<WaitingItem> items = several();
  BoardView view = view_of(items, {80, 24}, Language::simplified);
  view.selected = 1;
  const Screenful page = board_page(view, zone());
  CHECK(text_of(page.lines[2]).starts_with(" 1急 20261012-001"));
  CHECK(text_of(page.lines[3]).starts_with(">2   20261012-002"));
  CHECK(page.lines[3].front().reversed);
  CHECK(page.lines[2][1].tone == Tone::late);
  CHECK(page.lines[3][1].tone == Tone::soon);
  CHECK(text_of(page.lines[22]) ==
        cut_to("12-3-1801  阳台推拉门滑轮损坏，门关不上，风大  王芳  13800001001  deskctl show "
               "20261012-002",
               80));
}

TEST_CASE("board page: a terminal of any size gets whole ids and times, or is told") {
  const std::vector<WaitingItem> items = several();
  for (const Language language : languages)
    for (int columns = 1; columns <= 90; columns += columns < 50 ? 1 : 9)
      for (int lines = 1; lines <= 14; ++lines) {
        CAPTURE(columns);
        CAPTURE(lines);
        BoardView view = view_of(items, {columns, lines}, language);
        const std::vector<std::string> answer{"一", "二", "三", "四"};
        view.answer = answer;
        const Screenful page = board_page(view, zone());
        CHECK(page.lines.size() <= static_cast<std::size_t>(lines));
        for (const ScreenLine& line : page.lines) CHECK(columns_of(text_of(line)) <= columns);
        if (items_on_page(view, zone()) == 0) continue;
        CHECK(has(all_of(page), "20261012-001"));
        CHECK(has(all_of(page), "10-12 08:12"));
      }
  const std::string told =
      all_of(board_page(view_of(items, {20, 5}, Language::simplified), zone()));
  CHECK(told == "窗口太小；q 退出\n");
}

TEST_CASE("board page: a page follows the selection, and says which it is") {
  std::vector<WaitingItem> items;
  for (int i = 0; i < 40; ++i) {
    items.push_back(item(1, EventKind::arrived, "2026-10-12T10:00:00+08:00", "4-2", "漏水"));
    items.back().id.number = i + 1;
  }
  BoardView view = view_of(items, {80, 24}, Language::simplified);
  const std::size_t on_page = items_on_page(view, zone());
  CHECK(on_page == 20);
  view.selected = 20;
  const std::string all = all_of(board_page(view, zone()));
  CHECK(has(all, "第 2/2 页"));
  CHECK(has(all, ">1   20261012-021"));
  CHECK_FALSE(has(all, "20261012-020"));
}

TEST_CASE("board page: what is typed stands on the last line, with the cursor behind it") {
  const std::vector<WaitingItem> items = several();
  BoardView view = view_of(items, {80, 24}, Language::simplified);
  BoardQuestion question{"20261012-001 处理结果", {}};
  question.typed.insert("更换角阀");
  view.asked = &question;
  const Screenful page = board_page(view, zone());
  CHECK(text_of(page.lines.back()) == "20261012-001 处理结果: 更换角阀");
  CHECK(page.cursor_line == 23);
  CHECK(page.cursor_column == 12 + 1 + 8 + 2 + 8);
}

TEST_CASE("board page: nothing of the ledger acts on the terminal") {
  std::vector<WaitingItem> items = several();
  for (std::string* text : {&items[0].words.location, &items[0].words.text, &items[0].words.contact,
                            &items[0].words.owner, &items[3].reason})
    *text = "\x1b]0;x\x07\x9b\u202E";
  BoardView view = view_of(items, {160, 50}, Language::simplified);
  const std::vector<std::string> answer{"\x1b[2J"};
  view.answer = answer;
  view.filter = "\x1b[2J";
  view.desk = "\x1b[2J";
  BoardQuestion question{"\x1b[2J", {}};
  view.asked = &question;
  for (const ScreenLine& line : board_page(view, zone()).lines)
    CHECK_FALSE(first_flaw(text_of(line)).has_value());
}

TEST_CASE("board page: an empty list and a filter that fits nothing say so") {
  const std::vector<WaitingItem> none;
  BoardView view = view_of(none, {80, 24}, Language::simplified);
  CHECK(has(all_of(board_page(view, zone())), "没有待办"));
  view.filter = "水管";
  CHECK(has(all_of(board_page(view, zone())), "待办中没有“水管”"));
}

TEST_CASE("text page: lines are split between words, or characters where there are no spaces") {
  CHECK(wrapped("one two three", 8) == std::vector<std::string>{"one two", "three"});
  CHECK(wrapped("厨房水管爆裂", 5) == std::vector<std::string>{"厨房", "水管", "爆裂"});
  CHECK(wrapped("a\n\nb", 5) == std::vector<std::string>{"a", "", "b"});
  CHECK(wrapped("厨房", 1) == std::vector<std::string>{"厨", "房"});
  CHECK(wrapped("", 5).empty());
  CHECK(wrapped("x\x1b[2Jy", 40) == std::vector<std::string>{"x\\x1b[2Jy"});
}

TEST_CASE("text page: it begins where it was scrolled to") {
  const std::vector<std::string> lines{"一", "二", "三", "四"};
  const Screenful page = text_page("标题", lines, 2, {10, 4}, Language::simplified);
  CHECK(text_of(page.lines[0]) == " 标题     ");
  CHECK(text_of(page.lines[1]) == "三");
  CHECK(text_of(page.lines[2]) == "四");
  CHECK(text_of(page.lines[3]) == "Esc 返回");
  CHECK(text_page("x", lines, 0, {10, 1}, Language::simplified).lines.size() == 1);
}

}  // namespace deskctl::test::board_page_test
