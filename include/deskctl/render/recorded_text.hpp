// The answer to a write: what was recorded, what it did to the clocks, and what comes next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/render/wording.hpp"
#include "deskctl/sla/next.hpp"

namespace deskctl {

/// Event `n` on one line: kind, time, person, and all that it carries.
std::string event_text(const Request& request, int n, const Zone& zone, const View& view);

/// The request's matter, place and state, each with every default and resolved time; the
/// clocks that its last `added` events stopped, and whether in time; those that run now, with their
/// dues; the next step for somebody of `role`. As many lines as that takes, each as wide as the
/// terminal at most where it can be broken.
std::string recorded_text(const Request& request, int added, const std::vector<Clock>& clocks,
                          const std::optional<NextStep>& next, std::string_view role,
                          const Zone& zone, const View& view);

/// The same of a desk that wants short answers: its last `added` events, the place and the matter
/// on one line.
std::string short_text(const Request& request, int added, const Zone& zone, const View& view);

}  // namespace deskctl
