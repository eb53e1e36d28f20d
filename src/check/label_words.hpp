// Words as people read them, taken back to tokens.
#pragma once

#include <span>
#include <string_view>

namespace deskctl {

/// The one of `tokens` that is typed, or whose label is, in any of the languages; letters compare
/// without case and width. Empty if it is none of them. `kind` is the labels': `event`, `verdict`,
/// or a vocabulary's name.
std::string_view token_named(std::string_view kind, std::span<const std::string_view> tokens,
                             std::string_view typed);

}  // namespace deskctl
