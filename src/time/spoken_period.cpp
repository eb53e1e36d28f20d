#include "time/spoken_period.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "time/spoken_day.hpp"
#include "time/spoken_numbers.hpp"
#include "time/typed_day.hpp"

namespace deskctl {
namespace {

using date::days;

// The year in which a day of that month and day is nearest.
std::string nearest_day(const std::string& month_and_day, LocalDay today) {
  const int month = number_at(month_and_day, 0, 2);
  const int day = number_at(month_and_day, 3, 2);
  const date::year this_year = date::year_month_day{today}.year();
  std::optional<LocalDay> nearest;
  for (const int step : {0, -1, 1}) {
    const date::year_month_day one = (this_year + date::years{step}) / month / day;
    if (!one.ok()) continue;
    if (!nearest || std::chrono::abs(LocalDay{one} - today) < std::chrono::abs(*nearest - today))
      nearest = LocalDay{one};
  }
  return nearest ? format_day(*nearest) : "";
}

std::string day_period(const SpokenDay& day, LocalDay today) {
  if (day.part != DayTime::none) return "";
  if (has_shape(day.text, "0000-00-00")) return day.text;
  if (has_shape(day.text, "00-00")) return nearest_day(day.text, today);
  const auto word = leading_day_word(day.text);
  // A weekday alone may be the last one or the next.
  if (!word || word->kind != DayWord::Kind::relative) return "";
  return format_day(today + days{word->value});
}

// `2026年`, and the year that is meant without one.
int take_year(Cursor& cursor, LocalDay today) {
  Cursor after = cursor;
  const auto year = after.number(4, 4);
  if (!year || !after.take("年")) return static_cast<int>(date::year_month_day{today}.year());
  cursor = after;
  return *year;
}

// `10月`, `第3季度`, `上半年`, of `year`; with nothing more, the year.
std::string part_of_year(Cursor cursor, int year, bool year_given, LocalDay today) {
  if (cursor.rest.empty()) return year_given ? fmt::format("{:04}", year) : "";
  if (cursor.rest == "上半年") return fmt::format("{:04}-h1", year);
  if (cursor.rest == "下半年") return fmt::format("{:04}-h2", year);
  const bool ordinal = cursor.take("第");
  const auto number = cursor.number(1, 2);
  if (!number) return "";
  if (cursor.rest == "季度" || cursor.rest == "季") return fmt::format("{:04}-q{}", year, *number);
  if (ordinal || (cursor.rest != "月" && cursor.rest != "月份")) return "";
  const int this_month =
      static_cast<int>(static_cast<unsigned>(date::year_month_day{today}.month()));
  if (!year_given && *number > this_month) --year;
  return fmt::format("{:04}-{:02}", year, *number);
}

// `2026/10`, `2026-1`.
std::string plain_month(Cursor cursor) {
  const auto year = cursor.number(4, 4);
  if (!year || !(cursor.take("-") || cursor.take("/") || cursor.take("."))) return "";
  const auto month = cursor.number(1, 2);
  return month && cursor.rest.empty() ? fmt::format("{:04}-{:02}", *year, *month) : "";
}

// One end of a period, or all of it.
std::string written_part(std::string_view text, LocalDay today) {
  Cursor cursor{text};
  if (const auto day = take_day(cursor, today); day && cursor.rest.empty())
    if (std::string written = day_period(*day, today); !written.empty()) return written;
  if (std::string month = plain_month({text}); !month.empty()) return month;
  cursor = {text};
  const int year = take_year(cursor, today);
  if (std::string part = part_of_year(cursor, year, cursor.rest.size() < text.size(), today);
      !part.empty())
    return part;
  return std::string(text);
}

std::string week_period(std::string_view text, LocalDay today) {
  struct Week {
    std::string_view word;
    int weeks;
  };
  constexpr std::array english{Week{"this-week", 0}, Week{"last-week", -1}, Week{"next-week", 1}};
  std::optional<int> weeks;
  for (const Week& one : english)
    if (text == one.word) weeks = one.weeks;
  Cursor cursor{text};
  if (!weeks) weeks = take_week(cursor);
  if (!weeks || (!cursor.rest.empty() && cursor.rest != text)) return "";
  const LocalDay monday = monday_of(today) + days{7 * *weeks};
  return format_day(monday) + ".." + format_day(monday + days{6});
}

}  // namespace

std::string written_period(std::string_view folded, LocalDay today) {
  if (std::string week = week_period(folded, today); !week.empty()) return week;
  const std::string text = with_digits(folded);
  if (text == "这个月" || text == "這個月") return "this-month";
  if (text == "上个月" || text == "上個月") return "last-month";
  constexpr std::array<std::string_view, 4> between{"..", "到", "至", "~"};
  for (const std::string_view sign : between) {
    const std::size_t at = text.find(sign);
    if (at == std::string::npos) continue;
    const std::string_view whole = text;
    return written_part(whole.substr(0, at), today) + ".." +
           written_part(whole.substr(at + sign.size()), today);
  }
  return written_part(text, today);
}

}  // namespace deskctl
