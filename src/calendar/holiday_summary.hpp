// What a text about a day says: whether people rest or work on it, and for which holiday.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deskctl/calendar/holidays.hpp"

namespace deskctl {

/// What the words of a text say of a day.
enum class DaySense {
  none,  ///< Neither: `春节`, `Network outage`.
  off,   ///< 休, 放假, `holiday`, `Non-working day`.
  work,  ///< 班, 工作日, 补班, `work day`; also when the holiday it makes up for is named too.
  swap,  ///< 调休, `make-up day` alone: the weekday decides.
  both,  ///< Rest and work, each of another day: `元旦放假，1月4日上班`.
};

/// Chinese words count anywhere, English ones whole. A word that is denied means its opposite:
/// 不上班, 非工作日, `not a working day`, 不放假.
DaySense day_sense(std::string_view text);

/// Whether a day that is swapped is off: one from Monday to Friday is, a Saturday or Sunday is a
/// make-up working day.
bool swapped_is_off(LocalDay day);

/// The holiday without the words about the day: 春节 of `春节(休)`, `春节 假期 第1天/共8天`,
/// `上班(补春节假期)`. The whole text if nothing would be left.
std::string holiday_in_summary(std::string_view text);

}  // namespace deskctl
