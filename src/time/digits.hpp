// Fixed-width numbers and shapes, for the forms of time that have one spelling.
#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>

#include "text/digit.hpp"

namespace deskctl {

/// Whether `text` has the shape of `pattern`, in which 0 stands for any digit.
constexpr bool has_shape(std::string_view text, std::string_view pattern) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (pattern[i] == '0' ? !digit : text[i] != pattern[i]) return false;
  }
  return true;
}

/// The number in the `count` digits at `at`; the caller has checked the shape.
constexpr int number_at(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) number = number * 10 + (text[i] - '0');
  return number;
}

/// The date in `0000-00-00`, .ok() or not.
inline date::year_month_day date_at(std::string_view text) {
  return date::year{number_at(text, 0, 4)} / number_at(text, 5, 2) / number_at(text, 8, 2);
}

/// Writes `number`, which is not negative and has no more digits, with leading zeros; returns the
/// place behind them.
constexpr char* write_digits(char* into, std::size_t count, long long number) {
  for (std::size_t i = count; i-- > 0; number /= 10) into[i] = static_cast<char>('0' + number % 10);
  return into + count;
}

}  // namespace deskctl
