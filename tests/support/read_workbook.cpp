#include "support/read_workbook.hpp"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include "files/zip_parts.hpp"

namespace deskctl::test {
namespace {

// The texts between `begin` and `end`, one after the other.
std::vector<std::string> between(std::string_view xml, std::string_view begin,
                                 std::string_view end) {
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = xml.find(begin, at)) != std::string_view::npos;) {
    at += begin.size();
    const std::size_t stop = xml.find(end, at);
    if (stop == std::string_view::npos) throw std::runtime_error("an element has no end");
    found.emplace_back(xml.substr(at, stop - at));
    at = stop;
  }
  return found;
}

std::string attribute(std::string_view element, const std::string& name) {
  const auto found = between(element, ' ' + name + "=\"", "\"");
  return found.empty() ? "" : found.front();
}

void replace_all(std::string& text, std::string_view sign, std::string_view meant) {
  for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos; at += meant.size())
    text.replace(at, sign.size(), meant);
}

// Entities, then `_x0041_` as spreadsheets have it.
std::string read_text(std::string text) {
  replace_all(text, "&lt;", "<");
  replace_all(text, "&gt;", ">");
  replace_all(text, "&quot;", "\"");
  replace_all(text, "&amp;", "&");
  for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    const std::string digits = text.substr(at + 2, 4);
    if (digits.find_first_not_of("0123456789ABCDEFabcdef") != std::string::npos) continue;
    text.replace(at, 7, 1, static_cast<char>(std::strtol(digits.c_str(), nullptr, 16)));
  }
  return text;
}

// The number formats, in the order of the styles that cells name.
std::vector<std::string> formats_of(const std::string& styles) {
  std::map<std::string, std::string> own{{"0", "General"}, {"1", "0"}, {"2", "0.00"}, {"49", "@"}};
  for (const std::string& one : between(styles, "<numFmt ", "/>"))
    own[attribute(' ' + one, "numFmtId")] = read_text(attribute(' ' + one, "formatCode"));
  std::vector<std::string> formats;
  const auto cells = between(styles, "<cellXfs", "</cellXfs>");
  for (const std::string& one : between(cells.at(0), "<xf ", ">"))
    formats.push_back(own[attribute(' ' + one, "numFmtId")]);
  return formats;
}

ReadSheet read_sheet_part(const std::string& name, const std::string& xml,
                          const std::vector<std::string>& texts,
                          const std::vector<std::string>& formats) {
  for (const char* const never : {"<f>", "<f ", "<hyperlink"})
    if (xml.find(never) != std::string::npos) throw std::runtime_error("a formula or a link");
  ReadSheet sheet{name, {}, xml};
  for (const std::string& one : between(xml, "<c ", "</c>")) {
    const std::string head = ' ' + one.substr(0, one.find('>'));
    ReadCell cell;
    cell.is_text = attribute(head, "t") == "s";
    cell.value = between(one + "<", "<v>", "</v>").at(0);
    if (cell.is_text) cell.value = texts.at(std::stoul(cell.value));
    cell.format = formats.at(std::stoul('0' + attribute(head, "s")));
    sheet.cells[attribute(head, "r")] = cell;
  }
  return sheet;
}

}  // namespace

const ReadSheet& ReadWorkbook::sheet(std::string_view name) const {
  for (const ReadSheet& one : sheets)
    if (one.name == name) return one;
  throw std::runtime_error("no sheet " + std::string(name));
}

ReadWorkbook read_workbook(std::string_view bytes) {
  ReadWorkbook out;
  for (auto& [name, content] : zip_parts(bytes)) out.parts[name] = content;
  std::vector<std::string> texts;
  for (std::string& one : between(out.parts["xl/sharedStrings.xml"], "<si>", "</si>")) {
    one = one.substr(one.find('>') + 1);
    texts.push_back(read_text(one.substr(0, one.find("</t>"))));
  }
  const std::vector<std::string> formats = formats_of(out.parts.at("xl/styles.xml"));
  int number = 0;
  for (const std::string& one : between(out.parts.at("xl/workbook.xml"), "<sheet ", "/>"))
    out.sheets.push_back(read_sheet_part(
        read_text(attribute(' ' + one, "name")),
        out.parts.at("xl/worksheets/sheet" + std::to_string(++number) + ".xml"), texts, formats));
  return out;
}

}  // namespace deskctl::test
