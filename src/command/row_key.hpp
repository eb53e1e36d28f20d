// How a row of a register is known again.
#pragma once

#include <string>
#include <vector>

#include "deskctl/journal/event.hpp"
#include "deskctl/text/sheet.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// An event of a row, and where the cell stands that says when.
struct RowEvent {
  Draft draft;
  SheetCell at;
};

/// Digests, in letters: a run of digits might be taken for a phone where phones are removed.
struct RowKeys {
  std::string key;       ///< Of the key's cells; without any of time, place, text and caller.
  std::string identity;  ///< Of day and place: another row under the same key differs in them.
  std::string content;   ///< Of everything mapped, but not of who recorded or imports it.
};

/// The keys of a row with these events, the log first.
RowKeys row_keys(const std::vector<RowEvent>& events, const std::vector<std::string>& key_cells,
                 const Zone& zone);

}  // namespace deskctl
