#include "deskctl/render/html_page.hpp"

#include <algorithm>

#include "render/chart_svg.hpp"
#include "render/html.hpp"
#include "render/html_table.hpp"
#include "render/page_style.hpp"

namespace deskctl {
namespace {

void add_lines(Html& html, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) html.element("p", text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void add_section(Html& html, const Section& section, std::size_t number, Language language) {
  const std::string id = section.heading.empty() ? "" : "h" + std::to_string(number);
  html.open("section");
  if (!id.empty()) {
    html.attribute("aria-labelledby", id);
    html.open("h2").attribute("id", id).text(section.heading).close();
  }
  for (const auto& part : section.parts) {
    if (const auto* lines = std::get_if<Lines>(&part)) add_lines(html, lines->text);
    if (const auto* table = std::get_if<Table>(&part)) add_table(html, *table, id);
    // A title that is the heading would be read twice.
    if (const auto* chart = std::get_if<Chart>(&part))
      add_chart(html, *chart, language, chart->title != section.heading);
  }
  html.close();
}

}  // namespace

std::string html_of(const Page& page) {
  Html html;
  html.open("main").element("h1", page.title);
  for (std::size_t i = 0; i < page.sections.size(); ++i)
    add_section(html, page.sections[i], i + 1, page.language);
  const std::string style = page_style(page);
  return std::move(html).page({page.language, page.title, style});
}

}  // namespace deskctl
