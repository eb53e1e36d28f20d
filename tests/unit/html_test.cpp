// Pages that people open in a browser: whatever the ledger holds, it stays text there.
#include "render/html.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace deskctl::test {

TEST_CASE("html: no sign of a text ends what it stands in") {
  CHECK(html_escaped("3 < 4 & 5 > 2") == "3 &lt; 4 &amp; 5 &gt; 2");
  CHECK(html_escaped("&lt;") == "&amp;lt;");
  CHECK(html_escaped("\" onload='x'") == "&quot; onload=&#39;x&#39;");
  CHECK(html_escaped("厨房水管漏水") == "厨房水管漏水");
  // Marks of colour, escape sequences and bytes that are no UTF-8 are written out.
  CHECK(html_escaped("\x01\x1b[31m") == "\\x01\\x1b[31m");
  CHECK(html_escaped("\xE2\x80\xAE") == "&lt;U+202E&gt;");
  CHECK(html_escaped("a\xC0z\nb") == "a\\xc0z b");
}

TEST_CASE("html: a text in a style ends neither the string nor the style") {
  CHECK(css_string("月报 2026-10") == "\"月报 2026\\2d 10\"");
  CHECK(css_string("a\"}</style>\\\n*") == "\"a\\22 \\7d \\3c \\2f style\\3e \\5c  \\2a \"");
}

TEST_CASE("html: nothing that was put in becomes an element, an attribute or a script") {
  constexpr std::string_view attacks[] = {"<script>alert(1)</script>",
                                          "</td><img src=x onerror=alert(1)>",
                                          "\"><svg onload=alert(1)>",
                                          "</style><script>x</script>",
                                          "<!-- ",
                                          "]]>",
                                          "' autofocus onfocus='x"};
  for (const std::string_view attack : attacks) {
    CAPTURE(attack);
    const auto page_with = [](std::string_view value) {
      Html html;
      html.open("table").open("tr").open("td").attribute("title", value).text(value).close();
      html.element("td", value);
      return std::move(html).page({Language::english, std::string(value), "td { margin: 0 }\n"});
    };
    const auto count = [](const std::string& page, char sign) {
      return std::count(page.begin(), page.end(), sign);
    };
    const std::string plain = page_with("x"), attacked = page_with(attack);
    for (const char sign : {'<', '>', '"', '\''})
      CHECK(count(plain, sign) == count(attacked, sign));
    CHECK(attacked.find("<script") == std::string::npos);
  }
}

TEST_CASE("html: a page stands alone, names its language and closes what it opened") {
  Html html;
  html.open("main").open("p").attribute("class", "late").text("漏水").close();
  html.open("p").element("b", "17");
  CHECK(std::move(html).page({Language::traditional, "派工單", "p { margin: 0 }\n"}) ==
        "<!DOCTYPE html>\n<html lang=\"zh-TW\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>派工單</title>\n"
        "<style>\np { margin: 0 }\n</style>\n</head>\n<body>\n"
        "<main><p class=\"late\">漏水</p>\n<p><b>17</b>\n</p>\n</main>\n</body>\n</html>\n");
  CHECK(std::move(Html()).page({}).find("<body>\n</body>") != std::string::npos);
}

}  // namespace deskctl::test
