#include "deskctl/render/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "deskctl/text/utf8.hpp"
#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

// The number of bytes from the beginning that JSON needs unchanged, as far as they are ASCII.
std::size_t plain_bytes(std::string_view text) {
  const auto needs_more = [](char c) { return c < 0x20 || c > 0x7E || c == '"' || c == '\\'; };
  std::size_t count = 0;
  while (count < text.size() && !needs_more(text[count])) ++count;
  return count;
}

// Of eight bytes those that JSON may not need unchanged, as marks; and those above ASCII.
struct Others {
  std::uint64_t escaped = 0, above = 0;

  void add(std::uint64_t word) {
    escaped |= marks_of(word, '"') | marks_of(word, '\\') | marks_of(word, 0x7F) |
               ((word - 0x20 * in_each_byte) & ~word);
    above |= word;
  }
};

// Whether JSON needs all of it unchanged, as most texts; some that it does are not seen.
bool is_plain(std::string_view text) {
  Others others;
  if (text.size() >= 8) {
    for (std::size_t at = 0; at + 8 < text.size(); at += 8)
      others.add(eight_bytes(text.data() + at));
    others.add(eight_bytes(text.data() + text.size() - 8));
  } else {
    std::array<char, 8> few;
    few.fill(' ');
    std::copy(text.begin(), text.end(), few.begin());
    others.add(eight_bytes(few.data()));
  }
  if ((others.escaped & high_bits) != 0) return false;
  return (others.above & high_bits) == 0 || has_only_usual_characters(text);
}

}  // namespace

void Json::separate() {
  if (after_value_) out_ += ',';
  after_value_ = true;
}

// Appends are dearer than the bytes of most keys and values, so that each of these is one.
bool Json::add_short(std::string_view text, std::string_view end) {
  constexpr std::size_t longest = 96;
  if (text.size() > longest || !is_plain(text)) return false;
  std::array<char, longest + 8> all;
  char* next = all.data();
  if (after_value_) *next++ = ',';
  *next++ = '"';
  next = std::copy(text.begin(), text.end(), next);
  next = std::copy(end.begin(), end.end(), next);
  out_.append(all.data(), static_cast<std::size_t>(next - all.data()));
  return true;
}

Json& Json::open_object() {
  separate();
  out_ += '{';
  after_value_ = false;
  return *this;
}

Json& Json::close_object() {
  out_ += '}';
  after_value_ = true;
  return *this;
}

Json& Json::open_list() {
  separate();
  out_ += '[';
  after_value_ = false;
  return *this;
}

Json& Json::close_list() {
  out_ += ']';
  after_value_ = true;
  return *this;
}

Json& Json::key(std::string_view name) {
  if (!add_short(name, "\":")) {
    text(name);
    out_ += ':';
  }
  after_value_ = false;
  return *this;
}

Json& Json::text(std::string_view value) {
  if (add_short(value, "\"")) {
    after_value_ = true;
    return *this;
  }
  separate();
  out_ += '"';
  if (is_plain(value)) {
    out_ += value;
    value = {};
  }
  while (true) {
    const std::size_t plain = plain_bytes(value);
    out_ += value.substr(0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    const Character next = first_character(value);
    switch (next.code) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\t':
        out_ += "\\t";
        break;
      default:
        if (next.code < 0)
          out_ += "\uFFFD";  // a JSON reader would reject the whole document for one wrong byte
        else if (acts_on_terminals(next.code))
          out_ += fmt::format("\\u{:04x}", next.code);
        else
          out_ += value.substr(0, next.length);
    }
    value.remove_prefix(next.length);
  }
  out_ += '"';
  return *this;
}

Json& Json::text_or_null(std::string_view value) {
  return value.empty() ? null() : text(value);
}

Json& Json::number(long long value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

Json& Json::number_or_null(std::optional<long long> value) {
  return value ? number(*value) : null();
}

Json& Json::as_written(std::string_view value) {
  separate();
  if (value.ends_with('\n')) value.remove_suffix(1);
  out_ += value;
  return *this;
}

Json& Json::flag(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

Json& Json::null() {
  separate();
  out_ += "null";
  return *this;
}

Json& Json::time(Instant value) {
  separate();
  out_ += '"';
  zone_.add(out_, value);
  out_ += '"';
  return *this;
}

Json& Json::time_or_null(const std::optional<Instant>& value) {
  return value ? time(*value) : null();
}

Json& Json::rate(int met, int of) {
  if (of == 0) return null();
  // Rounded half up in integers, so that every machine gives the same digits.
  return fraction((20000LL * met + of) / (2LL * of));
}

Json& Json::fraction(std::optional<long long> tenthousandths) {
  if (!tenthousandths) return null();
  separate();
  out_ += fmt::format("{}.{:04}", *tenthousandths / 10000, *tenthousandths % 10000);
  return *this;
}

std::string Json::finish() && {
  return std::move(out_) + '\n';
}

}  // namespace deskctl
