#include "command/handover_word.hpp"

#include <algorithm>
#include <array>

#include "deskctl/text/folded.hpp"

namespace deskctl {

std::optional<HandoverWord> handover_word(std::string_view typed) {
  constexpr std::array<std::string_view, 5> accept{"accept", "接班", "签收", "簽收", "签名"};
  constexpr std::array<std::string_view, 3> show{"show", "查看", "檢視"};
  const auto is_in = [word = folded(typed)](const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view one) { return folded(one) == word; });
  };
  if (typed.empty()) return HandoverWord::none;
  if (is_in(accept)) return HandoverWord::accept;
  if (is_in(show)) return HandoverWord::show;
  return std::nullopt;
}

}  // namespace deskctl
