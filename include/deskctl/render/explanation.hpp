// The reasons behind a request's clocks, for people and for programs.
#pragma once

#include <string>

#include "deskctl/render/json.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// A request and those of its clocks to be explained.
struct ExplainedRequest {
  const Request& request;
  const Explanation& explanation;
  const Policy& policy;
  Instant now;
};

/// A reader can recompute each due from its lines: the open times that counted add up to the time
/// allowed, and the last one ends at the due.
std::string explain_text(const ExplainedRequest& explained, const Zone& zone, const View& view);
std::string explain_json(const ExplainedRequest& explained, const Zone& zone);

/// A condition as in policy.toml: `category = repair`, `category = not complaint`.
std::string written(const Condition& condition);

}  // namespace deskctl
