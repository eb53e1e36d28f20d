// The end of a month's journal, as far back as a day's requests can have left lines. Writers read
// it instead of the whole month.
#pragma once

#include <functional>
#include <string_view>

#include "desk/desk.hpp"

namespace deskctl {

/// Chooses requests by the text of a line's `request` field. Called in the file's order, for every
/// line that is not kept anyway.
using RequestChoice = std::function<bool(std::string_view)>;

/// The month's journal with every event recorded at `since` or later. Most events of requests that
/// are not `wanted` are missing. If anything is wrong, the whole file is read, so that positions
/// are right.
Journal read_recent(const Folder& folder, const Month& month, Instant since,
                    const RequestChoice& wanted, const Book& book = ledger_book());

/// Whether a line recorded at `now` would stand below one of a later time, because the clock went
/// back or was given. `file` must end well.
bool is_behind(const Folder& folder, const JournalFile& file, Instant now,
               const Book& book = ledger_book());

}  // namespace deskctl
