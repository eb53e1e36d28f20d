// Texts with `*` for any text, as people filter places and policies name them.
#pragma once

#include <string_view>

namespace deskctl {

/// Whether `text` is `pattern`, in which each `*` stands for any text, also for none.
bool fits_glob(std::string_view pattern, std::string_view text);

}  // namespace deskctl
