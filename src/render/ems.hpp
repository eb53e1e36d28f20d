// How much room words take in the fonts of browsers.
#pragma once

#include <string_view>

namespace deskctl {

/// In heights of the letters, rather a little more: which font a browser has is not known.
double ems_of(std::string_view words);

}  // namespace deskctl
