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

// The shapes of a section's tables, in their order.
std::vector<TableShape> shapes_of(const Section& section) {
  std::vector<TableShape> shapes;
  for (const auto& part : section.parts)
    if (const auto* table = std::get_if<Table>(&part)) shapes.push_back(shape_of(*table));
  return shapes;
}

bool is_on_its_side(const std::vector<TableShape>& shapes) {
  return std::any_of(shapes.begin(), shapes.end(),
                     [](const TableShape& shape) { return shape.on_its_side; });
}

// Together with all that belongs to it, a wide table stands on paper that lies on its side.
void lay(Html& html, bool on_its_side) {
  if (on_its_side) html.attribute("class", "wide");
}

void add_title(Html& html, const std::string& title, bool on_its_side) {
  html.open("h1");
  lay(html, on_its_side);
  html.text(title).close();
}

void add_section(Html& html, const Section& section, const std::vector<TableShape>& shapes,
                 std::size_t number, Language language) {
  const std::string id = section.heading.empty() ? "" : "h" + std::to_string(number);
  html.open("section");
  lay(html, is_on_its_side(shapes));
  if (!id.empty()) {
    html.attribute("aria-labelledby", id);
    html.open("h2").attribute("id", id).text(section.heading).close();
  }
  auto shape = shapes.begin();
  for (const auto& part : section.parts) {
    if (const auto* lines = std::get_if<Lines>(&part)) add_lines(html, lines->text);
    if (const auto* table = std::get_if<Table>(&part)) add_table(html, *table, *shape++, id);
    // A title that is the heading would be read twice.
    if (const auto* chart = std::get_if<Chart>(&part))
      add_chart(html, *chart, language, chart->title != section.heading);
  }
  html.close();
}

}  // namespace

std::string html_of(const Page& page) {
  Html html;
  html.open("main");
  for (std::size_t i = 0; i < page.sections.size(); ++i) {
    const std::vector<TableShape> shapes = shapes_of(page.sections[i]);
    // The title lies as what follows it, else a page would hold nothing but the title.
    if (i == 0) add_title(html, page.title, is_on_its_side(shapes));
    add_section(html, page.sections[i], shapes, i + 1, page.language);
  }
  if (page.sections.empty()) add_title(html, page.title, false);
  const std::string style = page_style(page);
  return std::move(html).page({page.language, page.title, style});
}

}  // namespace deskctl
