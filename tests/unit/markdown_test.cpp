// Pages as Markdown: whatever the ledger holds shows as it is, and begins nothing.
#include "render/markdown.hpp"

#include <doctest/doctest.h>

namespace deskctl::test {

TEST_CASE("markdown: no sign of a text begins markup") {
  const struct {
    std::string_view text, escaped;
  } cases[] = {
      {"厨房水管漏水", "厨房水管漏水"},
      {"3-2-1201", "3-2-1201"},
      {"a|b", "a\\|b"},
      {"**急** _x_ `ls` ~~不~~", "\\*\\*急\\*\\* \\_x\\_ \\`ls\\` \\~\\~不\\~\\~"},
      {"<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"},
      {"[a](javascript:x) ![b](c)", "\\[a\\](javascript:x) !\\[b\\](c)"},
      {"&lt; \\", "\\&lt; \\\\"},
      {"http://example.org www.example.org a@example.org",
       "http\\://example.org www\\.example.org a\\@example.org"},
      {"$x^2$", "\\$x\\^2\\$"},
      {"第一行\n第二行", "第一行 / 第二行"},
      {"a\tb\x1b", "a b\\\\x1b"},
      // Only where a line begins.
      {"# 1", "\\# 1"},
      {"No. #1", "No. #1"},
      {"- 1", "\\- 1"},
      {"---", "\\---"},
      {"-1", "-1"},
      {"+ 1", "\\+ 1"},
      {"+8613800138000", "+8613800138000"},
      {"===", "\\==="},
      {"1. 漏水", "1\\. 漏水"},
      {"1) 漏水", "1\\) 漏水"},
      {"120.50", "120.50"},
      {"     code", "code"},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(markdown_escaped(c.text) == c.escaped);
  }
}

TEST_CASE("markdown: a page is a title, headings, sentences and tables") {
  Page page;
  page.language = Language::simplified;
  page.title = "云栖花园 *月报*";
  Section& first = page.add();
  first.parts.emplace_back(Lines{"共 2 件\n\n1. 其中 1 件逾期\n"});
  Section& second = page.add("逾期 | 清单");
  Table table;
  table.columns = {{"编号"}, {"等级"}, {"超出", true}};
  table.rows = {{"20261012-001", "", minutes_cell(5, Language::simplified)}, {"a|b", "", ""}};
  table.below = {"deskctl accept 1", ""};
  second.parts.emplace_back(table);
  second.parts.emplace_back(Chart{});
  second.parts.emplace_back(Table{});
  CHECK(markdown_of(page) ==
        "# 云栖花园 \\*月报\\*\n"
        "\n共 2 件\n"
        "\n1\\. 其中 1 件逾期\n"
        "\n## 逾期 \\| 清单\n"
        "\n| 编号 | 超出 | 命令 |\n"
        "| --- | ---: | --- |\n"
        "| 20261012-001 | 5 分钟 | deskctl accept 1 |\n"
        "| a\\|b |  |  |\n");
}

}  // namespace deskctl::test
