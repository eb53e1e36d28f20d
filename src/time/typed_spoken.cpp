#include "time/typed_spoken.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "deskctl/error/error.hpp"
#include "deskctl/message/times_messages.hpp"
#include "time/digits.hpp"
#include "time/part_of_day.hpp"
#include "time/spoken_day.hpp"
#include "time/spoken_numbers.hpp"

namespace deskctl {
namespace {

constexpr std::array<std::string_view, 2> hour_signs{"点", "點"};
constexpr std::array<std::string_view, 2> long_hour_signs{"时", "時"};
struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;

  bool exists() const { return hour < 24 && minute < 60 && second < 60; }
  std::string text() const {
    return second == 0 ? fmt::format("{:02}:{:02}", hour, minute)
                       : fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
  }
};

// The minutes after `9点`: `12`, `12分`, `半`, `一刻`, `整`, `钟` or nothing.
std::optional<int> minute_after_hour(Cursor& cursor) {
  if (cursor.take("半")) return 30;
  if (cursor.take("整") || cursor.take("钟") || cursor.take("鐘")) return 0;
  if (cursor.rest.empty() || !is_digit(cursor.rest.front())) return 0;
  const auto number = cursor.number(1, 2);
  if (!number) return std::nullopt;
  if (cursor.take("刻")) return *number * 15;
  cursor.take("分");
  return number;
}

// `9:20`, `09:20:30`, `9.20`, `920`, `0920`, `9点20`, `9点`.
std::optional<Clock> take_clock(Cursor& cursor) {
  const std::string_view text = cursor.rest;
  const auto together = cursor.number(3, 4);
  if (together) {
    if (text.size() - cursor.rest.size() == 3 && text.front() == '0') return std::nullopt;
    return Clock{*together / 100, *together % 100};
  }
  const auto hour = cursor.number(1, 2);
  if (!hour) return std::nullopt;
  if (cursor.take_one(hour_signs) || cursor.take_one(long_hour_signs)) {
    const auto minute = minute_after_hour(cursor);
    return minute ? std::optional(Clock{*hour, *minute}) : std::nullopt;
  }
  const bool colon = cursor.take(":");
  if (!colon && !cursor.take(".")) return std::nullopt;
  const auto minute = cursor.number(2, 2);
  if (!minute) return std::nullopt;
  if (!colon || !cursor.take(":")) return Clock{*hour, *minute};
  const auto second = cursor.number(2, 2);
  return second ? std::optional(Clock{*hour, *minute, *second}) : std::nullopt;
}

// `3pm`, `12:30 am`
Clock with_english_part(Cursor& cursor, Clock clock) {
  Cursor after = cursor;
  after.skip_spaces();
  const bool am = after.take("am");
  if ((!am && !after.take("pm")) || clock.hour < 1 || clock.hour > 12) return clock;
  cursor = after;
  clock.hour = clock.hour % 12 + (am ? 0 : 12);
  return clock;
}

constexpr std::array<std::string_view, 4> hour_words{"小时", "小時", "钟头", "鐘頭"};
constexpr std::array<std::string_view, 3> minute_words{"分钟", "分鐘", "分"};
constexpr std::array<std::string_view, 3> before_words{"以前", "之前", "前"};
constexpr std::array<std::string_view, 6> after_words{"以后", "以後", "之后", "之後", "后", "後"};

// `半`, `2`, `1个半`: of hours, in minutes.
std::optional<int> take_hours(Cursor& cursor) {
  Cursor after = cursor;
  int minutes = 0;
  if (after.take("半")) {
    minutes = 30;
  } else if (const auto number = after.number(1, 5)) {
    minutes = *number * 60;
  } else {
    return std::nullopt;
  }
  after.skip_spaces();
  if (!after.take("个")) after.take("個");
  if (minutes > 30 && after.take("半")) minutes += 30;
  after.skip_spaces();
  if (!after.take_one(hour_words)) return std::nullopt;
  cursor = after;
  return minutes;
}

std::optional<int> take_counted(Cursor& cursor, std::span<const std::string_view> unit) {
  Cursor after = cursor;
  const auto number = after.number(1, 6);
  after.skip_spaces();
  if (!number || !after.take_one(unit)) return std::nullopt;
  cursor = after;
  return number;
}

// `5分钟前` as `-5min`, `2小时后` as `+120min`, `3天前` as `-3d`; without 前 or 后, without a sign.
std::optional<std::string> from_now(std::string_view text) {
  constexpr std::array<std::string_view, 1> day_word{"天"};
  Cursor cursor{text};
  std::string amount;
  if (const auto counted = take_counted(cursor, day_word)) {
    amount = std::to_string(*counted) + 'd';
  } else {
    const auto hours = take_hours(cursor);
    cursor.skip_spaces();
    const auto minutes = take_counted(cursor, minute_words);
    if (!hours && !minutes) return std::nullopt;
    amount = std::to_string(hours.value_or(0) + minutes.value_or(0)) + "min";
  }
  cursor.skip_spaces();
  const char* sign = cursor.take_one(before_words) ? "-" : cursor.take_one(after_words) ? "+" : "";
  return cursor.rest.empty() ? std::optional(sign + amount) : std::nullopt;
}

}  // namespace

std::string written_time(std::string_view folded, LocalDay today) {
  const std::string text = with_digits(folded);
  if (auto moved = from_now(text)) return *std::move(moved);
  Cursor cursor{text};
  SpokenDay day = take_day(cursor, today).value_or(SpokenDay{});
  cursor.skip_spaces();
  if (const DayTime part = take_part(cursor.rest); part != DayTime::none) day.part = part;
  cursor.skip_spaces();
  if (cursor.rest.empty() && !day.text.empty() && day.part == DayTime::none) return day.text;
  auto clock = take_clock(cursor);
  if (!clock) return std::string(folded);
  if (day.part == DayTime::none) clock = with_english_part(cursor, *clock);
  if (!cursor.rest.empty() || !clock->exists()) return std::string(folded);
  const auto hour = hour_in(day.part, clock->hour);
  if (!hour)
    refuse(message::time_not_in_part, {std::string(folded)}, Said{message::hint_24_hours, {}});
  clock->hour = *hour;
  return day.text.empty() ? clock->text() : day.text + ' ' + clock->text();
}

}  // namespace deskctl
