// The ways of naming a day: 2026-10-01, or in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "deskctl/error/error.hpp"
#include "deskctl/time/instant.hpp"

namespace deskctl {

/// The day that `text`, of the shape 0000-00-00, names. Refuses days that do not exist, with the
/// last day of the month as the hint if there is such a month, else `hint`.
LocalDay read_day(std::string_view text, const Said& hint);

/// A word for a day at the front of a folded text.
struct DayWord {
  enum class Kind { relative, weekday };
  Kind kind;
  int value;         ///< Days from today, or date::weekday::c_encoding().
  std::size_t size;  ///< Of the word, in bytes.
};
/// `yesterday 09:00`, `mon`, `周一 09:00`, `今天17:30`: the word, which a Chinese one need not be
/// set off.
std::optional<DayWord> leading_day_word(std::string_view folded);

}  // namespace deskctl
