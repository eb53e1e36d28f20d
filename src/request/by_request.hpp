// The events of a journal, request by request.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "deskctl/journal/event.hpp"

namespace deskctl {

/// The places of events, by request; those of one request in their order.
struct ByRequest {
  std::vector<std::uint32_t> places;
  std::vector<std::uint32_t> begins;  ///< Where in `places` each request begins, and the end.

  std::size_t count() const { return begins.size() - 1; }
};

ByRequest by_request(const std::vector<Event>& events);

}  // namespace deskctl
