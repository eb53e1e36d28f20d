// The next step, for people and for programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deskctl/render/json.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/sla/next.hpp"

namespace deskctl {

/// `next: deskctl callback 20261012-001 --grade A
/// B
/// C`, and who may do it if `role` may not.
std::string next_text(const NextStep& step, std::string_view role, const View& view);

/// The member `next` of a request; null when nothing is left to do.
void add_next(Json& json, const std::optional<NextStep>& next);

}  // namespace deskctl
