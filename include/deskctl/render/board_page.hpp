// The board: what waits for somebody, on one screen.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deskctl/message/message.hpp"
#include "deskctl/render/screenful.hpp"
#include "deskctl/report/waiting.hpp"
#include "deskctl/text/edited_line.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// The line at the bottom while something is typed.
struct BoardQuestion {
  std::string what;  ///< `20261012-001 arrived at, Enter for now`
  EditedLine typed;
};

struct BoardView {
  std::string desk;
  Language language = Language::english;
  Instant now;
  ScreenSize size;
  std::span<const WaitingItem> items;  ///< Those that fit the filter.
  std::size_t waiting = 0;             ///< All of them.
  std::size_t late = 0;                ///< Of all of them.
  std::string filter;                  ///< As typed; empty: none.
  std::size_t selected = 0;
  std::span<const std::string> answer;  ///< Of the last command, line by line.
  const BoardQuestion* asked = nullptr;
};

/// How many items a page shows; 0 if the screen is too small for any. Items are shown in pages: the
/// one shown is that of the selected item.
std::size_t items_on_page(const BoardView& view, const Zone& zone);

/// Ids, times and how late it is are never cut: where they leave too little room, an item takes two
/// lines; a screen too small for that only says so.
Screenful board_page(const BoardView& view, const Zone& zone);

}  // namespace deskctl
