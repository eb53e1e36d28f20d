#include "deskctl/journal/id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "time/digits.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_code = 4;

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !is_digit(digits[0]))
    return std::nullopt;
  return value;
}

}  // namespace

std::optional<DeskCode> DeskCode::parse(std::string_view text) {
  if (text.size() > longest_code) return std::nullopt;
  DeskCode code;
  for (std::size_t i = 0; i < longest_code; ++i) {
    const char c = i < text.size() ? text[i] : '\0';
    if (i < text.size() && (c < 'A' || c > 'Z')) return std::nullopt;
    code.packed_ = code.packed_ << 8U | static_cast<unsigned char>(c);
  }
  return code;
}

std::string DeskCode::text() const {
  std::string out;
  for (unsigned shift = 32; shift > 0; shift -= 8)
    if (const auto c = static_cast<char>(packed_ >> (shift - 8) & 0xFFU); c != '\0') out += c;
  return out;
}

Month Month::of(LocalDay day) {
  const date::year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month())};
}

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = number_of(text.substr(0, 4));
  const auto month = number_of(text.substr(5));
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  return Month{*year, static_cast<unsigned>(*month)};
}

std::string Month::text() const {
  return fmt::format("{:04}-{:02}", year, month);
}

std::optional<MonthOfDesk> owner_of_file(std::string_view name) {
  constexpr std::size_t month_length = 7;
  constexpr std::string_view extension = ".csv";
  if (!name.ends_with(extension)) return std::nullopt;
  name.remove_suffix(extension.size());
  const auto month = Month::parse(name.substr(0, month_length));
  if (!month) return std::nullopt;
  name.remove_prefix(month_length);
  if (name.empty()) return MonthOfDesk{*month, {}};
  const auto code = DeskCode::parse(name.substr(1));
  if (name.front() != '.' || !code || code->empty()) return std::nullopt;
  return MonthOfDesk{*month, *code};
}

std::optional<Month> month_of_file(std::string_view name) {
  const auto owner = owner_of_file(name);
  return owner ? std::optional(owner->month) : std::nullopt;
}

RequestId RequestId::make(DeskCode code, LocalDay day, int number) {
  const date::year_month_day ymd{day};
  const int packed = static_cast<int>(ymd.year()) * 10000 +
                     static_cast<int>(static_cast<unsigned>(ymd.month())) * 100 +
                     static_cast<int>(static_cast<unsigned>(ymd.day()));
  return {packed, code, number};
}

LocalDay RequestId::local_day() const {
  return LocalDay{date::year(day / 10000) / (day / 100 % 100) / (day % 100)};
}

std::optional<RequestId> RequestId::parse(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
  const auto code = DeskCode::parse(text.substr(0, letters));
  text.remove_prefix(letters);
  if (!code || text.size() < 12 || text.size() > 15 || text[8] != '-') return std::nullopt;
  const auto day = number_of(text.substr(0, 8));
  const auto number = number_of(text.substr(9));
  if (!day || !number || *number < 1) return std::nullopt;
  // Numbers are padded to three digits and no further, so that each has one spelling.
  if (text.size() > 12 && text[9] == '0') return std::nullopt;
  const date::year_month_day ymd{date::year(*day / 10000),
                                 date::month(static_cast<unsigned>(*day / 100 % 100)),
                                 date::day(static_cast<unsigned>(*day % 100))};
  if (!ymd.ok()) return std::nullopt;
  return RequestId{*day, *code, *number};
}

// By hand, because every row of every list has one.
std::string RequestId::text() const {
  constexpr std::size_t day_digits = 8, least_digits = 3;
  const auto padded = [](const fmt::format_int& digits, std::size_t width) {
    return std::string(width - std::min(width, digits.size()), '0');
  };
  const fmt::format_int day_text(day), number_text(number);
  std::string out = code.text();
  out.append(padded(day_text, day_digits)).append(day_text.data(), day_text.size()) += '-';
  return out.append(padded(number_text, least_digits))
      .append(number_text.data(), number_text.size());
}

}  // namespace deskctl
