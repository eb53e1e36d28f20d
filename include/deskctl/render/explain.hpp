// Why the clocks of a request are what they are, for people and for programs.
#pragma once

#include <string>

#include "deskctl/render/json.hpp"
#include "deskctl/render/words.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// A request and the clocks of it that are to be explained.
struct ExplainedRequest {
  const Request& request;
  const Explanation& explanation;
  const Policy& policy;
  Instant now;
};

/// From the lines of a clock its due can be worked out again: the open times that counted add up to
/// what was allowed, and the last ends at the due.
std::string explain_text(const ExplainedRequest& explained, const Zone& zone, const View& view);
std::string explain_json(const ExplainedRequest& explained, const Zone& zone);

/// A condition as policy.toml has it: `category = repair`, `category = not complaint`.
std::string written(const Condition& condition);

}  // namespace deskctl
