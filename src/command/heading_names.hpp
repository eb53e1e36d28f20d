// Names of the headings of registers.
#pragma once

#include <span>
#include <string_view>

namespace deskctl {

/// The names of one field's headings. Fields stand in the order in which a map is written; a field
/// that several columns make up has a row for the headings that say all of it, and one for the
/// parts.
struct HeadingGuess {
  std::string_view table;  ///< Of the map; empty: its top.
  std::string_view field;
  std::string_view names;  ///< With a space between.
  bool parts = false;      ///< Whether all that are there count together, before others.
};
std::span<const HeadingGuess> heading_guesses();

}  // namespace deskctl
