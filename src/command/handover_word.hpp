// The word after `handover`.
#pragma once

#include <optional>
#include <string_view>

namespace deskctl {

enum class HandoverWord { none, accept, show };
/// In any language; nothing for another word.
std::optional<HandoverWord> handover_word(std::string_view typed);

}  // namespace deskctl
