#include "render/board_layout.hpp"

#include <algorithm>

#include "deskctl/message/board_messages.hpp"
#include "deskctl/render/waiting_page.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr int least_matter = 8;  // of an item on one line; of its place too
constexpr int widest_who = 12;
constexpr std::chrono::minutes due_soon{30};

// Without the year where it is this one's.
std::string time_of(Instant instant, const BoardView& view, const Zone& zone) {
  const std::string time = board_time(instant, zone);
  const std::size_t year = time.find('-') + 1;
  return time.starts_with(board_time(view.now, zone).substr(0, year)) ? time.substr(year) : time;
}

std::string span_words(const BoardView& view, Message message, Seconds seconds) {
  return say(view.language, message, {shown_minutes(seconds.count() / 60, view.language)});
}

std::string left_of(const WaitingItem& item, const BoardView& view) {
  if (item.since) return span_words(view, message::board_for, view.now - *item.since);
  if (!item.due) return "";
  return *item.due < view.now ? span_words(view, message::board_late, view.now - *item.due)
                              : span_words(view, message::board_left, *item.due - view.now);
}

std::string board_time_of(const WaitingItem& item, const BoardView& view, const Zone& zone) {
  const std::optional<Instant> time = item.since ? item.since : item.due;
  return time ? time_of(*time, view, zone) : "";
}

void widen(int& width, const std::string& text) {
  width = std::max(width, columns_of(text));
}

}  // namespace

std::string board_time(Instant instant, const Zone& zone) {
  return shown_time(std::chrono::floor<std::chrono::minutes>(instant), zone);
}

std::string board_cell(const std::string& text, int columns) {
  return columns <= 0 ? "" : pad_right(cut_to(text, columns), columns);
}

BoardCells cells_of(const WaitingItem& item, const BoardLayout& layout, const BoardView& view,
                    const Zone& zone) {
  BoardCells cells;
  cells.id = item.id.text();
  cells.time = board_time_of(item, view, zone);
  cells.left = left_of(item, view);
  cells.what = layout.kinds.at(item.what);
  cells.who = shown_who(item, {view.language, true, 0});
  cells.place = printable(item.words.location);
  cells.matter = printable(item.words.text);
  if (!item.reason.empty()) cells.matter = printable(item.reason) + "  " + cells.matter;
  if (item.due && !item.since)
    cells.tone = *item.due < view.now               ? Tone::late
                 : *item.due - view.now <= due_soon ? Tone::soon
                                                    : Tone::plain;
  return cells;
}

BoardLayout layout_for(const BoardView& view, const Zone& zone) {
  BoardLayout layout;
  widen(layout.time, say(view.language, message::board_column_time));
  widen(layout.left, say(view.language, message::board_column_left));
  widen(layout.what, say(view.language, message::board_column_what));
  int place = 0;
  for (const WaitingItem& item : view.items) {
    // A word is looked up once: the board is drawn every minute, all day.
    const auto [kind, is_new] = layout.kinds.try_emplace(item.what);
    if (is_new) kind->second = label(view.language, "event", word_of(item.what));
    widen(layout.what, kind->second);
    widen(layout.id, item.id.text());
    widen(layout.time, board_time_of(item, view, zone));
    widen(layout.left, left_of(item, view));
    widen(place, printable(item.words.location));
  }
  const int width = view.size.columns;
  int rest = width - lead_columns - layout.id - layout.time - layout.left - layout.what -
             3 * board_gap;  // for what stands behind these four, with a gap before each
  layout.two_lines = rest < 2 * (board_gap + least_matter);
  if (layout.two_lines) {
    // The first line: id, what, who. The second: time, left, and place and matter in the rest.
    layout.matter = width - lead_columns - layout.time - board_gap - layout.left - board_gap;
    layout.what = width - lead_columns - layout.id - board_gap;
    layout.fits = layout.what >= 0 && layout.matter >= -board_gap;
    return layout;
  }
  layout.place = std::min(place, rest - 2 * board_gap - least_matter);
  rest -= board_gap + layout.place;
  if (rest - 2 * board_gap - widest_who >= 2 * least_matter) layout.who = widest_who;
  if (layout.who > 0) rest -= board_gap + layout.who;
  layout.matter = rest - board_gap;
  return layout;
}

}  // namespace deskctl
