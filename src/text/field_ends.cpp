#include "text/field_ends.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr unsigned last_bit = 63;
// Bit n: whether an odd number of bits up to n is set.
std::uint64_t parity_up_to(std::uint64_t bits) {
  for (unsigned width = 1; width < block_size; width *= 2) bits ^= bits << width;
  return bits;
}

// Room for an end at every byte, and for what is written behind the last one.
void make_room(std::vector<std::uint32_t>& places, std::size_t bytes) {
  const std::size_t room = bytes + block_size + most_behind;
  if (places.size() < room) places.resize(room);
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
  std::array<BlockMarks, 32> marks;  // few enough to stay at hand
  std::size_t at = 0;
  while (at + block_size <= lines.size() && is_right_) {
    const std::size_t count = std::min(marks.size(), (lines.size() - at) / block_size);
    find_marks(lines.data() + at, count, marks.data());
    look_at(std::span(marks).first(count), at);
    at += count * block_size;
  }
  if (at < lines.size() && is_right_) {
    std::array<char, block_size> rest;
    rest.fill(' ');
    std::copy(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(), rest.begin());
    find_marks(rest.data(), 1, marks.data());
    look_at(std::span(marks).first(1), at);
  }
  return is_right_;
}

// Of blocks that begin `at` there.
void FieldEnds::look_at(std::span<BlockMarks> blocks, std::size_t at) {
  at_ = static_cast<std::uint32_t>(at);
  const std::uint32_t begin = at_;
  for (BlockMarks& marks : blocks) {
    if ((marks.quotes | is_inside_ | has_closed_) != 0)
      marks.ends = unquoted(marks);
    else
      may_open_ = marks.ends >> last_bit;
    const bool has_other = (marks.above | awaited_) != 0 && has_unusual(marks);
    if (marks.controls != 0 || has_other) look_closer();
    for (std::uint64_t bits = marks.line_ends; bits != 0; bits &= bits - 1)
      line_ends_[line_end_count_++] = at_ + static_cast<std::uint32_t>(std::countr_zero(bits));
    at_ += block_size;
  }
  end_count_ += add_ends(blocks.data(), blocks.size(), begin, &ends_[end_count_]);
}

// A quote that follows a closing one opens the field again: together they are one within it.
std::uint64_t FieldEnds::unquoted(const BlockMarks& marks) {
  const std::uint64_t inside = parity_up_to(marks.quotes) ^ is_inside_;
  const std::uint64_t opening = marks.quotes & inside, closing = marks.quotes & ~inside;
  const std::uint64_t ends = marks.ends & ~inside;
  const std::uint64_t may_open = (ends | closing) << 1U | may_open_;
  const std::uint64_t has_closed = closing << 1U | has_closed_;
  if (((marks.line_ends & inside) | (opening & ~may_open) | (has_closed & ~(ends | opening))) != 0)
    is_right_ = false;
  is_inside_ = 0 - (inside >> last_bit);
  may_open_ = (ends | closing) >> last_bit;
  has_closed_ = closing >> last_bit;
  return ends;
}

// Usual are whole characters of U+3000 to U+9FFF, of which none is forbidden, and of U+FF00 to
// U+FF7F. They have three bytes: two follow the first one.
bool FieldEnds::has_unusual(const BlockMarks& marks) {
  const std::uint64_t awaited = marks.first << 1U | marks.first << 2U | awaited_;
  const std::uint64_t after_full_width = marks.full_width << 1U | was_full_width_;
  awaited_ = (marks.first >> last_bit) * 3 | (marks.first >> (last_bit - 1) & 1U);
  was_full_width_ = marks.full_width >> last_bit;
  return ((marks.above ^ (marks.first | marks.rest)) | (marks.rest ^ awaited) |
          (after_full_width & ~marks.after)) != 0;
}

// At all of the lines that these bytes are of.
void FieldEnds::look_closer() {
  constexpr std::size_t none = std::string_view::npos;
  const std::size_t line = at_ == 0 ? none : lines_.rfind('\n', at_ - 1);
  const std::size_t begin = std::max(looked_closer_, line == none ? 0 : line + 1);
  const std::size_t end = lines_.find('\n', std::min(at_ + block_size, lines_.size()) - 1) + 1;
  if (begin >= end) return;
  is_right_ = is_right_ && !first_flaw(lines_.substr(begin, end - begin));
  looked_closer_ = end;
}

}  // namespace deskctl
