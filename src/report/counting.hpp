// Rules of counting that several reports share.
#pragma once

#include <string_view>

#include "deskctl/journal/words.hpp"
#include "deskctl/report/figure.hpp"

namespace deskctl {

/// A call must be answered within this many rings (S0 L401).
inline constexpr int most_rings = 3;

/// A figure for each word.
inline WordFigures figures_for(Vocabulary vocabulary) {
  WordFigures figures;
  for (const std::string_view word : words_of(vocabulary)) figures.emplace_back(word, Figure{});
  return figures;
}

/// Adds one to `word`; words that are not counted add nothing.
inline void count(WordFigures& figures, std::string_view word, const RequestId& id) {
  for (auto& [name, figure] : figures)
    if (name == word) figure.add(id);
}

}  // namespace deskctl
