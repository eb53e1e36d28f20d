#include "deskctl/render/page.hpp"

#include "deskctl/render/text_page.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// Each of its lines as it is where it fits, else in several.
std::string fitted(std::string_view text, int columns) {
  std::string out;
  while (!text.empty()) {
    const std::string line(take_line(text));
    if (columns == 0 || columns_of(line) <= columns)
      out += line + '\n';
    else
      for (const std::string& part : wrapped(line, columns)) out += part + '\n';
  }
  return out;
}

}  // namespace

Section& Page::add(std::string heading) {
  sections.push_back({std::move(heading), {}});
  return sections.back();
}

Page titled(std::string title, const View& view) {
  Page page;
  page.language = view.language;
  page.title = std::move(title);
  return page;
}

Page page_of(std::string title, Table table, const View& view) {
  Page page = titled(std::move(title), view);
  page.add().parts.emplace_back(std::move(table));
  return page;
}

std::string page_text(const Page& page, int columns) {
  std::string out = fitted(page.title, columns);
  for (const Section& section : page.sections) {
    out += '\n';
    if (!section.heading.empty()) out += fitted(section.heading, columns);
    for (const auto& part : section.parts) {
      if (const auto* lines = std::get_if<Lines>(&part)) out += fitted(lines->text, columns);
      if (const auto* table = std::get_if<Table>(&part)) out += format_table(*table, columns);
    }
  }
  return out;
}

}  // namespace deskctl
