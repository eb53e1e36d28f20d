// What a new request may be one more of: told to whoever logs it, who knows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

/// For so many days a finished complaint, or a repair, is remembered at its place.
inline constexpr int repeat_days = 30;

struct EarlierRequest {
  RequestId id;
  Instant logged;
  std::optional<Instant> finished;  ///< Of complaints, if it is.
  std::string text;
};

/// Which of `requests` the request `id` among them may repeat; nothing if it is not among them.
/// Of a complaint that names none itself: complaints of the same place that are unfinished, or were
/// finished in the last days; of a matter its first. Of a repair: repairs of the last days at the
/// same place, of the same item or with the same text. Unfinished ones first, then the newest.
std::vector<EarlierRequest> earlier_like(const RequestId& id, std::span<const Request> requests);

}  // namespace deskctl
