#include "journal/plain_line.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"
#include "text/usual_text.hpp"

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
bool is_of_day(const char* time, const char* day) {
  return std::memcmp(time, day, 8) == 0 && std::memcmp(time + 3, day + 3, 8) == 0 &&
         std::memcmp(time + clock_end, day + clock_end, 4) == 0 &&
         std::memcmp(time + clock_end + 2, day + clock_end + 2, 4) == 0;
}

}  // namespace

bool PlainLines::split(std::string_view lines) {
  constexpr std::size_t sixteen = 16;
  std::array<char, sixteen> rest;
  std::uint32_t quotes = 0, end = 1U << sixteen;
  std::size_t count = 1, at = 0;
  UsualText text;
  for (;; at += sixteen) {
    const char* piece = lines.data() + at;
    if (at + sixteen > lines.size()) {
      rest.fill('\n');
      std::copy(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(), rest.begin());
      piece = rest.data();
    }
    const SixteenBytes bytes(piece);
    std::uint32_t commas = bytes.equal(',');
    // Most pieces hold nothing else that has to be looked at.
    const bool is_simple = bytes.at_most(',') == commas && text.is_whole() &&
                           (bytes.above_ascii() | bytes.equal('\x7F')) == 0;
    if (!is_simple) {
      const std::uint32_t ends = bytes.equal('\n') | 1U << sixteen;
      end = ends & ~(ends - 1);
      text.look_at(bytes, end);
      quotes |= bytes.equal('"') & (end - 1);
      commas &= end - 1;
    }
    for (; commas != 0; commas &= commas - 1)
      begins_[count++] = at + static_cast<std::size_t>(std::countr_zero(commas)) + 1;
    count = std::min(count, column_count + 1);  // which is too many, unless some are quoted
    if (end >> sixteen == 0) break;
  }
  line_ = lines.substr(0, at + static_cast<std::size_t>(std::countr_zero(end)));
  if (!text.is_usual() && first_flaw(line_)) return false;
  if (quotes != 0) return split_quoted();
  begins_[column_count] = line_.size() + 1;
  return count == column_count;
}

bool PlainLines::split_quoted() {
  const CsvReader::Line split = csv_.split(line_);
  if (split.fault.kind != CsvReader::Fault::Kind::none || split.offsets.size() != column_count)
    return false;
  std::copy(split.offsets.begin(), split.offsets.end(), begins_.begin());
  begins_[column_count] = line_.size() + 1;
  return true;
}

bool PlainLines::is_empty(Column column) const {
  const auto i = static_cast<std::size_t>(column);
  return begins_[i + 1] - begins_[i] == 1;
}

std::string_view PlainLines::field(Column column) const {
  const auto i = static_cast<std::size_t>(column);
  return {line_.data() + begins_[i], begins_[i + 1] - begins_[i] - 1};
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
  const std::size_t size = text.size() - std::min(text.size(), id_day_.size());
  if (!id_day_.empty() && size >= shortest && size <= longest && text.starts_with(id_day_)) {
    const std::string_view digits = text.substr(id_day_.size());
    int number = 0;
    bool is_number = size == shortest || digits[0] != '0';
    for (const char digit : digits) {
      is_number = is_number && is_digit(digit);
      number = number * 10 + (digit - '0');
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

bool PlainLines::read(std::string_view lines, PlainLine& into) {
  constexpr std::size_t sum_size = 8;
  if (!split(lines) || field(Column::sum).size() != sum_size) return false;
  into.line = line_;
  if (!time(field(Column::recorded), into.recorded) || !time(field(Column::at), into.at))
    return false;
  into.agreed = into.at;
  for (const Column column : {Column::received, Column::appointment, Column::deadline}) {
    if (is_empty(column)) continue;
    const auto agreed = parse_rfc3339(field(column));
    if (!agreed) return false;
    into.agreed = std::max(into.agreed, *agreed);
  }
  if (!id(field(Column::request), into.request)) return false;
  into.kind = field(Column::event);
  into.facts = field(Column::facts);
  into.same_as = field(Column::same_as);
  const std::size_t words = begins_[static_cast<std::size_t>(Column::role)];
  into.words =
      line_.substr(words, begins_[static_cast<std::size_t>(Column::grade) + 1] - 1 - words);
  const auto says_something = [](std::string_view text) { return !text.empty() && text != "\"\""; };
  return into.kind != word_of(EventKind::logged) ||
         (says_something(field(Column::location)) && says_something(field(Column::text)));
}

}  // namespace deskctl
