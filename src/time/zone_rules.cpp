// A zone file holds its data twice: with times of 32 bits, for old readers, and of 64 bits. The
// rule at its end applies after the last listed change: in some files 2037, in others ("slim" ones)
// the last change of the law.
#include "time/zone_rules.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace deskctl {
namespace {

using date::days;

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  // Big endian, signed. Past the end it returns zero and sets `broken`.
  std::int64_t number(std::size_t size) {
    const std::string_view bytes = take(size);
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    const std::size_t unused = 64 - 8 * size;
    return static_cast<std::int64_t>(value << unused) >> unused;
  }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) broken_ = true;
    if (broken_) return {};
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest() const { return rest_; }
  bool broken() const { return broken_; }

 private:
  std::string_view rest_;
  bool broken_ = false;
};

struct Header {
  char version = 0;
  std::size_t utc_marks = 0, standard_marks = 0, leaps = 0, changes = 0, types = 0, letters = 0;

  std::size_t length(std::size_t time_size) const {
    return changes * (time_size + 1) + types * 6 + letters + leaps * (time_size + 4) +
           standard_marks + utc_marks;
  }
};

std::optional<Header> read_header(Bytes& bytes) {
  if (bytes.take(4) != "TZif") return std::nullopt;
  Header header;
  const std::string_view version = bytes.take(16);
  if (version.empty()) return std::nullopt;
  header.version = version.front();
  constexpr std::int64_t most = 100'000;  // far more than any zone has; keeps sums small
  for (std::size_t* count : {&header.utc_marks, &header.standard_marks, &header.leaps,
                             &header.changes, &header.types, &header.letters}) {
    const std::int64_t value = bytes.number(4);
    if (value < 0 || value > most) return std::nullopt;
    *count = static_cast<std::size_t>(value);
  }
  if (bytes.broken() || header.types == 0 || header.leaps != 0) return std::nullopt;
  return header;
}

std::optional<ZoneRules> read_changes(Bytes& bytes, const Header& header, std::size_t time_size) {
  std::vector<std::int64_t> times;
  for (std::size_t i = 0; i < header.changes; ++i) times.push_back(bytes.number(time_size));
  const std::string_view kinds = bytes.take(header.changes);
  struct Type {
    Seconds offset;
    bool summer;
  };
  std::vector<Type> types;
  for (std::size_t i = 0; i < header.types; ++i) {
    const Seconds offset{bytes.number(4)};
    types.push_back({offset, bytes.number(1) != 0});
    bytes.take(1);
  }
  bytes.take(header.letters + header.standard_marks + header.utc_marks);
  if (bytes.broken() || !std::is_sorted(times.begin(), times.end())) return std::nullopt;

  ZoneRules rules;
  rules.first_offset = types.front().offset;
  Seconds before = rules.first_offset;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto type = static_cast<unsigned char>(kinds[i]);
    if (type >= types.size()) return std::nullopt;
    const Seconds offset = types[type].offset;
    // Some files begin with a change at the beginning of time that changes nothing.
    if (offset != before) rules.changes.push_back({Instant{Seconds{times[i]}}, offset});
    before = offset;
  }
  return rules;
}

class RuleText {
 public:
  explicit RuleText(std::string_view text) : rest_(text) {}

  std::optional<OffsetRule> read() {
    OffsetRule rule;
    const auto standard = named_offset();
    if (!standard || !*standard) return std::nullopt;
    rule.standard = -**standard;  // the file has the opposite sign: what is added to reach UTC
    if (!rest_.empty()) {
      OffsetRule::Summer summer;
      const auto offset = named_offset();
      if (!offset) return std::nullopt;
      summer.offset = *offset ? -**offset : rule.standard + std::chrono::hours{1};
      if (!take(',') || !read_day(summer.begin) || !take(',') || !read_day(summer.end))
        return std::nullopt;
      rule.summer = summer;
    }
    if (!rest_.empty()) return std::nullopt;
    return rule;
  }

 private:
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::optional<int> number() {
    std::size_t length = 0;
    int value = 0;
    for (; length < rest_.size() && length < 4 && rest_[length] >= '0' && rest_[length] <= '9';
         ++length)
      value = value * 10 + (rest_[length] - '0');
    if (length == 0) return std::nullopt;
    rest_.remove_prefix(length);
    return value;
  }

  int number_between(int least, int most) {
    const int value = number().value_or(-1);
    if (value < least || value > most) wrong_ = true;
    return value;
  }

  // `EST5` or `<+0330>-3:30`. The inner optional is empty if there is a name without an offset.
  std::optional<std::optional<Seconds>> named_offset() {
    const bool quoted = take('<');
    const auto is_letter = [&](char c) {
      const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      return letter || (quoted && c != '>');
    };
    std::size_t length = 0;
    while (length < rest_.size() && is_letter(rest_[length])) ++length;
    if (length == 0) return std::nullopt;
    rest_.remove_prefix(length);
    if (quoted && !take('>')) return std::nullopt;
    if (rest_.empty() || rest_.front() == ',') return std::optional<Seconds>{};
    return time();
  }

  // `5`, `-3:30`, `+25:00:00`
  std::optional<Seconds> time() {
    const bool negative = take('-');
    if (!negative) take('+');
    Seconds value{0};
    Seconds unit{3600};
    do {
      const auto part = number();
      if (!part || unit == Seconds{0}) return std::nullopt;
      value += unit * *part;
      unit /= 60;
    } while (take(':'));
    return negative ? -value : value;
  }

  bool read_day(YearlyDay& day) {
    if (take('M')) {
      day.month = number_between(1, 12);
      if (!take('.')) return false;
      day.week = number_between(1, 5);
      if (!take('.')) return false;
      day.weekday = number_between(0, 6);
    } else {
      const bool without_leap = take('J');
      day.kind =
          without_leap ? YearlyDay::Kind::day_without_leap : YearlyDay::Kind::day_counted_from_zero;
      day.day = number_between(without_leap ? 1 : 0, 365);
    }
    if (wrong_) return false;
    if (!take('/')) return true;
    const auto at = time();
    if (at) day.time = *at;
    return at.has_value();
  }

  std::string_view rest_;
  bool wrong_ = false;
};

date::year utc_year_of(Instant instant) {
  return date::year_month_day{date::floor<days>(instant)}.year();
}

}  // namespace

LocalTime YearlyDay::in(date::year year) const {
  const LocalDay first{year / 1 / 1};
  switch (kind) {
    case Kind::weekday: {
      const date::weekday wanted{static_cast<unsigned>(weekday)};
      if (week == 5) return LocalDay{year / month / wanted[date::last]} + time;
      return LocalDay{year / month / wanted[static_cast<unsigned>(week)]} + time;
    }
    case Kind::day_without_leap: {
      constexpr int february_28 = 59;
      return first + days{day - 1 + (year.is_leap() && day > february_28 ? 1 : 0)} + time;
    }
    case Kind::day_counted_from_zero:
      break;
  }
  return first + days{day} + time;
}

std::array<OffsetChange, 2> OffsetRule::changes_in(date::year year) const {
  const OffsetChange begin{Instant{summer->begin.in(year).time_since_epoch() - standard},
                           summer->offset};
  const OffsetChange end{Instant{summer->end.in(year).time_since_epoch() - summer->offset},
                         standard};
  if (begin.at < end.at) return {begin, end};
  return {end, begin};
}

std::optional<OffsetRule> parse_offset_rule(std::string_view text) {
  return RuleText(text).read();
}

SteadyTime ZoneRules::around(Instant instant) const {
  const auto next = std::upper_bound(changes.begin(), changes.end(), instant,
                                     [](Instant at, const OffsetChange& c) { return at < c.at; });
  SteadyTime steady{Instant::min(), Instant::max(), first_offset};
  if (next != changes.begin()) {
    steady.begin = std::prev(next)->at;
    steady.offset = std::prev(next)->offset;
  }
  if (next != changes.end()) steady.end = next->at;
  if (next != changes.end() || !rule) return steady;
  if (!rule->summer) {
    steady.offset = rule->standard;
    return steady;
  }
  // After the listed changes, the rule's changes of the surrounding years apply.
  const Instant listed = steady.begin;
  const date::year year = utc_year_of(instant);
  for (const date::year one : {year - date::years{1}, year, year + date::years{1}}) {
    for (const OffsetChange& change : rule->changes_in(one)) {
      if (change.at <= listed) continue;
      if (change.at > instant) {
        steady.end = change.at;
        return steady;
      }
      steady.begin = change.at;
      steady.offset = change.offset;
    }
  }
  return steady;
}

std::optional<ZoneRules> parse_zone_file(std::string_view file) {
  Bytes bytes(file);
  auto header = read_header(bytes);
  if (!header) return std::nullopt;
  constexpr std::size_t short_time = 4;
  constexpr std::size_t long_time = 8;
  if (header->version == 0) return read_changes(bytes, *header, short_time);
  bytes.take(header->length(short_time));
  header = read_header(bytes);
  if (!header) return std::nullopt;
  auto rules = read_changes(bytes, *header, long_time);
  if (!rules) return std::nullopt;
  const std::string_view end = bytes.rest();
  if (end.size() < 2 || end.front() != '\n' || end.back() != '\n') return std::nullopt;
  const std::string_view text = end.substr(1, end.size() - 2);
  if (text.empty()) return rules;
  rules->rule = parse_offset_rule(text);
  if (!rules->rule) return std::nullopt;
  return rules;
}

}  // namespace deskctl
