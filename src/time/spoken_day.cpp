#include "time/spoken_day.hpp"

#include <fmt/format.h>

#include <array>

#include "time/typed_day.hpp"

namespace deskctl {
namespace {

using date::days;

// A day and its part in one word.
struct DayPart {
  std::string_view word;
  std::string_view day;
  DayTime part;
};
constexpr std::array day_parts{
    DayPart{"今早", "今天", DayTime::morning}, DayPart{"今晨", "今天", DayTime::morning},
    DayPart{"今晚", "今天", DayTime::evening}, DayPart{"明早", "明天", DayTime::morning},
    DayPart{"明晚", "明天", DayTime::evening}, DayPart{"昨晚", "昨天", DayTime::evening},
    DayPart{"今日", "今天", DayTime::none},    DayPart{"明日", "明天", DayTime::none},
    DayPart{"昨日", "昨天", DayTime::none},
};

constexpr std::array<std::string_view, 3> day_signs{"日", "号", "號"};

// `2026-10-12`, `2026/1/2`, `2026年10月12日`.
std::optional<SpokenDay> take_whole_date(Cursor& cursor) {
  Cursor after = cursor;
  const auto year = after.number(4, 4);
  if (!year) return std::nullopt;
  constexpr std::array<std::array<std::string_view, 2>, 4> signs{
      {{"-", "-"}, {"/", "/"}, {".", "."}, {"年", "月"}}};
  for (const auto& sign : signs) {
    Cursor next = after;
    if (!next.take(sign[0])) continue;
    const auto month = next.number(1, 2);
    if (!month || !next.take(sign[1])) return std::nullopt;
    const auto day = next.number(1, 2);
    if (!day) return std::nullopt;
    next.take_one(day_signs);
    cursor = next;
    return SpokenDay{fmt::format("{:04}-{:02}-{:02}", *year, *month, *day)};
  }
  return std::nullopt;
}

// `10月12日`, `10/12 `, `10-1 `.
std::optional<SpokenDay> take_date_in_year(Cursor& cursor) {
  Cursor after = cursor;
  const auto month = after.number(1, 2);
  if (!month) return std::nullopt;
  const bool in_chinese = after.take("月");
  if (!in_chinese && !after.take("/") && !after.take("-")) return std::nullopt;
  const auto day = after.number(1, 2);
  const bool ended = day && in_chinese && after.take_one(day_signs);
  if (!day || (!ended && !after.rest.empty() && after.rest.front() != ' ')) return std::nullopt;
  cursor = after;
  return SpokenDay{fmt::format("{:02}-{:02}", *month, *day)};
}

// `下周一`: of the week that begins with the next Monday.
std::optional<SpokenDay> take_day_of_week(Cursor& cursor, LocalDay today) {
  Cursor after = cursor;
  const auto week = take_week(after);
  if (!week) return std::nullopt;
  const std::string named = "周" + std::string(after.rest.substr(0, 3));
  const auto word = leading_day_word(named);
  if (!word || word->kind != DayWord::Kind::weekday) return std::nullopt;
  after.rest.remove_prefix(3);
  cursor = after;
  const int from_monday = (word->value + 6) % 7;
  return SpokenDay{format_day(monday_of(today) + days{7 * *week + from_monday})};
}

}  // namespace

LocalDay monday_of(LocalDay day) {
  return day - (date::weekday{day} - date::Monday);
}

std::optional<int> take_week(Cursor& cursor) {
  struct Which {
    std::string_view word;
    int weeks;
  };
  constexpr std::array which{Which{"本", 0}, Which{"这", 0}, Which{"這", 0}, Which{"上", -1},
                             Which{"下", 1}};
  constexpr std::array<std::string_view, 5> week_words{"周", "週", "星期", "礼拜", "禮拜"};
  for (const Which& one : which) {
    Cursor after = cursor;
    if (!after.take(one.word)) continue;
    if (!after.take("个")) after.take("個");
    if (!after.take_one(week_words)) continue;
    cursor = after;
    return one.weeks;
  }
  return std::nullopt;
}

std::optional<SpokenDay> take_day(Cursor& cursor, LocalDay today) {
  if (auto day = take_whole_date(cursor)) return day;
  if (auto day = take_date_in_year(cursor)) return day;
  if (auto day = take_day_of_week(cursor, today)) return day;
  for (const DayPart& one : day_parts)
    if (cursor.take(one.word)) return SpokenDay{std::string(one.day), one.part};
  if (cursor.take("大前天")) return SpokenDay{format_day(today - days{3})};
  if (cursor.take("大后天") || cursor.take("大後天")) return SpokenDay{format_day(today + days{3})};
  const auto word = leading_day_word(cursor.rest);
  if (!word) return std::nullopt;
  SpokenDay day{std::string(cursor.rest.substr(0, word->size))};
  cursor.rest.remove_prefix(word->size);
  return day;
}

}  // namespace deskctl
