// Reports as pages for the browser: every text is in them, whole, and nothing becomes a script.
#include "deskctl/render/html_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/marked_up.hpp"

namespace deskctl::test {
namespace {

using Strings = std::vector<std::string>;

Table three_requests() {
  Table table;
  table.columns = {{"id"}, {"late", true}, {"held"}, {"matter", false, Fit::text}};
  table.rows = {{"20261003-017", count_cell(12), "", "厨房水管漏水，流到楼下，业主要求今天修好"},
                {"20261003-018", count_cell(3), "", "灯"},
                {"20261004-001", Cell(), "", "门禁卡失灵 <b>"}};
  table.below = {"deskctl inform 17", "", "deskctl accept 1"};
  return table;
}

Page page_of(Table table) {
  Page page = titled("阳光花园：2026-10 月报", {Language::simplified, false, 0});
  page.add("超时").parts = {Lines{"共 3 件\n\n其中 1 件未告知\n"}, std::move(table)};
  return page;
}

// A table with so many columns of ids.
Table of_ids(std::size_t columns) {
  Table table;
  table.columns.assign(columns, {"id"});
  table.rows.assign(1, std::vector<Cell>(columns, "20261003-017"));
  return table;
}

// Quoted, of the table in the page.
std::string classes_of(const Table& table) {
  for (const auto& element : marked_up(html_of(page_of(table))).elements)
    if (element.name == "table") {
      const std::size_t from = element.attributes.find('"');
      return element.attributes.substr(from, element.attributes.find('"', from + 1) + 1 - from);
    }
  return "";
}

}  // namespace

TEST_CASE("html page: sentences, headings and every cell are in it, in their order") {
  const MarkedUp read = marked_up(html_of(page_of(three_requests())));
  CHECK(read.flaw.empty());
  CHECK(read.elements.front().attributes == " lang=\"zh-CN\"");
  CHECK(read.texts_of("title") == Strings{"阳光花园：2026-10 月报"});
  CHECK(read.texts_of("h1") == Strings{"阳光花园：2026-10 月报"});
  CHECK(read.texts_of("h2") == Strings{"超时"});
  CHECK(read.texts_of("p") == Strings{"共 3 件", "其中 1 件未告知"});
  // The column in which nothing stands is left out, as in the text.
  CHECK(read.texts_of("th") ==
        Strings{"id", "late", "matter", "20261003-017", "20261003-018", "20261004-001"});
  CHECK(read.texts_of("td") == Strings{"12", "厨房水管漏水，流到楼下，业主要求今天修好",
                                       "deskctl inform 17", "3", "灯", "", "门禁卡失灵 <b>",
                                       "deskctl accept 1"});
}

TEST_CASE("html page: who hears it is told what heads a column, a row, a table and a section") {
  const std::string page = html_of(page_of(three_requests()));
  for (const char* part : {"<main>", "<section aria-labelledby=\"h1\"><h2 id=\"h1\">",
                           "<table class=\"s1 n1 r2 n2 t3\" aria-labelledby=\"h1\">",
                           "<th scope=\"col\">id</th>", "<th scope=\"row\">20261003-017</th>"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
  // A number is nobody's name.
  Table counts;
  counts.columns = {{"hour", true}, {"logged", true}};
  counts.rows = {{count_cell(8), count_cell(2)}};
  CHECK(marked_up(html_of(page_of(counts))).texts_of("td") == Strings{"8", "2"});
}

TEST_CASE("html page: the more columns, the smaller the letters") {
  const struct {
    std::size_t columns;
    std::string classes;
  } cases[] = {{6, "\"s1 n1 n2"}, {7, "\"s2 n1"}, {8, "\"s3 n1"}, {9, "\"s4 n1"}, {20, "\"s5 t1"}};
  for (const auto& c : cases) {
    CAPTURE(c.columns);
    CHECK(classes_of(of_ids(c.columns)).starts_with(c.classes));
  }
}

TEST_CASE("html page: ids are the last to be broken, sentences and names the first") {
  Table table;
  const auto add = [&](Fit fit, const std::string& text, int times) {
    for (int i = 0; i < times; ++i) {
      table.columns.push_back({"x", false, fit});
      if (table.rows.empty()) table.rows.emplace_back();
      table.rows.front().push_back(text);
    }
    return classes_of(table);
  };
  CHECK(add(Fit::whole, "20261003-017", 1) == "\"s1 n1\"");
  // Too long for a line whatever it is.
  CHECK(add(Fit::whole, "本小区自定的一个名称很长的时限甲乙", 1) == "\"s1 n1 t2\"");
  CHECK(add(Fit::name, "engineering/Li", 6) == "\"s4 n1 t2 n3 n4 n5 n6 n7 n8\"");
  CHECK(add(Fit::whole, "2026-10-03 08:12", 1) == "\"s4 n1 t2 t3 t4 t5 t6 t7 t8 n9\"");
  CHECK(add(Fit::whole, "2026-10-03 08:12", 2) == "\"s4 n1 t2 t3 t4 t5 t6 t7 t8\"");
  CHECK(add(Fit::whole, "20261003-017", 9).starts_with("\"s5 t1 t2"));
}

TEST_CASE("html page: what the ledger holds changes no mark of the page") {
  constexpr std::string_view attacks[] = {"<script>alert(1)</script>", "\" onclick=\"x",
                                          "javascript:alert(1)",       "</style><script>x</script>",
                                          "}@import url(http://x)",    "\x1b[31m&#x0;\xff"};
  const auto page_with = [](const std::string& text) {
    Table table;
    table.columns = {{text, false, Fit::text}, {"x"}};
    table.rows = {{text, text}};
    table.below = {text};
    Page page = titled(text, {});
    page.add(text).parts = {Lines{text}, table};
    return marked_up(html_of(page));
  };
  const MarkedUp plain = page_with("x");
  for (const std::string_view attack : attacks) {
    CAPTURE(attack);
    const MarkedUp attacked = page_with(std::string(attack));
    CHECK(attacked.flaw.empty());
    REQUIRE(attacked.elements.size() == plain.elements.size());
    for (std::size_t i = 0; i < plain.elements.size(); ++i) {
      CHECK(attacked.elements[i].name == plain.elements[i].name);
      if (plain.elements[i].name != "table")
        CHECK(attacked.elements[i].attributes == plain.elements[i].attributes);
    }
    const std::string style = attacked.texts_of("style").front();
    for (const char* active : {"script:", "url(", "@import", "</"})
      CHECK(style.find(active) == std::string::npos);
  }
}

TEST_CASE("html page: a list of a busy month takes little more than its texts") {
  Table table = three_requests();
  const std::vector<std::vector<Cell>> rows = table.rows;
  table.below.clear();
  for (int i = 0; i < 2'000; ++i) table.rows.insert(table.rows.end(), rows.begin(), rows.end());
  std::size_t texts = 0;
  for (const auto& row : table.rows)
    for (const Cell& cell : row) texts += cell.text.size();
  CHECK(html_of(page_of(table)).size() < texts + 70 * table.rows.size());
}

TEST_CASE("html page: nothing is a page too") {
  const MarkedUp read = marked_up(html_of({}));
  CHECK(read.flaw.empty());
  CHECK(read.texts_of("main") == Strings{"\n"});
}

}  // namespace deskctl::test
