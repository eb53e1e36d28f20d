// Chinese numerals where they count hours, minutes, days: `三点二十`, `半小时`.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// `text` with digits for the numerals before a unit or after an hour: `九点二十` → `9点20`. Those
/// of a weekday stay: `周二十点` → `周二10点`.
std::string with_digits(std::string_view text);

}  // namespace deskctl
