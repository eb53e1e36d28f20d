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
  std::optional<Instant> finished;  ///< Of complaints, if finished.
  std::string text;
};

/// The requests that `id`, one of `requests`, may repeat; nothing if it is not among them. For a
/// complaint that names none itself: complaints of the same place that are unfinished or were
/// finished within the time `remembered`, only the first of each matter. For a repair: repairs of
/// the last days at the same place, of the same item or with the same text. Unfinished ones first,
/// then the newest.
std::vector<EarlierRequest> earlier_like(const RequestId& id, std::span<const Request> requests,
                                         Seconds remembered);

}  // namespace deskctl
