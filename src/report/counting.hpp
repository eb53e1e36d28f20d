// Rules of counting that several reports share.
#pragma once

#include <string_view>

#include "deskctl/journal/words.hpp"
#include "deskctl/report/figure.hpp"

namespace deskctl {

/// A figure for each word.
inline WordFigures figures_for(Vocabulary vocabulary) {
  WordFigures figures;
  for (const std::string_view word : words_of(vocabulary)) figures.emplace_back(word, Figure{});
  return figures;
}

/// Adds one to `word`, and to the standard word that one of the desk's own is like.
inline void count_like(WordFigures& figures, Vocabulary vocabulary, std::string_view word,
                       const RequestId& id) {
  const std::string_view like = like_of(vocabulary, word);
  for (auto& [name, figure] : figures)
    if (name == word || name == like) figure.add(id);
}

/// Adds one to `word`; words that are not counted add nothing.
inline void count(WordFigures& figures, std::string_view word, const RequestId& id) {
  for (auto& [name, figure] : figures)
    if (name == word) figure.add(id);
}

}  // namespace deskctl
