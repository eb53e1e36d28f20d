// The end of a month's journal, as far back as a day's requests can have left a trace: what a
// writer reads instead of the whole month.
#pragma once

#include <functional>
#include <string_view>

#include "desk/desk.hpp"

namespace deskctl {

/// Of which requests somebody wants the events, by the text of a line's `request` field. It is
/// asked for every line that is not kept anyway, in the file's order.
using RequestChoice = std::function<bool(std::string_view)>;

/// The month's journal with every event recorded at `since` or later; of requests that are not
/// `wanted` it lacks most. Whatever is wrong with what was read, and where it is, is said of the
/// whole: then everything is read.
Journal read_recent(const Folder& folder, const Month& month, Instant since,
                    const RequestChoice& wanted);

/// Whether a line recorded at `now` would stand below one of a later time: the clock went back, or
/// was given. `file` is one that ends well.
bool is_behind(const Folder& folder, const JournalFile& file, Instant now);

}  // namespace deskctl
