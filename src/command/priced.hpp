// Scope and amount of an item, from the desk's price list.
#pragma once

#include "command/session.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

/// For a call with --item: sets scope and amount where they were not typed, and says so. Only for
/// what is done under a work order.
void price_call(Session& session, Draft& logged);

/// For work completed with --item: sets the amount unless it was typed or agreed before. An agreed
/// amount gives way only where the work turned out to be another item than the one logged. The
/// scope stays as it was logged, because clocks were judged by it; a difference is said.
void price_work(Session& session, const Request& request, Draft& completed);

}  // namespace deskctl
