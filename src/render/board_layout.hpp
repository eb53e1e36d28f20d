// The columns of the board: which there are, and how wide.
#pragma once

#include <map>
#include <string>

#include "deskctl/render/board_page.hpp"

namespace deskctl {

inline constexpr int lead_columns = 5;  // `>1急 `
inline constexpr int board_gap = 2;     // between two columns

/// Columns of each; 0 for what is left out.
struct BoardLayout {
  int id = 0, time = 0, left = 0, what = 0, who = 0, place = 0, matter = 0;
  bool two_lines = false;
  bool fits = true;                        ///< Whether ids, times and lateness find room at all.
  std::map<EventKind, std::string> kinds;  ///< The words of those that are waited for.
};
/// The same for all pages.
BoardLayout layout_for(const BoardView& view, const Zone& zone);

/// The words of an item.
struct BoardCells {
  std::string id, time, left, what, who, place, matter;
  Tone tone = Tone::plain;
};
BoardCells cells_of(const WaitingItem& item, const BoardLayout& layout, const BoardView& view,
                    const Zone& zone);

/// To the minute, in which the board is drawn: `2026-10-12 09:02`.
std::string board_time(Instant instant, const Zone& zone);

/// `text` in exactly so many columns.
std::string board_cell(const std::string& text, int columns);

}  // namespace deskctl
