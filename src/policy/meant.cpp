#include "policy/meant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "deskctl/calendar/calendar.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/instant.hpp"
#include "deskctl/time/zone.hpp"
#include "policy/eater.hpp"
#include "policy/look_alike.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::array dashes{"-"sv, "~"sv, "至"sv, "到"sv, ".."sv, "to"sv};

// The numbers of a text that has nothing else but signs of dates.
std::optional<std::vector<int>> numbers_of_dates(std::string_view text) {
  std::vector<int> numbers;
  Eater eater(text);
  constexpr std::size_t most = 6;
  while (!eater.done()) {
    const std::string_view digits = eater.digits();
    if (digits.size() == 8) {  // 20261001
      for (const auto& [from, count] : {std::pair(0, 4), std::pair(4, 2), std::pair(6, 2)})
        numbers.push_back(
            to_int(digits.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(count))));
    } else if (!digits.empty()) {
      if (digits.size() > 4) return std::nullopt;
      numbers.push_back(to_int(digits));
    } else if (!eater.eat_any(dashes) &&
               !eater.eat_any({"/", ".", " ", "年", "月", "日", "号", "號"})) {
      return std::nullopt;
    }
    if (numbers.size() > most) return std::nullopt;
  }
  return numbers;
}

struct Daytime {
  int minutes = 0;  // since midnight
};

// `9:00`, `9.30`, `0900`, `9点`, `下午2点半`, `6pm`.
std::optional<Daytime> eat_time(Eater& eater) {
  eater.eat_blanks();
  const bool before_noon = eater.eat_any({"上午", "早上", "早晨", "早", "am"});
  const bool after_noon = !before_noon && eater.eat_any({"下午", "晚上", "晚", "pm"});
  eater.eat_blanks();
  std::string_view digits = eater.digits();
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int hour = 0, minute = 0;
  if (digits.size() > 2) {
    hour = to_int(digits.substr(0, digits.size() - 2));
    minute = to_int(digits.substr(digits.size() - 2));
  } else {
    hour = to_int(digits);
    if (eater.eat_any({":", ".", "点", "點", "时", "時", "h"})) {
      if (eater.eat("半")) {
        minute = 30;
      } else if (digits = eater.digits(); !digits.empty()) {
        if (digits.size() != 2) return std::nullopt;
        minute = to_int(digits);
        eater.eat("分");
      }
      eater.eat_any({"整", "钟", "鐘"});
    }
  }
  eater.eat_blanks();
  const bool late = after_noon || eater.eat("pm");
  if (!late) eater.eat("am");
  if (late && hour < 12) hour += 12;
  eater.eat_blanks();
  if (hour > 24 || minute > 59) return std::nullopt;
  return Daytime{hour * 60 + minute};
}

std::string shown(Daytime time) {
  return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

struct Weekday {
  std::string_view token;
  std::array<std::string_view, 5> words;  // the longest first
};

const Weekday* eat_weekday(Eater& eater) {
  constexpr static Weekday days[] = {
      {"mon", {"monday", "mon", "一", "1"}},      {"tue", {"tuesday", "tues", "tue", "二", "2"}},
      {"wed", {"wednesday", "wed", "三", "3"}},   {"thu", {"thursday", "thurs", "thu", "四", "4"}},
      {"fri", {"friday", "fri", "五", "5"}},      {"sat", {"saturday", "sat", "六", "6"}},
      {"sun", {"sunday", "sun", "日", "天", "7"}}};
  eater.eat_any({"周", "週", "星期", "礼拜", "禮拜"});
  for (const Weekday& day : days)
    if (eater.eat_any(day.words)) return &day;
  return nullptr;
}

}  // namespace

std::optional<DateMeant> date_meant(std::string_view text) {
  const std::string plain = with_plain_signs(text);
  const auto numbers = numbers_of_dates(plain);
  if (!numbers || numbers->size() < 2) return std::nullopt;
  std::vector<int> rest = *numbers;
  constexpr int example_year = 2026, first_year = 1000;
  DateMeant meant;
  meant.without_year = rest.front() < first_year;
  if (meant.without_year) rest.insert(rest.begin(), example_year);
  if (rest.size() < 3) return std::nullopt;
  const auto day_of = [](const int* ymd) {
    return fmt::format("{:04}-{:02}-{:02}", ymd[0], ymd[1], ymd[2]);
  };
  meant.text = day_of(rest.data());
  const auto first = parse_day(meant.text);
  if (!first) return std::nullopt;
  if (rest.size() == 3) return meant;
  // What the last day leaves out, it has from the first.
  std::vector<int> last(rest.begin(), rest.begin() + 3);
  std::copy(rest.begin() + 3, rest.end(),
            last.end() - static_cast<std::ptrdiff_t>(rest.size() - 3));
  const auto last_day = parse_day(day_of(last.data()));
  if (!last_day) return std::nullopt;
  meant.text =
      format_day(std::min(*first, *last_day)) + ".." + format_day(std::max(*first, *last_day));
  return meant;
}

std::optional<std::string> hours_meant(std::string_view text) {
  const std::string plain = in_small_letters(with_plain_signs(text));
  for (const std::string_view word :
       {"休息", "休", "closed", "off", "关", "關", "不营业", "不營業", "-"})
    if (plain == word) return "";
  for (const std::string_view word : {"全天", "24小时", "24小時", "24h", "24x7", "always", "24"})
    if (plain == word) return "00:00-24:00";
  Eater eater(plain);
  std::string meant;
  while (!eater.done()) {
    const auto begin = eat_time(eater);
    if (!begin || !eater.eat_any(dashes)) return std::nullopt;
    while (eater.eat_any(dashes)) continue;  // a long dash of Chinese is two characters
    auto end = eat_time(eater);
    if (!end) return std::nullopt;
    // 9-5: the afternoon counted from noon.
    constexpr int noon = 12 * 60;
    if (end->minutes < noon && end->minutes < begin->minutes &&
        end->minutes + noon > begin->minutes)
      end->minutes += noon;
    if (!meant.empty()) meant += ", ";
    meant += shown(*begin) + '-' + shown(*end);
    if (!eater.done()) eater.eat_any({",", ";", "/", "和", "及"});
  }
  if (meant.empty() || !parse_hours(meant)) return std::nullopt;
  return meant;
}

std::optional<std::string> time_meant(std::string_view text) {
  const std::string plain = in_small_letters(with_plain_signs(text));
  Eater eater(plain);
  const auto time = eat_time(eater);
  if (!time || !eater.done() || !parse_time_of_day(shown(*time))) return std::nullopt;
  return shown(*time);
}

std::optional<std::string> weekdays_meant(std::string_view text) {
  const std::string plain = in_small_letters(with_plain_signs(text));
  for (const std::string_view word : {"工作日", "平日", "weekdays", "workdays"})
    if (plain == word) return "mon-fri";
  for (const std::string_view word : {"周末", "週末", "weekend", "weekends"})
    if (plain == word) return "sat-sun";
  for (const std::string_view word : {"每天", "每日", "天天", "daily", "everyday", "all"})
    if (plain == word) return "mon-sun";
  Eater eater(plain);
  const Weekday* first = eat_weekday(eater);
  if (first == nullptr) return std::nullopt;
  if (eater.done()) return std::string(first->token);
  eater.eat_blanks();
  if (!eater.eat_any(dashes)) return std::nullopt;
  while (eater.eat_any(dashes)) continue;
  eater.eat_blanks();
  const Weekday* last = eat_weekday(eater);
  if (last == nullptr || !eater.done()) return std::nullopt;
  return fmt::format("{}-{}", first->token, last->token);
}

std::optional<std::string> flag_meant(std::string_view text) {
  const std::string plain = in_small_letters(with_plain_signs(text));
  for (const std::string_view word : {"true", "yes", "on", "是", "真", "对", "對", "开", "開"})
    if (plain == word) return "true";
  for (const std::string_view word : {"false", "no", "off", "否", "假", "不是", "关", "關"})
    if (plain == word) return "false";
  return std::nullopt;
}

std::vector<std::string> names_in(std::string_view text, bool at_spaces) {
  std::vector<std::string> names(1);
  while (!text.empty()) {
    const Character next = first_character(text);
    const bool space = next.code == ' ' || next.code == '\t' || is_foreign_space(next.code);
    const char meant =
        next.code == ';' || next.code == ',' ? static_cast<char>(next.code) : meant_by(next.code);
    if (meant == ',' || meant == ';' || (space && at_spaces)) {
      if (!names.back().empty()) names.emplace_back();
    } else if (!space || !names.back().empty()) {
      names.back() += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  if (names.size() > 1 && names.back().empty()) names.pop_back();
  return names;
}

std::optional<std::string> zone_meant(std::string_view text) {
  struct Place {
    std::string_view zone;
    std::array<std::string_view, 13> names;
  };
  constexpr static Place places[] = {
      {"Asia/Shanghai",
       {"asia/beijing", "beijing", "shanghai", "china", "北京", "北京时间", "北京時間", "上海",
        "中国", "中國", "东八区", "utc+8"}},
      {"Asia/Taipei", {"taipei", "taiwan", "台北", "臺北", "台湾", "臺灣", "台灣"}},
      {"Asia/Hong_Kong", {"asia/hongkong", "hongkong", "香港"}},
      {"Asia/Macau", {"asia/macao", "macao", "macau", "澳门", "澳門"}},
  };
  std::string plain = in_small_letters(with_plain_signs(text));
  std::erase_if(plain, [](char c) { return c == ' '; });
  for (const Place& place : places)
    if (std::find(place.names.begin(), place.names.end(), plain) != place.names.end())
      return Zone::find(place.zone) ? std::optional(std::string(place.zone)) : std::nullopt;
  // `asia/shanghai`: each part begins with a capital letter.
  bool begins = true;
  for (char& c : plain) {
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = c == '/' || c == '_' || c == '-';
  }
  if (plain == text || plain.find('/') == std::string::npos || !Zone::find(plain))
    return std::nullopt;
  return plain;
}

}  // namespace deskctl
