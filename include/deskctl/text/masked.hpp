// Names and phones as they leave the desk.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/text/personal.hpp"

namespace deskctl {

/// `138****1001`
std::string masked_phone(std::string_view phone);
/// `王**`
std::string masked_name(std::string_view name);
/// A text with these names and numbers masked, and whatever else looks like a number.
///
///     masked_text("打 138-0000 1001 找王芳", words) == "打 138****1001 找王**"
std::string masked_text(std::string_view text, const PersonalWords& words = {});

}  // namespace deskctl
