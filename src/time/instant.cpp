// Readers and writers of one spelling each, written by hand: date's own parse accepts other
// spellings and takes twenty times as long.
#include "deskctl/time/instant.hpp"

#include <fmt/core.h>

#include <array>

#include "time/digits.hpp"

namespace deskctl {
namespace {

constexpr std::size_t day_size = 10;     // 2026-10-01
constexpr std::size_t second_size = 19;  // 2026-10-01T08:12:30

// ±hh:mm or Z.
std::optional<Seconds> parse_offset(std::string_view text) {
  if (text == "Z") return Seconds{0};
  if (!has_shape(text, "+00:00") && !has_shape(text, "-00:00")) return std::nullopt;
  const int hours = number_at(text, 1, 2);
  const int minutes = number_at(text, 4, 2);
  if (hours > 23 || minutes > 59) return std::nullopt;
  const Seconds offset = std::chrono::hours{hours} + std::chrono::minutes{minutes};
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<LocalDay> parse_day(std::string_view text) {
  if (!has_shape(text, "0000-00-00")) return std::nullopt;
  const date::year_month_day day = date_at(text);
  if (!day.ok() || day.year() < date::year{1}) return std::nullopt;
  return LocalDay{day};
}

std::optional<Seconds> parse_time_of_day(std::string_view text) {
  const bool has_seconds = has_shape(text, "00:00:00");
  if (!has_seconds && !has_shape(text, "00:00")) return std::nullopt;
  const int minutes = number_at(text, 3, 2);
  const int seconds = has_seconds ? number_at(text, 6, 2) : 0;
  if (minutes > 59 || seconds > 59) return std::nullopt;
  const Seconds time =
      std::chrono::hours{number_at(text, 0, 2)} + std::chrono::minutes{minutes} + Seconds{seconds};
  if (time > day_length) return std::nullopt;
  return time;
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
  if (text.size() <= second_size || text[day_size] != 'T') return std::nullopt;
  const std::optional<LocalDay> day = parse_day(text.substr(0, day_size));
  const std::optional<Seconds> time =
      parse_time_of_day(text.substr(day_size + 1, second_size - day_size - 1));
  const std::optional<Seconds> offset = parse_offset(text.substr(second_size));
  if (!day || !time || *time == day_length || !offset) return std::nullopt;
  const Instant instant{(*day + *time - *offset).time_since_epoch()};
  if (instant < earliest || latest < instant) return std::nullopt;
  return instant;
}

namespace {

bool has_four_digits(const date::year& year) {
  constexpr int last_of_four_digits = 9999;
  return static_cast<int>(year) >= 0 && static_cast<int>(year) <= last_of_four_digits;
}

// `2026-10-01`, for a year of four digits; returns the place behind it.
char* write_day(char* into, const date::year_month_day& day) {
  into = write_digits(into, 4, static_cast<int>(day.year()));
  *into++ = '-';
  into = write_digits(into, 2, static_cast<unsigned>(day.month()));
  *into++ = '-';
  return write_digits(into, 2, static_cast<unsigned>(day.day()));
}

// `08:12:30`
char* write_clock(char* into, Seconds since_midnight) {
  const auto count = since_midnight.count();
  into = write_digits(into, 2, count / 3600);
  *into++ = ':';
  into = write_digits(into, 2, count / 60 % 60);
  *into++ = ':';
  return write_digits(into, 2, count % 60);
}

// `2026-10-01T08:12:30`, with `between` for the T; a day that has not that form goes to `before`.
char* write_local(std::string& before, char* into, LocalTime time, char between) {
  const LocalDay day = date::floor<date::days>(time);
  const date::year_month_day parts{day};
  if (has_four_digits(parts.year()))
    into = write_day(into, parts);
  else
    before += format_day(day);
  *into++ = between;
  return write_clock(into, time - day);
}

}  // namespace

std::string format_day(LocalDay day) {
  const date::year_month_day parts{day};
  if (!has_four_digits(parts.year()))
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                       static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
  std::array<char, 10> out{};
  write_day(out.data(), parts);
  return {out.data(), out.size()};
}

std::string format_time_of_day(Seconds time) {
  const auto count = time.count();
  std::string out = fmt::format("{:02}:{:02}", count / 3600, count / 60 % 60);
  if (count % 60 != 0) out += fmt::format(":{:02}", count % 60);
  return out;
}

std::string format_local(LocalTime time) {
  std::string day;
  std::array<char, 19> out{};
  const char* end = write_local(day, out.data(), time, ' ');
  return day.append(out.data(), static_cast<std::size_t>(end - out.data()));
}

std::string format_utc(Instant instant) {
  std::string out = format_local(LocalTime{instant.time_since_epoch()});
  out[out.size() - 9] = 'T';
  return out + 'Z';
}

void add_rfc3339(std::string& to, Instant instant, Seconds offset) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(offset);
  std::array<char, 25> out{};
  char* next = write_local(to, out.data(), LocalTime{(instant + minutes).time_since_epoch()}, 'T');
  const auto size = std::chrono::abs(minutes).count();
  *next++ = minutes.count() < 0 ? '-' : '+';
  next = write_digits(next, 2, size / 60);
  *next++ = ':';
  next = write_digits(next, 2, size % 60);
  to.append(out.data(), static_cast<std::size_t>(next - out.data()));
}

std::string format_rfc3339(Instant instant, Seconds offset) {
  std::string out;
  add_rfc3339(out, instant, offset);
  return out;
}

}  // namespace deskctl
