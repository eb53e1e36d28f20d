// The events of a journal, request by request.
#pragma once

#include <cstdint>
#include <vector>

#include "deskctl/journal/event.hpp"

namespace deskctl {

/// The places of events in `events`, by request; those of one request in their order.
std::vector<std::uint32_t> by_request(const std::vector<Event>& events);

}  // namespace deskctl
