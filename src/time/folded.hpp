// Typed text in the one form that the readers of times and periods compare with.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Full-width letters, digits and signs as ASCII, letters lower case, runs of spaces as one, none
/// at the ends. All other characters, such as Chinese ones, stay.
std::string folded(std::string_view typed);

}  // namespace deskctl
