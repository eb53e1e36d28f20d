#include "deskctl/render/page.hpp"

namespace deskctl {

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
  std::string out = page.title + '\n';
  for (const Section& section : page.sections) {
    out += '\n';
    if (!section.heading.empty()) out += section.heading + '\n';
    for (const auto& part : section.parts) {
      if (const auto* lines = std::get_if<Lines>(&part)) out += lines->text;
      if (const auto* table = std::get_if<Table>(&part)) out += format_table(*table, columns);
    }
  }
  return out;
}

}  // namespace deskctl
