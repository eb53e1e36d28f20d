// Most lines of a month say the same as one before: the same event, role, team and facts. What was
// found out about the first of them is true of all.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/plain_line.hpp"

namespace deskctl {

/// Numbers lines by what they say in kind, words and facts, but for facts whose values differ on
/// each line and cannot be wrong (`recording`, `key`, `typed`).
class SameWords {
 public:
  SameWords();

  /// The number that remember() gave to the first line that says the same.
  std::optional<std::size_t> find(const PlainLine& plain);
  /// Gives the line that find() was last asked for the next number, from 0. False: it has been
  /// enough, or its words are so long that they were typed for it alone.
  bool remember();

 private:
  using Texts = std::array<std::string_view, 3>;  // kind, words and facts
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;             // of the text in `texts_`
    std::uint16_t size = 0, number = 0;  // a size of 0: an empty slot
  };
  bool is_text_of(const Slot& slot) const;
  void grow();

  std::string texts_;  // of all slots
  std::string usual_;  // the facts of a line: its memory is used again
  std::vector<Slot> slots_;
  std::uint16_t count_ = 0;
  Texts asked_;  // for remember(); `usual_` may be one of them
  std::uint64_t asked_hash_ = 0;
};

}  // namespace deskctl
