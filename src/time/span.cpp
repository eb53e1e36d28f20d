#include "deskctl/time/span.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdint>

#include "time/digits.hpp"

namespace deskctl {
namespace {

// Ten thousand years, longer than any calendar, so that sums below cannot overflow.
constexpr std::int64_t most_days = 3'652'425;
constexpr std::int64_t most_seconds = most_days * 86'400;
constexpr std::size_t most_digits = 12;

struct SpanUnit {
  std::string_view name;
  std::int64_t seconds;
};
constexpr std::array<SpanUnit, 4> units{{{"h", 3600}, {"min", 60}, {"m", 60}, {"s", 1}}};

struct Amount {
  std::int64_t number;
  std::string_view unit;
};

// The amount at the front of `text`: a number and its unit.
std::optional<Amount> leading_amount(std::string_view text) {
  std::size_t digits = 0;
  std::int64_t number = 0;
  for (; digits < text.size() && is_digit(text[digits]); ++digits) {
    if (digits == most_digits) return std::nullopt;
    number = number * 10 + (text[digits] - '0');
  }
  if (digits == 0 || (digits > 1 && text[0] == '0')) return std::nullopt;
  std::size_t end = digits;
  while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
  return Amount{number, text.substr(digits, end - digits)};
}

std::size_t size_of(const Amount& amount, std::string_view text) {
  return static_cast<std::size_t>(amount.unit.data() - text.data()) + amount.unit.size();
}

std::optional<Span> parse_days(const Amount& amount) {
  if (amount.number > most_days) return std::nullopt;
  Span span;
  span.kind = amount.unit == "d" ? Span::Kind::calendar_days : Span::Kind::working_days;
  span.days = static_cast<int>(amount.number);
  return span;
}

std::optional<Span> parse_positive(std::string_view text) {
  std::int64_t total = 0;
  std::int64_t smaller_than = units[0].seconds + 1;
  while (!text.empty()) {
    const std::optional<Amount> amount = leading_amount(text);
    if (!amount) return std::nullopt;
    const std::size_t size = size_of(*amount, text);
    const bool alone = total == 0 && smaller_than > units[0].seconds && size == text.size();
    if (alone && (amount->unit == "d" || amount->unit == "wd")) return parse_days(*amount);
    const SpanUnit* known = nullptr;
    for (const SpanUnit& unit : units)
      if (unit.name == amount->unit) known = &unit;
    if (known == nullptr || known->seconds >= smaller_than) return std::nullopt;
    smaller_than = known->seconds;
    total += amount->number * known->seconds;  // below 3 * 3.6e15
    text.remove_prefix(size);
  }
  if (smaller_than > units[0].seconds || total > most_seconds) return std::nullopt;
  return Span{Span::Kind::open_time, Seconds{total}, 0};
}

}  // namespace

std::optional<Span> parse_span(std::string_view text) {
  const bool before = text.starts_with('-');
  std::optional<Span> span = parse_positive(before ? text.substr(1) : text);
  if (span && before) {
    span->open = -span->open;
    span->days = -span->days;
  }
  return span;
}

std::string format_span(const Span& span) {
  if (span.kind != Span::Kind::open_time)
    return fmt::format("{}{}", span.days, span.kind == Span::Kind::calendar_days ? "d" : "wd");
  const std::int64_t count = span.open.count();
  if (count == 0) return "0min";
  // Divided before the sign is removed, because the smallest number has no opposite.
  const std::int64_t sign = count < 0 ? -1 : 1;
  std::string out = count < 0 ? "-" : "";
  if (count / 3600 != 0) out += fmt::format("{}h", sign * (count / 3600));
  if (count / 60 % 60 != 0) out += fmt::format("{}min", sign * (count / 60 % 60));
  if (count % 60 != 0) out += fmt::format("{}s", sign * (count % 60));
  return out;
}

}  // namespace deskctl
