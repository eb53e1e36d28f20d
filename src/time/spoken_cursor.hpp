// Takes words and numbers from the front of a text.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "time/digits.hpp"

namespace deskctl {

/// The text that is not read yet. Each `take` takes its part away, or nothing.
struct Cursor {
  std::string_view rest;

  bool take(std::string_view word) {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
  }
  template <typename Words>
  bool take_one(const Words& words) {
    return std::any_of(words.begin(), words.end(), [this](auto word) { return take(word); });
  }
  void skip_spaces() {
    while (take(" ")) {
    }
  }
  /// A number of so many digits, all that stand there.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits < least || digits > most) return std::nullopt;
    const int value = number_at(rest, 0, digits);
    rest.remove_prefix(digits);
    return value;
  }
};

}  // namespace deskctl
