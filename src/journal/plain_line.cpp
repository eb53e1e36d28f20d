#include "journal/plain_line.hpp"

#include <algorithm>
#include <cstring>

#include "text/digit.hpp"
#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

constexpr std::size_t time_size = 25;  // 2026-10-03T08:12:00+08:00
constexpr std::size_t clock_begin = 11;
constexpr std::size_t clock_end = 19;

// The seconds of `08:12:00`, all of whose characters are looked at at once.
std::optional<Seconds> seconds_of(const char* clock) {
  constexpr std::uint64_t zeros = 0x30303A30303A3030U;  // 00:00:00, the first byte is the lowest
  constexpr std::uint64_t room = 0x767A7F767A7F767DU;   // up to 29:59:59 a byte stays below 0x80
  const std::uint64_t digits = eight_bytes(clock) ^ zeros;
  if (((digits | ((digits & ~high_bits) + room)) & high_bits) != 0) return std::nullopt;
  const std::uint64_t numbers = digits * 10 + (digits >> 8U);
  const auto number = [numbers](unsigned at) { return (numbers >> (8 * at)) & 0xFFU; };
  if (number(0) > 23) return std::nullopt;
  return Seconds{number(0) * 3600 + number(3) * 60 + number(6)};
}

// Constant sizes are compared without a call.
bool is_same_time(std::string_view one, std::string_view other) {
  if (one.size() != time_size || other.size() != time_size) return false;
  const char *a = one.data(), *b = other.data();
  return std::memcmp(a + clock_begin, b + clock_begin, 8) == 0 && std::memcmp(a, b, 8) == 0 &&
         std::memcmp(a + 3, b + 3, 8) == 0 &&
         std::memcmp(a + time_size - 8, b + time_size - 8, 8) == 0;
}

bool is_of_day(const char* time, const char* day) {
  return std::memcmp(time, day, 8) == 0 && std::memcmp(time + 3, day + 3, 8) == 0 &&
         std::memcmp(time + clock_end, day + clock_end, 4) == 0 &&
         std::memcmp(time + clock_end + 2, day + clock_end + 2, 4) == 0;
}

}  // namespace

bool PlainLines::begin(std::string_view lines) {
  lines_ = lines;
  next_end_ = next_line_ = 0;
  return ends_.find(lines);
}

bool PlainLines::time(std::string_view text, Instant& into) {
  const bool usual = text.size() == time_size;
  if (usual && is_of_day(text.data(), day_.data())) {
    const auto seconds = seconds_of(text.data() + clock_begin);
    if (!seconds) return false;
    into = midnight_ + *seconds;
    return into >= earliest && into <= latest;
  }
  const auto instant = parse_rfc3339(text);
  if (!instant) return false;
  into = *instant;
  const auto seconds = usual ? seconds_of(text.data() + clock_begin) : std::nullopt;
  if (seconds) {
    std::copy(text.begin(), text.end(), day_.begin());
    midnight_ = into - *seconds;
  }
  return true;
}

// Most ids are of the day of the line before, and its number is then all that is new.
bool PlainLines::id(std::string_view text, RequestId& into) {
  constexpr std::size_t shortest = 3, longest = 6;
  const std::size_t day = id_day_.size();
  const std::size_t size = text.size() - std::min(text.size(), day);
  const bool is_known = day >= 8 && size >= shortest && size <= longest &&
                        std::memcmp(text.data(), id_day_.data(), 8) == 0 &&
                        std::memcmp(text.data() + day - 8, id_day_.data() + day - 8, 8) == 0;
  if (is_known && (day <= 16 || text.starts_with(id_day_))) {
    const char* digits = text.data() + day;
    int number = 0;
    bool is_number = size == shortest || digits[0] != '0';
    for (std::size_t i = 0; i < size; ++i) {
      is_number = is_number && is_digit(digits[i]);
      number = number * 10 + (digits[i] - '0');
    }
    if (is_number && number > 0) {
      into = id_;
      into.number = number;
      return true;
    }
  }
  const auto parsed = RequestId::parse(text);
  if (!parsed) return false;
  into = id_ = *parsed;
  id_day_.assign(text.substr(0, text.find('-') + 1));
  return true;
}

// False: it has not as many fields as there are columns.
bool PlainLines::split(PlainLine& into) {
  const std::span<const std::uint32_t> ends = ends_.ends();
  line_ = ends.data() + next_end_;
  const std::uint32_t end = ends_.line_ends()[next_line_++];
  const std::uint32_t begin = *line_ + 1;
  into.line = lines_.substr(begin, end - begin);
  next_end_ += column_count;
  if (next_end_ < ends.size() && line_[column_count] == end) return true;
  next_end_ = static_cast<std::size_t>(std::lower_bound(line_, ends.data() + ends.size(), end) -
                                       ends.data());
  return false;
}

Fields PlainLines::fields(CsvReader& kept) const {
  const std::uint32_t size = line_[column_count] - (*line_ + 1);
  if (lines_.substr(*line_ + 1, size).find('"') == std::string_view::npos)
    return {lines_.data(), line_};
  std::string text;
  text.reserve(size);
  std::array<std::size_t, column_count> begins{};
  for (std::size_t column = 0; column < column_count; ++column) {
    if (column > 0) text += ',';
    begins[column] = text.size();
    std::string_view stored = field(static_cast<Column>(column));
    if (!stored.starts_with('"')) {
      text += stored;
      continue;
    }
    stored.remove_prefix(1);
    stored.remove_suffix(1);
    for (std::size_t quote; (quote = stored.find('"')) != std::string_view::npos;) {
      text += stored.substr(0, quote + 1);
      stored.remove_prefix(quote + 2);  // it is doubled
    }
    text += stored;
  }
  return {kept.keep(std::move(text)), begins};
}

bool PlainLines::read(PlainLine& into) {
  constexpr std::size_t sum_size = 8;
  if (!split(into) || field(Column::sum).size() != sum_size) return false;
  const std::string_view recorded = field(Column::recorded), at = field(Column::at);
  if (!time(recorded, into.recorded)) return false;
  into.at = into.recorded;  // most events are recorded as they happen
  if (!is_same_time(at, recorded) && !time(at, into.at)) return false;
  into.agreed = into.at;
  for (const Column column : {Column::received, Column::appointment, Column::deadline}) {
    const std::string_view text = field(column);
    if (text.empty()) continue;
    const auto agreed = parse_rfc3339(text);
    if (!agreed) return false;
    into.agreed = std::max(into.agreed, *agreed);
  }
  if (!id(field(Column::request), into.request)) return false;
  into.kind = field(Column::event);
  into.facts = field(Column::facts);
  into.same_as = field(Column::same_as);
  const std::string_view first = field(Column::role), last = field(Column::grade);
  into.words = {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
  const auto says_something = [](std::string_view text) { return !text.empty() && text != "\"\""; };
  into.says_where_and_what =
      says_something(field(Column::location)) && says_something(field(Column::text));
  return true;
}

}  // namespace deskctl
