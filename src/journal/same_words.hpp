// Most lines of a month say the same as one before: the same event, role, team and facts. What was
// found out about the first of them is true of all.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
  /// Bytes that are masked, mixed and compared at once.
  using Sixteen [[gnu::vector_size(16)]] = std::uint64_t;
  /// Sixteens of a kind, its words and its facts. Most lines fit, and to compare as much for each
  /// needs no guess of how long they are.
  static constexpr std::size_t of_kind = 1, of_words = 3, of_facts = 2;
  struct Key {
    std::array<Sixteen, of_kind + of_words + of_facts> bytes{};
    std::uint64_t sizes = 0;

    void set(const PlainLine& plain, std::string_view facts);
  };
  struct Known {
    Key key{};
    std::size_t number = 0;
  };

  std::size_t place_of(const Key& key) const;
  void grow();

  std::vector<Known> known_;
  std::vector<std::uint16_t> slots_;  // places in `known_`, plus 1, by key; 0: an empty slot
  std::unordered_map<std::string, std::size_t> long_ones_;  // that do not fit
  std::size_t count_ = 0;
  // Of the line that find() was last asked for:
  Key key_{};
  std::string long_one_;  // empty if it fits
  std::string usual_;     // facts; their memory is used again
};

}  // namespace deskctl
