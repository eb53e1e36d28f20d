#include "deskctl/register/entry.hpp"

#include <algorithm>
#include <array>

namespace deskctl {

std::string_view word_of(EntryStatus status) {
  constexpr std::array<std::string_view, 3> words{"open", "closed", "void"};
  return words[static_cast<std::size_t>(status)];
}

std::string Entry::field(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& one) { return one.first == name; });
  return found == fields.end() ? "" : found->second;
}

bool is_own_field(std::string_view fact) {
  return may_name_field(fact);
}

}  // namespace deskctl
