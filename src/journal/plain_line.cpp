#include "journal/plain_line.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"
#include "text/sixteen_bytes.hpp"

namespace deskctl {
namespace {

constexpr std::size_t time_size = 25;  // 2026-10-03T08:12:00+08:00
constexpr std::size_t clock_begin = 11;
constexpr std::size_t clock_end = 19;

// The seconds of `08:12:00`.
std::optional<Seconds> seconds_of(const char* clock) {
  for (const int at : {0, 1, 3, 4, 6, 7})
    if (!is_digit(clock[at])) return std::nullopt;
  if (clock[2] != ':' || clock[5] != ':') return std::nullopt;
  const auto two = [&](int at) { return (clock[at] - '0') * 10 + (clock[at + 1] - '0'); };
  if (two(0) > 23 || two(3) > 59 || two(6) > 59) return std::nullopt;
  return Seconds{two(0) * 3600 + two(3) * 60 + two(6)};
}

}  // namespace

bool PlainLines::split(std::string_view line) {
  constexpr std::size_t none = std::string_view::npos;
  std::uint32_t quotes = 0;
  std::size_t count = 1, first_odd = none, last_odd = 0;
  const auto look = [&](const SixteenBytes& bytes, std::size_t at) {
    if (bytes.odd() != 0) {
      first_odd = std::min(first_odd, at);
      last_odd = at + 16;
    }
    quotes |= bytes.equal('"');
    for (std::uint32_t commas = bytes.equal(','); commas != 0; commas &= commas - 1)
      if (++count <= column_count)
        begins_[count - 1] = at + static_cast<std::size_t>(std::countr_zero(commas)) + 1;
  };
  std::size_t at = 0;
  for (; at + 16 <= line.size(); at += 16) look(SixteenBytes(line.data() + at), at);
  std::array<char, 16> rest;
  rest.fill(' ');
  std::copy(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), rest.begin());
  look(SixteenBytes(rest.data()), at);
  // Before and behind are characters of one byte, so none is cut in two.
  if (first_odd != none && first_flaw(line.substr(first_odd, last_odd - first_odd))) return false;
  if (quotes != 0) return split_quoted(line);
  begins_[column_count] = line.size() + 1;
  return count == column_count;
}

bool PlainLines::split_quoted(std::string_view line) {
  const CsvReader::Line split = csv_.split(line);
  if (split.fault.kind != CsvReader::Fault::Kind::none || split.offsets.size() != column_count)
    return false;
  std::copy(split.offsets.begin(), split.offsets.end(), begins_.begin());
  begins_[column_count] = line.size() + 1;
  return true;
}

std::string_view PlainLines::field(std::string_view line, Column column) const {
  const auto i = static_cast<std::size_t>(column);
  return line.substr(begins_[i], begins_[i + 1] - begins_[i] - 1);
}

bool PlainLines::time(std::string_view text, Instant& into) {
  const bool usual = text.size() == time_size;
  if (usual && std::memcmp(text.data(), day_.data(), clock_begin) == 0 &&
      std::memcmp(text.data() + clock_end, day_.data() + clock_end, time_size - clock_end) == 0) {
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

bool PlainLines::read(std::string_view line, PlainLine& into) {
  constexpr std::size_t sum_size = 8;
  if (!split(line) || field(line, Column::sum).size() != sum_size) return false;
  const std::string_view recorded = field(line, Column::recorded);
  if (!time(recorded, into.recorded)) return false;
  const std::string_view happened = field(line, Column::at);
  if (happened == recorded)
    into.at = into.recorded;
  else if (!time(happened, into.at))
    return false;
  into.agreed = into.at;
  for (const Column column : {Column::received, Column::appointment, Column::deadline}) {
    const std::string_view text = field(line, column);
    if (text.empty()) continue;
    const auto agreed = parse_rfc3339(text);
    if (!agreed) return false;
    into.agreed = std::max(into.agreed, *agreed);
  }
  if (!id(field(line, Column::request), into.request)) return false;
  into.kind = field(line, Column::event);
  into.facts = field(line, Column::facts);
  into.same_as = field(line, Column::same_as);
  const std::size_t words = begins_[static_cast<std::size_t>(Column::role)];
  into.words = line.substr(words, begins_[static_cast<std::size_t>(Column::grade) + 1] - 1 - words);
  const auto says_something = [](std::string_view text) { return !text.empty() && text != "\"\""; };
  return into.kind != word_of(EventKind::logged) ||
         (says_something(field(line, Column::location)) &&
          says_something(field(line, Column::text)));
}

}  // namespace deskctl
