#include "deskctl/time/sheet_time.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "deskctl/text/folded.hpp"
#include "text/digit.hpp"
#include "time/part_of_day.hpp"

namespace deskctl {
namespace {

using Order = SheetDates::Order;

// Takes pieces off the front of a folded cell.
class CellCursor {
 public:
  explicit CellCursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  void skip_space() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  template <std::size_t N>
  std::string_view take_any(const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
      if (take(word)) return word;
    return {};
  }
  // One to `most` digits; nothing if there are none, or more.
  std::optional<int> take_number(std::size_t most) {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) ++count;
    if (count == 0 || count > most) return std::nullopt;
    int number = 0;
    for (const char c : rest_.substr(0, count)) number = number * 10 + (c - '0');
    rest_.remove_prefix(count);
    digits_ = count;
    return number;
  }
  DayTime take_part() { return deskctl::take_part(rest_); }
  std::size_t digits() const { return digits_; }  // of the last number

 private:
  std::string_view rest_;
  std::size_t digits_ = 0;
};

std::optional<LocalDay> day_of(int year, int month, int day) {
  if (month < 1 || day < 1 || year < 1000) return std::nullopt;
  const date::year_month_day date =
      date::year{year} / date::month{static_cast<unsigned>(month)} / day;
  if (!date.ok()) return std::nullopt;
  return LocalDay{date};
}

// `2026/10/3`, `10-3`, `2026年10月3日`; false if the text is no day, the cursor is anywhere then.
bool take_day(CellCursor& cursor, const SheetDates& dates, SheetTime& out) {
  constexpr std::array<std::string_view, 5> signs{"-", "/", ".", "年", "月"};
  std::array<int, 3> parts{};
  std::size_t count = 0;
  std::size_t first_digits = 0;
  std::string_view sign;
  while (count < parts.size()) {
    const auto number = cursor.take_number(4);
    if (!number) return false;
    if (count == 0) first_digits = cursor.digits();
    parts[count++] = *number;
    const std::string_view next = cursor.take_any(signs);
    if (next.empty()) break;
    if (count == parts.size()) return false;
    if (!sign.empty() && next != sign && !(sign == "年" && next == "月")) return false;
    sign = next;
    cursor.skip_space();
  }
  if (!cursor.take("日")) cursor.take("号");
  const bool year_first = first_digits == 4;
  if (count == 3) {
    if (year_first) {
      out.day = day_of(parts[0], parts[1], parts[2]);
    } else if (dates.order == Order::mdy) {
      out.day = day_of(parts[2], parts[0], parts[1]);
    } else if (dates.order == Order::dmy) {
      out.day = day_of(parts[2], parts[1], parts[0]);
    }
    return out.day.has_value();
  }
  if (count != 2 || year_first) return false;
  const bool day_first = dates.order == Order::dmy && sign != "月";
  const int month = day_first ? parts[1] : parts[0];
  const int day = day_first ? parts[0] : parts[1];
  out.day = day_of(dates.year.value_or(2024), month, day);  // a leap year: 2-29 may be right
  out.lacks_year = !dates.year;
  return out.day.has_value();
}

// Which half of the day a cell names, before the time or behind it.
struct CellHalf {
  DayTime part = DayTime::none;
  std::string_view english;  // `am`, `p.m.`

  bool is_given() const { return part != DayTime::none || !english.empty(); }
  std::optional<int> hour(int hour) const {
    if (english.empty()) return hour_in(part, hour);
    const bool am = english.starts_with('a');
    if (hour > 12) return am ? std::nullopt : std::optional(hour);
    return hour % 12 + (am ? 0 : 12);
  }
};

CellHalf take_half(CellCursor& cursor) {
  constexpr std::array<std::string_view, 4> halves{"am", "pm", "a.m.", "p.m."};
  const DayTime part = cursor.take_part();
  return {part, part == DayTime::none ? cursor.take_any(halves) : std::string_view()};
}

// `8:12`, `8:12:30`, `8时12分`, `8点半`, `上午8:12`, `8:12 pm`; false if it is none.
bool take_time(CellCursor& cursor, SheetTime& out) {
  CellHalf half = take_half(cursor);
  cursor.skip_space();
  const auto hour = cursor.take_number(2);
  if (!hour) return false;
  int minute = 0;
  int second = 0;
  constexpr std::array<std::string_view, 4> hour_signs{":", "时", "時", "点"};
  std::string_view sign = cursor.take_any(hour_signs);
  if (sign.empty() && cursor.take("點")) sign = "点";
  if (sign.empty()) return false;
  if (sign == "点" && cursor.take("半")) {
    minute = 30;
  } else if (const auto minutes = cursor.take_number(2)) {
    if (sign == ":" && cursor.digits() != 2) return false;
    minute = *minutes;
    if (!cursor.take("分")) cursor.take("钟");
    if (sign == ":" && cursor.take(":")) {
      const auto seconds = cursor.take_number(2);
      if (!seconds) return false;
      second = *seconds;
      if (cursor.take(".")) cursor.take_number(3);
    } else if (sign != ":" && !cursor.at_end() && is_digit(cursor.rest().front())) {
      const auto seconds = cursor.take_number(2);
      if (!seconds || !cursor.take("秒")) return false;
      second = *seconds;
    }
  } else if (sign == ":") {
    return false;
  }
  if (!half.is_given()) {
    cursor.skip_space();
    half = take_half(cursor);
  }
  const auto hours = half.hour(*hour);
  if (!hours || *hours > 23 || minute > 59 || second > 59) return false;
  out.time = std::chrono::hours{*hours} + std::chrono::minutes{minute} + Seconds{second};
  return true;
}

// The seconds of a fraction of a day with so many decimals: a whole minute if one lies within what
// was cut off, else the nearest second.
Seconds seconds_of(std::string_view decimals) {
  constexpr double day = 86400;
  double unit = day;
  double seconds = 0;
  for (const char c : decimals.substr(0, 15)) {
    unit /= 10;
    seconds += (c - '0') * unit;
  }
  const double minute = std::round(seconds / 60) * 60;
  const double whole = std::abs(minute - seconds) <= unit / 2 ? minute : std::round(seconds);
  return Seconds{static_cast<std::int64_t>(whole)};
}

// `46298`, `46298.3417`, `0.3417`: days since 1899-12-30.
std::optional<SheetTime> read_serial(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view days = text.substr(0, point);
  const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  if (!all_digits(days) || (point < text.size() && !all_digits(decimals))) return std::nullopt;
  constexpr int first = 18264;  // 1950-01-01: smaller numbers are other things
  constexpr int last = 73050;   // 2099-12-31
  SheetTime out;
  int number = 0;
  if (days.size() > 5) return std::nullopt;
  for (const char c : days) number = number * 10 + (c - '0');
  if (number != 0 && (number < first || number > last)) return std::nullopt;
  if (number == 0 && decimals.empty()) return std::nullopt;
  const Seconds time = seconds_of(decimals);
  const int carried = time == day_length ? 1 : 0;
  if (number != 0) out.day = LocalDay{date::year{1899} / 12 / 30} + date::days{number + carried};
  if (!decimals.empty()) out.time = carried != 0 ? Seconds{0} : time;
  return out;
}

// With an offset, `2026-11-01T01:30-04:00`; the seconds may be left out.
std::optional<Instant> with_offset_in(std::string_view text) {
  constexpr std::size_t minute_end = std::string_view("2026-11-01T01:30").size();
  std::string upper(text);
  if (upper.size() > minute_end && upper[minute_end] != ':') upper.insert(minute_end, ":00");
  std::replace(upper.begin(), upper.end(), 't', 'T');
  std::replace(upper.begin(), upper.end(), 'z', 'Z');
  return parse_rfc3339(upper);
}

// Two numbers, of a column for the day and one for the time.
std::optional<SheetTime> read_two_serials(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  auto day = read_serial(text.substr(0, space));
  const auto time = read_serial(text.substr(space + 1));
  if (!day || !day->day || day->time || !time || time->day) return std::nullopt;
  day->time = time->time;
  return day;
}

}  // namespace

std::optional<SheetTime> read_sheet_time(std::string_view cell, const SheetDates& dates) {
  const std::string text = folded(cell);
  SheetTime out;
  if (auto serial = read_serial(text)) return serial;
  if (auto serials = read_two_serials(text)) return serials;
  out.instant = with_offset_in(text);
  if (out.instant) return out;
  CellCursor cursor(text);
  if (!take_day(cursor, dates, out)) {
    out = {};
    cursor = CellCursor(text);
  }
  if (out.day) {
    cursor.take("t");
    cursor.skip_space();
    if (cursor.at_end()) return out;
  }
  if (const auto serial = read_serial(cursor.rest()); out.day && serial && !serial->day) {
    out.time = serial->time;  // a day as text, and beside it a time as a number
    return out;
  }
  if (!take_time(cursor, out) || !cursor.at_end()) return std::nullopt;
  return out;
}

}  // namespace deskctl
