#include "render/page_style.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/html.hpp"

namespace deskctl {
namespace {

// Black on white, with greys that a copier keeps apart. Sizes are of the text, so that a reader may
// enlarge it. Rows and pictures are not split between pages, headings stay with what follows.
constexpr std::string_view general = R"(:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; background: #fff; color: #000; line-height: 1.4; }
h1 { margin: 0 0 1em; padding-bottom: .35em; border-bottom: 1.5pt solid; font-size: 1.45em;
  line-height: 1.3; }
h2 { margin: 1.5em 0 .45em; font-size: 1.15em; break-after: avoid; }
h1, h2, p { overflow-wrap: anywhere; }
p { margin: 0 0 .3em; white-space: pre-wrap; orphans: 2; widows: 2; }
table { max-width: 100%; margin: .4em 0 1em; border-collapse: collapse;
  font-variant-numeric: tabular-nums; line-height: 1.3; }
th, td { padding: .28em .55em; text-align: left; vertical-align: top; }
th { font-weight: normal; }
tr > :first-child { padding-left: 0; }
tr > :last-child { padding-right: 0; }
thead { display: table-header-group; }
thead th { border-bottom: 1pt solid; font-weight: 600; vertical-align: bottom; }
tbody tr { border-bottom: .5pt solid #aaa; break-inside: avoid; }
tbody tr:has(+ .below) { border-bottom: 0; break-after: avoid; }
.below td { padding-top: 0; padding-left: 2em; }
.s2 { font-size: .9em; }
.s3 { font-size: .8em; }
.s4, .s5 { font-size: .7em; }
.s5 th, .s5 td, .below td { overflow-wrap: anywhere; }
figure { margin: .6em 0 1.2em; break-inside: avoid; }
figcaption { margin-bottom: .4em; font-weight: 600; break-after: avoid; }
svg { display: block; width: 100%; height: auto; margin-bottom: .6em; font-size: 11px; }
svg .small { font-size: 9px; }
svg .strong { font-weight: 700; }
svg .faint { fill: #767676; }
svg .inverse { fill: #fff; }
rect { stroke: #444; stroke-width: .75; }
.dark, .shade4 { fill: #444; }
.middle { fill: #888; }
.light, .shade2 { fill: #c4c4c4; }
.white, .shade0 { fill: #fff; }
.shade1 { fill: #e6e6e6; }
.shade3 { fill: #9c9c9c; }
.axis { stroke: #000; }
.grid { stroke: #ccc; stroke-width: .5; }
.target { stroke: #000; stroke-width: 2; }
@media screen {
  body { max-width: 50em; padding: 2em 1em; }
  .table, figure { overflow-x: auto; }
  svg { min-width: 36em; }
}
)";

// Of the systems that offices have; Chinese ones first where the page is Chinese, so that its
// digits fit its characters.
std::string_view fonts_of(Language language) {
  switch (language) {
    case Language::simplified:
      return R"("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC",
  "Source Han Sans SC", system-ui, sans-serif)";
    case Language::traditional:
      return R"("Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC",
  "Source Han Sans TC", system-ui, sans-serif)";
    default:
      return R"("Segoe UI", "Helvetica Neue", "Noto Sans", Arial, "Noto Sans CJK SC",
  "PingFang SC", "Microsoft YaHei", system-ui, sans-serif)";
  }
}

std::size_t most_columns(const Page& page) {
  std::size_t most = 0;
  for (const Section& section : page.sections)
    for (const auto& part : section.parts)
      if (const auto* table = std::get_if<Table>(&part))
        most = std::max(most, table->columns.size());
  return most;
}

}  // namespace

std::string page_style(const Page& page) {
  std::string out(general);
  const std::string_view fonts = fonts_of(page.language);
  out += fmt::format("body {{ font-family: {}; }}\n", fonts);
  const std::size_t columns = most_columns(page);
  for (std::size_t i = 1; i <= columns; ++i)
    out += fmt::format(
        ".r{0} tr > :nth-child({0}) {{ text-align: right; }}\n"
        ".n{0} td:nth-child({0}), .n{0} tbody th:nth-child({0}) {{ white-space: nowrap; }}\n"
        ".t{0} tbody tr > :nth-child({0}) {{ min-width: 5em; overflow-wrap: anywhere; }}\n",
        i);
  out += ".below td:first-child { text-align: left; white-space: normal; }\n";
  return out +
         "@media print { body { font-size: 9.5pt; } }\n"
         "@page { size: A4 portrait; margin: 14mm 12mm 16mm;\n"
         "  font-size: 7.5pt; font-family: " +
         std::string(fonts) + ";\n  @bottom-left { width: 85%; content: " + css_string(page.title) +
         "; }\n  @bottom-right { width: 15%; content: counter(page) \" / \" counter(pages); } }\n";
}

}  // namespace deskctl
