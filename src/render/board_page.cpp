#include "deskctl/render/board_page.hpp"

#include <algorithm>

#include "deskctl/message/board_messages.hpp"
#include "deskctl/render/text_page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/board_layout.hpp"

namespace deskctl {
namespace {

constexpr int least_lines = 5;
constexpr std::size_t most_numbered = 9;

std::string lead_of(std::size_t row, bool selected, const WaitingItem& item, Language language) {
  std::string lead = selected ? ">" : " ";
  lead += row < most_numbered ? std::to_string(row + 1) : " ";
  if (item.urgent)
    lead += say(language, message::board_urgent);
  else if (item.unaccepted)
    lead += '!';
  return pad_right(lead, lead_columns);
}

const std::string cell_gap(board_gap, ' ');

ScreenLine one_line(const std::string& lead, const BoardCells& cells, const BoardLayout& layout,
                    bool selected) {
  std::string rest = cell_gap + board_cell(cells.what, layout.what);
  if (layout.who > 0) rest += cell_gap + board_cell(cells.who, layout.who);
  rest += cell_gap + board_cell(cells.place, layout.place) + cell_gap +
          board_cell(cells.matter, layout.matter);
  return {{lead + board_cell(cells.id, layout.id) + cell_gap, Tone::plain, selected},
          {board_cell(cells.time, layout.time) + cell_gap + board_cell(cells.left, layout.left),
           cells.tone, selected},
          {rest, Tone::plain, selected}};
}

void add_two_lines(std::vector<ScreenLine>& lines, const std::string& lead, const BoardCells& cells,
                   const BoardLayout& layout, bool selected) {
  lines.push_back({{lead + board_cell(cells.id, layout.id) + cell_gap +
                        board_cell(cells.what + cell_gap + cells.who, layout.what),
                    Tone::plain, selected}});
  ScreenLine second{
      {std::string(lead_columns, ' '), Tone::plain, selected},
      {board_cell(cells.time, layout.time) + cell_gap + board_cell(cells.left, layout.left),
       cells.tone, selected}};
  if (layout.matter > 0)
    second.push_back({cell_gap + board_cell(cells.place + cell_gap + cells.matter, layout.matter),
                      Tone::plain, selected});
  lines.push_back(std::move(second));
}

// How the lines of the screen are divided.
struct Parts {
  BoardLayout layout;
  std::vector<std::string> answer;
  bool details = false;  // a line with all about the selected item
  std::size_t on_page = 0;
};

Parts parts_of_board(const BoardView& view, const Zone& zone) {
  Parts parts;
  parts.layout = layout_for(view, zone);
  const int lines = view.size.lines;
  if (!parts.layout.fits || lines < least_lines) return parts;
  constexpr int lines_for_details = 12;
  parts.details = lines >= lines_for_details;
  // Besides the items: title, headings, and the line at the bottom.
  const int rest = lines - 3 - (parts.details ? 1 : 0);
  const int of_item = parts.layout.two_lines ? 2 : 1;
  // An answer takes a third of the screen at most, and leaves room for an item.
  const int most = std::min(lines / 3, rest - of_item);
  for (const std::string& line : view.answer)
    for (std::string& part : wrapped(line, view.size.columns))
      if (static_cast<int>(parts.answer.size()) < most) parts.answer.push_back(std::move(part));
  parts.on_page =
      static_cast<std::size_t>((rest - static_cast<int>(parts.answer.size())) / of_item);
  return parts;
}

ScreenLine title_line(const BoardView& view, std::size_t on_page, const Zone& zone) {
  std::string left =
      ' ' + say(view.language, message::board_title,
                {printable(view.desk), std::to_string(view.waiting), std::to_string(view.late)});
  if (!view.filter.empty())
    left += "  " + say(view.language, message::board_filtered,
                       {std::to_string(view.items.size()), printable(view.filter)});
  std::string right = board_time(view.now, zone) + ' ';
  if (view.items.size() > on_page)
    right = say(view.language, message::board_page,
                {std::to_string(view.selected / on_page + 1),
                 std::to_string((view.items.size() + on_page - 1) / on_page)}) +
            "  " + right;
  const int room = view.size.columns - columns_of(right) - 1;
  if (room < 1) return {{board_cell(right, view.size.columns), Tone::strong, true}};
  return {{board_cell(left, room) + ' ' + right, Tone::strong, true}};
}

ScreenLine heading_line(const BoardView& view, const BoardLayout& layout) {
  const auto word = [&](const char* name) { return label(view.language, "column", name); };
  BoardCells headings;
  headings.id = word("request");
  headings.time = say(view.language, message::board_column_time);
  headings.left = say(view.language, message::board_column_left);
  headings.what = say(view.language, message::board_column_what);
  headings.who = word("assignee");
  headings.place = word("location");
  headings.matter = word("text");
  const std::string lead(lead_columns, ' ');
  ScreenLine line;
  if (layout.two_lines) {
    line = {{board_cell(lead + board_cell(headings.time, layout.time) + cell_gap + headings.left,
                        view.size.columns)}};
  } else {
    line = one_line(lead, headings, layout, false);
  }
  for (ScreenText& span : line) span.tone = Tone::faint;
  return line;
}

std::string board_details(const WaitingItem& item, const BoardView& view) {
  std::string out = printable(item.words.location) + "  " + printable(item.words.text);
  for (const std::string& more : {item.words.contact, item.words.phone})
    if (!more.empty()) out += "  " + printable(more);
  return cut_to(out + "  " + item.command, view.size.columns);
}

void add_bottom(Screenful& page, const BoardView& view) {
  const int columns = view.size.columns;
  if (view.asked == nullptr) {
    page.lines.push_back(
        {{hints_in(pattern_of(message::board_hint_keys, view.language), columns), Tone::faint}});
    return;
  }
  // At least half of the line is for what is typed.
  const std::string what = cut_to(printable(view.asked->what), columns / 2) + ": ";
  const EditedLine::Shown typed = view.asked->typed.shown(columns - columns_of(what));
  page.cursor_line = static_cast<int>(page.lines.size());
  page.cursor_column = columns_of(what) + typed.cursor;
  page.lines.push_back({{what, Tone::strong}, {typed.text}});
}

Screenful too_small(const BoardView& view) {
  return {{{{cut_to(say(view.language, message::board_too_small), view.size.columns)}}}, -1, 0};
}

}  // namespace

std::size_t items_on_page(const BoardView& view, const Zone& zone) {
  return parts_of_board(view, zone).on_page;
}

Screenful board_page(const BoardView& view, const Zone& zone) {
  const Parts parts = parts_of_board(view, zone);
  if (parts.on_page == 0) return too_small(view);
  Screenful page;
  page.lines.push_back(title_line(view, parts.on_page, zone));
  page.lines.push_back(heading_line(view, parts.layout));
  const std::size_t first = view.selected / parts.on_page * parts.on_page;
  const std::size_t end = std::min(first + parts.on_page, view.items.size());
  for (std::size_t i = first; i < end; ++i) {
    const bool selected = i == view.selected;
    const BoardCells cells = cells_of(view.items[i], parts.layout, view, zone);
    const std::string lead = lead_of(i - first, selected, view.items[i], view.language);
    if (parts.layout.two_lines)
      add_two_lines(page.lines, lead, cells, parts.layout, selected);
    else
      page.lines.push_back(one_line(lead, cells, parts.layout, selected));
  }
  if (view.items.empty())
    page.lines.push_back(
        {{cut_to(view.filter.empty()
                     ? say(view.language, message::board_nothing)
                     : say(view.language, message::board_nothing_fits, {printable(view.filter)}),
                 view.size.columns)}});
  const std::size_t below = parts.answer.size() + (parts.details ? 1 : 0) + 1;
  page.lines.resize(static_cast<std::size_t>(view.size.lines) - below);
  if (parts.details)
    page.lines.push_back(
        view.items.empty()
            ? ScreenLine{}
            : ScreenLine{{board_details(view.items[view.selected], view), Tone::strong}});
  for (const std::string& line : parts.answer) page.lines.push_back({{line}});
  add_bottom(page, view);
  return page;
}

}  // namespace deskctl
