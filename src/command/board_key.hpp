// The meaning of keys on the board.
#pragma once

#include <cstddef>

#include "files/screen.hpp"

namespace deskctl {

enum class BoardAction {
  none,
  up,
  down,
  page_up,
  page_down,
  first,
  last,
  row,  ///< That of BoardKey::row.
  show,
  filter,
  clear,  ///< Leaves what is open: a text, the filter, the last answer.
  help,
  quit,
  // Each records something of the selected request.
  arrive,
  complete,
  call_back,
  note,
  accept,
  dispatch,
  close,
  urge,
  undo,
};

struct BoardKey {
  BoardAction action = BoardAction::none;
  std::size_t row = 0;  ///< From 0.
};

/// Full-width letters, digits and signs are as good as plain ones, and so are capital letters: an
/// input method left on does no harm. What was pasted means nothing.
BoardKey meant_by(const Key& key);

}  // namespace deskctl
