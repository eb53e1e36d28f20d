// What a write may not make of a request, beyond what the table of states says of its events.
#pragma once

#include <optional>

#include "deskctl/request/request.hpp"

namespace deskctl {

/// Why what was added to `before` (null: nothing was there) must not be written: it would change
/// nothing, move a receipt behind its log, or call about a matter that is not completed. `after` is
/// the request with what is to be written, linked to its matter as `before` is. What was wrong
/// before is not objected to again. The texts show times of `zone`.
std::optional<Objection> objection_to_change(const Request* before, const Request& after,
                                             const Zone& zone);

/// Whether the receipt that was given lies after the log; it counts as the log's moment then.
bool is_received_after_log(const Request& request);

}  // namespace deskctl
