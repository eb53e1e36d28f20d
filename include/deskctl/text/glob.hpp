// Patterns with `*` for any text, used to filter places and in policies.
#pragma once

#include <string_view>

namespace deskctl {

/// Whether `text` matches `pattern`, in which each `*` stands for any text, including none.
bool fits_glob(std::string_view pattern, std::string_view text);

}  // namespace deskctl
