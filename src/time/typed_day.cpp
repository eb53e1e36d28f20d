#include "time/typed_day.hpp"

#include <string>

#include "deskctl/message/times_messages.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

struct Word {
  std::string_view text;
  DayWord::Kind kind;
  int value;
};
constexpr auto relative = DayWord::Kind::relative;
constexpr auto weekday = DayWord::Kind::weekday;

constexpr Word words[] = {
    {"today", relative, 0},  {"yesterday", relative, -1}, {"tomorrow", relative, 1},
    {"今天", relative, 0},   {"昨天", relative, -1},      {"前天", relative, -2},
    {"明天", relative, 1},   {"后天", relative, 2},       {"後天", relative, 2},
    {"sun", weekday, 0},     {"mon", weekday, 1},         {"tue", weekday, 2},
    {"wed", weekday, 3},     {"thu", weekday, 4},         {"fri", weekday, 5},
    {"sat", weekday, 6},     {"sunday", weekday, 0},      {"monday", weekday, 1},
    {"tuesday", weekday, 2}, {"wednesday", weekday, 3},   {"thursday", weekday, 4},
    {"friday", weekday, 5},  {"saturday", weekday, 6},
};

// 周 and 一 make 周一.
constexpr std::string_view chinese_weeks[] = {"周", "週", "星期", "礼拜", "禮拜"};
constexpr Word chinese_weekdays[] = {
    {"日", weekday, 0}, {"天", weekday, 0}, {"一", weekday, 1}, {"二", weekday, 2},
    {"三", weekday, 3}, {"四", weekday, 4}, {"五", weekday, 5}, {"六", weekday, 6},
};

// An English word ends at a space or at the end, so `mon` is not taken from `monday`.
bool is_whole(std::string_view text, std::size_t size) {
  const bool english = text[0] >= 'a' && text[0] <= 'z';
  return !english || size == text.size() || text[size] == ' ';
}

}  // namespace

LocalDay read_day(std::string_view text, const Said& hint) {
  if (const std::optional<LocalDay> day = parse_day(text)) return *day;
  const date::year_month month = date_at(text).year() / date_at(text).month();
  if (month.year() < date::year{1}) refuse(message::time_out_of_range, {std::string(text)}, hint);
  if (!month.ok()) refuse(message::day_does_not_exist, {std::string(text)}, hint);
  refuse(message::day_does_not_exist, {std::string(text)},
         Said{message::hint_last_day, {format_day(LocalDay{month / date::last})}});
}

std::optional<DayWord> leading_day_word(std::string_view folded) {
  for (const Word& word : words) {
    if (folded.starts_with(word.text) && is_whole(folded, word.text.size()))
      return DayWord{word.kind, word.value, word.text.size()};
  }
  for (std::string_view week : chinese_weeks) {
    if (!folded.starts_with(week)) continue;
    for (const Word& day : chinese_weekdays) {
      if (folded.substr(week.size()).starts_with(day.text))
        return DayWord{day.kind, day.value, week.size() + day.text.size()};
    }
  }
  return std::nullopt;
}

}  // namespace deskctl
