// The ways of naming a day: 2026-10-01, or in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "deskctl/error/error.hpp"
#include "deskctl/time/instant.hpp"

namespace deskctl {

/// The day in `text`, of the shape 0000-00-00. Refuses days that do not exist. The hint is the last
/// day of the month if there is such a month, else `hint`.
LocalDay read_day(std::string_view text, const Said& hint);

/// A word for a day at the front of a folded text.
struct DayWord {
  enum class Kind { relative, weekday };
  Kind kind;
  int value;         ///< Days from today, or date::weekday::c_encoding().
  std::size_t size;  ///< Of the word, in bytes.
};
/// The word at the front of `yesterday 09:00`, `mon`, `周一 09:00`, `今天17:30`. A Chinese word
/// needs no space after it.
std::optional<DayWord> leading_day_word(std::string_view folded);

}  // namespace deskctl
