// What several reports count by the same rule.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deskctl {

/// A call is to be answered within so many rings (S0 L401).
inline constexpr int most_rings = 3;

/// One more of `word`; a word that is not counted adds nothing.
inline void count(std::vector<std::pair<std::string, int>>& counters, std::string_view word) {
  for (auto& [name, number] : counters)
    if (name == word) ++number;
}

}  // namespace deskctl
