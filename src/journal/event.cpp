#include "deskctl/journal/event.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstring>

#include "deskctl/text/crc32.hpp"
#include "deskctl/text/csv.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, column_count> names{
    "recorded", "request", "event",   "at",      "by",    "role",     "category",    "severity",
    "urgency",  "scope",   "channel", "team",    "grade", "received", "appointment", "deadline",
    "location", "contact", "phone",   "same_as", "text",  "facts",    "sum"};
static_assert(names[static_cast<std::size_t>(Column::sum)] == "sum");

std::string escape_fact(std::string_view value) {
  std::string out;
  for (char c : escape_text(value)) {
    if (c == ';') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::size_t end_of_fact(std::string_view facts, std::size_t from) {
  for (std::size_t end = facts.find(';', from); end != std::string_view::npos;
       end = facts.find(';', end + 1)) {
    std::size_t escapes = 0;
    while (escapes < end - from && facts[end - 1 - escapes] == '\\') ++escapes;
    if (escapes % 2 == 0) return end;
  }
  return facts.size();
}

std::span<const std::string_view> column_names() {
  return names;
}

std::string_view name_of(Column column) {
  return names[static_cast<std::size_t>(column)];
}

Fields::Fields() {
  static constexpr std::array<char, column_count + 1> nothing{};
  text_ = nothing.data();
  for (std::size_t i = 0; i < begins_.size(); ++i) begins_[i] = static_cast<std::uint16_t>(i);
}

Fields::Fields(std::string_view text, std::span<const std::size_t> begins) : text_(text.data()) {
  assert(begins.size() == column_count && begins[0] == 0);
  assert(text.size() <= longest);
  for (std::size_t i = 0; i < column_count; ++i) begins_[i] = static_cast<std::uint16_t>(begins[i]);
  begins_[column_count] = static_cast<std::uint16_t>(text.size() + 1);
}

Fields Fields::of_long(std::string_view text, const char* offsets) {
  Fields fields;
  fields.text_ = text.data();
  fields.begins_[0] = 1;
  std::memcpy(&fields.begins_[1], &offsets, sizeof offsets);
  return fields;
}

std::string_view Fields::field_of_long(std::size_t column) const {
  const char* offsets = nullptr;
  std::memcpy(&offsets, &begins_[1], sizeof offsets);
  std::array<std::uint32_t, 2> own{};  // of this field and the next
  std::memcpy(own.data(), offsets + column * sizeof own[0], sizeof own);
  return {text_ + own[0], own[1] - own[0] - 1};
}

std::string_view Event::stored(Fact fact) const {
  const std::string_view name = name_of(fact);
  const std::string_view facts = field(Column::facts);
  for (std::size_t from = 0; from < facts.size();) {
    const std::size_t end = end_of_fact(facts, from);
    const std::string_view one = facts.substr(from, end - from);
    if (one.size() > name.size() && one[name.size()] == '=' && one.starts_with(name))
      return one.substr(name.size() + 1);
    from = end + 1;
  }
  return {};
}

FactBits bits_of_facts(std::string_view stored) {
  FactBits bits = 0;
  for (std::size_t from = 0; from < stored.size();) {
    const std::size_t end = end_of_fact(stored, from);
    const std::string_view one = stored.substr(from, end - from);
    if (const FactSpec* spec = find_fact(one.substr(0, one.find('=')))) bits |= bit_of(spec->fact);
    from = end + 1;
  }
  return bits;
}

long long number_in(std::string_view fact) {
  long long number = 0;
  std::from_chars(fact.data(), fact.data() + fact.size(), number);
  return number;
}

std::string plain(std::string_view stored) {
  return unescape_text(stored);
}

std::string_view plain(std::string_view stored, std::string& room) {
  return stored.find('\\') == std::string_view::npos ? stored : room = plain(stored);
}

Facts facts_of(const Event& event) {
  return facts_in(event.field(Column::facts));
}

Facts facts_in(std::string_view stored) {
  Facts out;
  for (std::size_t from = 0; from < stored.size();) {
    const std::size_t end = end_of_fact(stored, from);
    const std::string_view one = stored.substr(from, end - from);
    const std::size_t equals = std::min(one.find('='), one.size());
    out.emplace_back(one.substr(0, equals), plain(one.substr(std::min(equals + 1, one.size()))));
    from = end + 1;
  }
  return out;
}

long long cents_in(std::string_view money) {
  const std::size_t point = std::min(money.find('.'), money.size());
  std::string digits(money.substr(0, point));
  for (std::size_t i = 1; i <= 2; ++i) digits += point + i < money.size() ? money[point + i] : '0';
  return number_in(digits);
}

bool is_slip_print(const Event& event) {
  return event.kind == EventKind::noted && !event.fact(Fact::slip).empty();
}

std::string format_facts(const Facts& facts) {
  std::string out;
  for (const auto& [name, value] : facts) {
    if (!out.empty()) out += ';';
    out += name + '=' + escape_fact(value);
  }
  return out;
}

void Draft::add_fact(Fact fact, std::string value) {
  if (value.empty()) return;
  const auto stands_later = [fact](const auto& one) {
    const FactSpec* spec = find_fact(one.first);
    return spec != nullptr && spec->fact > fact;
  };
  facts.emplace(std::find_if(facts.begin(), facts.end(), stands_later), name_of(fact),
                std::move(value));
}

std::string header_line() {
  std::string out;
  for (std::string_view name : names) {
    if (!out.empty()) out += ',';
    out += name;
  }
  return out;
}

std::string format_line(const Draft& draft, const RequestId& id, Instant recorded,
                        const Zone& zone) {
  const std::string facts = format_facts(draft.facts);
  std::string line;
  for (std::size_t i = 0; i + 1 < column_count; ++i) {
    if (i > 0) line += ',';
    switch (static_cast<Column>(i)) {
      case Column::recorded:
        line += zone.format(recorded);
        break;
      case Column::request:
        line += id.text();
        break;
      case Column::event:
        line += word_of(draft.kind);
        break;
      case Column::at:
        line += zone.format(draft.at);
        break;
      case Column::facts:
        line += csv_field(facts);
        break;
      default:
        line += csv_field(escape_text(draft.fields[i]));
    }
  }
  return line + ',' + sum_of(line);
}

std::string sum_of(std::string_view line_before_sum) {
  return crc32_of(line_before_sum);
}

}  // namespace deskctl
