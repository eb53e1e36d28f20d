// A text about a day, cut into the words that say rest or work and all the others.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace deskctl {

enum class DayWordKind {
  rest,
  work,
  swap,
  deny,    // a word after it means its opposite
  filler,  // belongs to a word beside it: 后, day, for
  space,
  clause,  // another day may follow
  open,
  close,
  digits,  // of a date
  other,
};

struct HolidayWord {
  std::string_view text;
  DayWordKind kind;
};

/// All of `text`, in order. `make-up` is one word, and so is what is denied: 不上班, `not a working
/// day`.
std::vector<HolidayWord> day_words(std::string_view text);

/// The first place from `i` on that is no space.
std::size_t after_spaces(const std::vector<HolidayWord>& words, std::size_t i);

/// The digits at the beginning of `text`.
std::string_view first_digits(std::string_view text);

}  // namespace deskctl
