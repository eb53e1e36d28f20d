// Earlier requests that a new one may repeat; the person who logs it is told, and decides.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

struct EarlierRequest {
  RequestId id;
  Instant logged;
  std::optional<Instant> finished;  ///< If it is.
  std::string text;
};

/// The requests that `id`, one of `requests`, may repeat; nothing if it is not among them or names
/// one itself. For a complaint: complaints of the same place that are unfinished or were finished
/// within the time `remembered`, only the first of each matter. For every other category: requests
/// of the same category logged at the same place within that time, of the same item or, where not
/// both name one, with a text that is like it. Unfinished ones first, then the newest.
std::vector<EarlierRequest> earlier_like(const RequestId& id, std::span<const Request> requests,
                                         Seconds remembered);

}  // namespace deskctl
