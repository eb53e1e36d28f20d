// Rules for writing a request beyond those of the state table.
#pragma once

#include <optional>

#include "deskctl/request/request.hpp"

namespace deskctl {

/// The reason why the events added to `before` (null: a new request) must not be written: they
/// would change nothing, move the receipt after the log, call about a matter that is not completed,
/// or complete it before its team arrived. `after` is the request with these events, linked to its
/// matter as `before` is. A fault that `before` already had is no reason. The texts show times of
/// `zone`.
std::optional<Objection> objection_to_change(const Request* before, const Request& after,
                                             const Zone& zone);

/// Of an event that the state table forbids at its time: that it would be allowed after a later one
/// of `others`, and so has too early a time. Nothing if none of them helps.
std::optional<Objection> objection_to_time(const Step& step, const Request& others,
                                           const Zone& zone);

/// Whether the given receipt lies after the log; the log's moment then counts as the receipt.
bool is_received_after_log(const Request& request);

}  // namespace deskctl
