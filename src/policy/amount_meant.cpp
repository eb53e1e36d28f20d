// Numbers, percentages and durations as people write them.
#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "deskctl/time/span.hpp"
#include "policy/eater.hpp"
#include "policy/look_alike.hpp"
#include "policy/meant.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

// Thousandths of 1, so that 1.5 is exact.
struct Amount {
  long long thousandths = 0;
  bool is_whole() const { return thousandths % 1000 == 0; }
};
constexpr long long most_whole = 1'000'000'000;

// `两`, `十五`, `三十`, `九十九`.
std::optional<int> eat_chinese_number(Eater& eater) {
  constexpr std::array digits{"零"sv, "一"sv, "二"sv, "三"sv, "四"sv,
                              "五"sv, "六"sv, "七"sv, "八"sv, "九"sv};
  const auto digit = [&]() -> std::optional<int> {
    if (eater.eat_any({"两", "兩"})) return 2;
    for (std::size_t i = 0; i < digits.size(); ++i)
      if (eater.eat(digits[i])) return static_cast<int>(i);
    return std::nullopt;
  };
  const auto first = digit();
  if (!eater.eat("十")) return first;
  return first.value_or(1) * 10 + digit().value_or(0);
}

// `90`, `1.5`, `十五`.
std::optional<Amount> eat_amount(Eater& eater) {
  const std::string_view whole = eater.digits();
  if (whole.empty()) {
    const auto number = eat_chinese_number(eater);
    return number ? std::optional(Amount{*number * 1000LL}) : std::nullopt;
  }
  long long value = to_int(whole) * 1000LL;
  if (eater.eat(".")) {
    const std::string_view places = eater.digits();
    if (places.empty() || places.size() > 3) return std::nullopt;
    long long part = to_int(places);
    for (std::size_t i = places.size(); i < 3; ++i) part *= 10;
    value += part;
  }
  return Amount{value};
}

struct TypedUnit {
  std::string_view token;
  long long seconds;                       // 0: days, which no other unit goes beside
  std::array<std::string_view, 11> words;  // the longest first
};
constexpr TypedUnit units[] = {
    {"wd",
     0,
     {"个工作日", "個工作日", "工作天", "工作日", "workingdays", "workingday", "businessdays",
      "businessday", "workdays", "workday", "wd"}},
    {"d",
     0,
     {"个自然日", "個自然日", "自然日", "日历日", "日曆日", "days", "day", "天", "日", "d"}},
    {"h",
     3600,
     {"个小时", "個小時", "个钟头", "個鐘頭", "小时", "小時", "hours", "hour", "hrs", "hr", "h"}},
    {"min", 60, {"分钟", "分鐘", "分", "minutes", "minute", "mins", "min", "m"}},
    {"s", 1, {"秒钟", "秒鐘", "秒", "seconds", "second", "secs", "sec", "s"}},
};

const TypedUnit* eat_unit(Eater& eater) {
  for (const TypedUnit& unit : units)
    if (eater.eat_any(unit.words)) return &unit;
  return nullptr;
}

// `30分钟` at the front, as a token; nothing if there is no such thing.
std::optional<std::string> eat_part(Eater& eater) {
  if (eater.eat_any({"半个小时", "半個小時", "半小时", "半小時", "半个钟头", "半個鐘頭"}))
    return "30min";
  const auto amount = eat_amount(eater);
  if (!amount) return std::nullopt;
  if (eater.eat_any({"个半小时", "個半小時"}))
    return amount->is_whole() ? std::optional(fmt::format("{}h30min", amount->thousandths / 1000))
                              : std::nullopt;
  const TypedUnit* unit = eat_unit(eater);
  if (unit == nullptr && amount->is_whole() &&
      eater.eat_any({"个星期", "個星期", "星期", "周", "週", "weeks", "week", "w"}))
    return fmt::format("{}d", amount->thousandths / 1000 * 7);
  if (unit == nullptr) return std::nullopt;
  if (amount->is_whole()) return fmt::format("{}{}", amount->thousandths / 1000, unit->token);
  const long long thousandths = amount->thousandths * unit->seconds;
  if (unit->seconds == 0 || thousandths % 1000 != 0) return std::nullopt;
  return format_span({Span::Kind::open_time, Seconds{thousandths / 1000}, 0});
}

std::string without_blanks(std::string_view text) {
  std::string plain = in_small_letters(with_plain_signs(text));
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\t'; });
  return plain;
}

}  // namespace

std::optional<std::string> number_meant(std::string_view text) {
  const std::string plain = with_plain_signs(text);
  Eater eater(plain);
  eater.eat_any({"$", "￥"});
  long long whole = 0, scale = 1;
  std::size_t places = 0;
  std::string_view digits = eater.digits();
  if (digits.empty()) return std::nullopt;
  whole = to_int(digits);
  while (eater.eat_any({",", "_", " "})) {
    digits = eater.digits();
    if (digits.size() != 3 || whole > most_whole) return std::nullopt;
    whole = whole * 1000 + to_int(digits);
  }
  if (eater.eat(".")) {
    digits = eater.digits();
    places = digits.size();
    if (places == 0 || places > 4 || whole > most_whole) return std::nullopt;
    for (std::size_t i = 0; i < places; ++i) whole *= 10;
    whole += to_int(digits);
  }
  if (eater.eat_any({"万", "萬"}))
    scale = 10'000;
  else if (eater.eat_any({"千", "k", "K"}))
    scale = 1000;
  else if (eater.eat("百"))
    scale = 100;
  eater.eat_blanks();
  eater.eat_any({"元", "块", "塊", "圆", "圓", "人", "户", "戶", "次", "个月", "個月", "个", "個",
                 "条", "條", "月"});
  whole *= scale;
  for (; places > 0; --places) {
    if (whole % 10 != 0) return std::nullopt;
    whole /= 10;
  }
  if (!eater.done()) return std::nullopt;
  return std::to_string(whole);
}

std::optional<std::string> span_meant(std::string_view text) {
  const std::string plain = without_blanks(text);
  Eater eater(plain);
  std::string meant = eater.eat_any({"-", "提前", "提早"}) ? "-" : "";
  while (!eater.done()) {
    const auto part = eat_part(eater);
    if (!part) return std::nullopt;
    meant += *part;
    eater.eat_any({"and", "零", ","});
    if (eater.eat_any({"以内", "以內", "之内", "之內", "内", "內"})) break;
    if (meant.front() != '-' && eater.eat_any({"之前", "以前", "前"})) {
      meant.insert(0, 1, '-');
      break;
    }
  }
  if (!eater.done() || !parse_span(meant)) return std::nullopt;
  return meant;
}

std::optional<std::string> percent_meant(std::string_view text) {
  const std::string plain = without_blanks(text);
  Eater eater(plain);
  const bool of_hundred = eater.eat("百分之");
  const auto amount = eat_amount(eater);
  if (!amount) return std::nullopt;
  long long thousandths = amount->thousandths;
  if (eater.eat("成"))
    thousandths *= 10;
  else if (!eater.eat_any({"percent", "%"}) && !of_hundred && thousandths < 1000)
    thousandths *= 100;
  if (!eater.done() || thousandths % 1000 != 0 || thousandths == 0) return std::nullopt;
  return fmt::format("{}%", thousandths / 1000);
}

}  // namespace deskctl
