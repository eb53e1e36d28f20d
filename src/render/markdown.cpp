#include "render/markdown.hpp"

#include <algorithm>

#include "deskctl/text/utf8.hpp"
#include "render/sheet_text.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr std::string_view always_markup = "\\`*_[]<>|~&$@^";

// The sign that begins a heading, a list, an underline, where it begins a line.
std::size_t line_markup(std::string_view line) {
  constexpr std::string_view signs = "#=:", bullets = "+-";
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const std::string_view rest = line.substr(digits);
  if (rest.empty()) return std::string_view::npos;
  const bool is_bullet =
      bullets.find(rest[0]) != std::string_view::npos && (rest.size() == 1 || !is_digit(rest[1]));
  const bool is_item = (rest[0] == '.' || rest[0] == ')') && (rest.size() == 1 || rest[1] == ' ');
  if (digits == 0 && (signs.find(rest[0]) != std::string_view::npos || is_bullet)) return 0;
  return digits > 0 && is_item ? digits : std::string_view::npos;
}

// `http://` and `www.` become links where they stand, without markup around them.
bool begins_link(std::string_view before, std::string_view after) {
  return after.starts_with("://") ||
         (after.front() == '.' && (before.ends_with("www") || before.ends_with("WWW")));
}

std::string_view trimmed_line(std::string_view line) {
  while (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

void add_paragraphs(std::string& out, std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = markdown_escaped(text.substr(begin, end - begin));
    if (!line.empty()) out += '\n' + line + '\n';
    begin = end + 1;
  }
}

void add_pipe_table(std::string& out, const Table& of_page, Language language) {
  const Table table = flat_table(of_page, language);
  const std::vector<std::size_t> columns = columns_with_content(table);
  if (columns.empty()) return;
  const auto add_row = [&](const auto& cell_of) {
    for (const std::size_t column : columns) out += "| " + cell_of(column) + ' ';
    out += "|\n";
  };
  out += '\n';
  add_row([&](std::size_t column) { return markdown_escaped(table.columns[column].heading); });
  add_row([&](std::size_t column) -> std::string {
    return table.columns[column].right ? "---:" : "---";
  });
  for (const auto& row : table.rows)
    add_row([&](std::size_t column) { return markdown_escaped(row[column].text); });
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string joined;
  for (const char c : sheet_text(text)) joined += c == '\n' ? " / " : std::string(1, c);
  const std::string_view line = trimmed_line(joined);
  const std::size_t at_begin = line_markup(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == at_begin || always_markup.find(line[i]) != std::string_view::npos ||
        begins_link(line.substr(0, i), line.substr(i)))
      out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_of(const Page& page) {
  std::string out = "# " + markdown_escaped(page.title) + '\n';
  for (const Section& section : page.sections) {
    if (!section.heading.empty()) out += "\n## " + markdown_escaped(section.heading) + '\n';
    for (const auto& part : section.parts) {
      if (const auto* lines = std::get_if<Lines>(&part)) add_paragraphs(out, lines->text);
      if (const auto* table = std::get_if<Table>(&part)) add_pipe_table(out, *table, page.language);
    }
  }
  return out;
}

}  // namespace deskctl
