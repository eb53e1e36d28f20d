// The repeats of a request, found without parsing months that do not name it.
#pragma once

#include <functional>

#include "desk/ledger.hpp"

namespace deskctl {

/// Calls `use` for every repeat in the matter of `first`, as known at `now`, in the order of their
/// months. A repeat is valid only during the call.
ReadingNotes each_repeat(const Folder& folder, const RequestId& first, Instant now,
                         const std::function<void(const Request&)>& use);

}  // namespace deskctl
