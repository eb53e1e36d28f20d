// What somebody typed, in the one form that the readers of times and periods compare with.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Full-width letters, digits and signs as ASCII, letters small, runs of spaces as one, none at the
/// ends. Everything else, Chinese above all, stays as it is.
std::string folded(std::string_view typed);

}  // namespace deskctl
