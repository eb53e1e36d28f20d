#include "deskctl/render/text_page.hpp"

#include <algorithm>

#include "deskctl/message/board_messages.hpp"
#include "deskctl/text/lines.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

std::string hints_in(std::string_view hints, int columns) {
  std::string out;
  while (!hints.empty()) {
    const std::string_view hint = hints.substr(0, hints.find('|'));
    hints.remove_prefix(std::min(hint.size() + 1, hints.size()));
    const std::string longer = out + (out.empty() ? "" : "  ") + std::string(hint);
    if (columns_of(longer) > columns) break;
    out = longer;
  }
  return out;
}

Screenful text_page(const std::string& title, std::span<const std::string> lines, std::size_t top,
                    ScreenSize size, Language language) {
  Screenful page;
  page.lines.push_back({{pad_right(cut_to(' ' + printable(title), size.columns), size.columns),
                         Tone::strong, true}});
  const auto room = static_cast<std::size_t>(std::max(size.lines - 2, 0));
  for (std::size_t i = top; i < std::min(top + room, lines.size()); ++i)
    page.lines.push_back({{cut_to(printable(lines[i]), size.columns)}});
  page.lines.resize(room + 1);
  page.lines.push_back(
      {{hints_in(pattern_of(message::board_hint_text, language), size.columns), Tone::faint}});
  page.lines.resize(static_cast<std::size_t>(std::max(size.lines, 0)));
  return page;
}

std::vector<std::string> wrapped(const std::string& text, int columns) {
  std::vector<std::string> out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string whole = printable(take_line(rest));
    std::string_view line = whole;
    while (columns_of(line) > columns) {
      std::size_t end = 0;
      std::size_t space = std::string_view::npos;
      int used = 0;
      for (;;) {
        const Character next = first_character(line.substr(end));
        used += columns_of(line.substr(end, next.length));
        if (used > columns && end > 0) break;
        if (line[end] == ' ') space = end;
        end += next.length;
        if (used > columns) break;  // one character wider than the screen
      }
      // A long word, as Chinese sentences are, is split where the line ends.
      const bool at_space = space != std::string_view::npos && space > end / 2;
      out.emplace_back(line.substr(0, at_space ? space : end));
      line.remove_prefix(at_space ? space + 1 : end);
    }
    if (!line.empty() || whole.empty()) out.emplace_back(line);
  }
  return out;
}

}  // namespace deskctl
