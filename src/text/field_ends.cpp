#include "text/field_ends.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t block = 64;
constexpr unsigned last_bit = 63;

// Bit n: whether an odd number of bits up to n is set.
std::uint64_t parity_up_to(std::uint64_t bits) {
  for (unsigned width = 1; width < block; width *= 2) bits ^= bits << width;
  return bits;
}

// Returns how many.
std::size_t add_places(std::uint32_t* places, std::uint64_t bits, std::uint32_t begin) {
  std::uint32_t* next = places;
  for (; bits != 0; bits &= bits - 1)
    *next++ = begin + static_cast<std::uint32_t>(std::countr_zero(bits));
  return static_cast<std::size_t>(next - places);
}

// Room for an end at every byte, and for those that the last look writes behind them.
void make_room(std::vector<std::uint32_t>& places, std::size_t bytes) {
  if (places.size() < bytes + block) places.resize(bytes + block);
}

}  // namespace

bool FieldEnds::find(std::string_view lines) {
  lines_ = lines;
  make_room(ends_, lines.size() + 1);
  make_room(line_ends_, lines.size());
  ends_[0] = UINT32_MAX;
  end_count_ = 1;
  line_end_count_ = 0;
  looked_closer_ = 0;
  is_right_ = lines.ends_with('\n');
  is_inside_ = has_closed_ = awaited_ = was_full_width_ = 0;
  may_open_ = 1;
  std::size_t at = 0;
  for (; at + block <= lines.size() && is_right_; at += block) {
    at_ = static_cast<std::uint32_t>(at);
    look_at(SixtyFourBytes(lines.data() + at));
  }
  if (at < lines.size() && is_right_) {
    std::array<char, block> rest;
    rest.fill(' ');
    std::copy(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(), rest.begin());
    at_ = static_cast<std::uint32_t>(at);
    look_at(SixtyFourBytes(rest.data()));
  }
  return is_right_;
}

void FieldEnds::look_at(const SixtyFourBytes& bytes) {
  const std::uint64_t line_ends = bytes.equal('\n');
  std::uint64_t ends = bytes.equal(',') | line_ends;
  const std::uint64_t quotes = bytes.equal('"');
  if ((quotes | is_inside_ | has_closed_) != 0)
    ends = unquoted(ends, line_ends, quotes);
  else
    may_open_ = ends >> last_bit;
  const std::uint64_t controls = bytes.controls() & ~line_ends;
  const std::uint64_t above = bytes.above_ascii();
  const bool has_other = (above | awaited_) != 0 && has_unusual(bytes, above);
  if (controls != 0 || has_other) look_closer();
  end_count_ += add_places(&ends_[end_count_], ends, at_);
  line_end_count_ += add_places(&line_ends_[line_end_count_], line_ends, at_);
}

// A quote that follows a closing one opens the field again: together they are one within it.
std::uint64_t FieldEnds::unquoted(std::uint64_t ends, std::uint64_t line_ends,
                                  std::uint64_t quotes) {
  const std::uint64_t inside = parity_up_to(quotes) ^ is_inside_;
  const std::uint64_t opening = quotes & inside, closing = quotes & ~inside;
  ends &= ~inside;
  const std::uint64_t may_open = (ends | closing) << 1U | may_open_;
  const std::uint64_t has_closed = closing << 1U | has_closed_;
  if (((line_ends & inside) | (opening & ~may_open) | (has_closed & ~(ends | opening))) != 0)
    is_right_ = false;
  is_inside_ = 0 - (inside >> last_bit);
  may_open_ = (ends | closing) >> last_bit;
  has_closed_ = closing >> last_bit;
  return ends;
}

// Usual are whole characters of U+3000 to U+9FFF, of which none is forbidden, and of U+FF00 to
// U+FF7F. They have three bytes: two follow the first one.
bool FieldEnds::has_unusual(const SixtyFourBytes& bytes, std::uint64_t above) {
  const std::uint64_t full_width = bytes.equal('\xEF');
  const std::uint64_t first = bytes.between(0xE3, 0xE9) | full_width;
  const std::uint64_t rest = bytes.between(0x80, 0xBF);
  const std::uint64_t awaited = first << 1U | first << 2U | awaited_;
  const std::uint64_t after_full_width = full_width << 1U | was_full_width_;
  awaited_ = (first >> last_bit) * 3 | (first >> (last_bit - 1) & 1U);
  was_full_width_ = full_width >> last_bit;
  return ((above ^ (first | rest)) | (rest ^ awaited)) != 0 ||
         (after_full_width != 0 && (after_full_width & ~bytes.between(0xBC, 0xBD)) != 0);
}

// At all of the lines that these bytes are of.
void FieldEnds::look_closer() {
  constexpr std::size_t none = std::string_view::npos;
  const std::size_t line = at_ == 0 ? none : lines_.rfind('\n', at_ - 1);
  const std::size_t begin = std::max(looked_closer_, line == none ? 0 : line + 1);
  const std::size_t end = lines_.find('\n', std::min(at_ + block, lines_.size()) - 1) + 1;
  if (begin >= end) return;
  is_right_ = is_right_ && !first_flaw(lines_.substr(begin, end - begin));
  looked_closer_ = end;
}

}  // namespace deskctl
