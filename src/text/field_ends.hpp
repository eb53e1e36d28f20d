// Where the fields of many lines of CSV end, found for all of them at once: of a ledger of years,
// looking for the next comma takes longer than what is then done with a field.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/block_marks.hpp"

namespace deskctl {

class FieldEnds {
 public:
  /// Of whole lines, below 4 GiB. False: a quote is where RFC 4180 has none, a quoted field has a
  /// line end, or first_flaw() finds something.
  bool find(std::string_view lines);

  /// The places of commas and line ends that are not quoted. In front of them stands one more, the
  /// place before the first byte: 1 added to it is 0.
  std::span<const std::uint32_t> ends() const { return {ends_.data(), end_count_}; }
  /// The line ends alone.
  std::span<const std::uint32_t> line_ends() const { return {line_ends_.data(), line_end_count_}; }

 private:
  void look_at(std::span<BlockMarks> blocks, std::size_t at);
  std::uint64_t unquoted(const BlockMarks& marks);
  bool has_unusual(const BlockMarks& marks);
  void look_closer();

  std::string_view lines_;
  std::vector<std::uint32_t> ends_, line_ends_;  // with room behind
  std::size_t end_count_ = 0, line_end_count_ = 0;
  std::uint32_t at_ = 0;
  std::size_t looked_closer_ = 0;  // up to there
  bool is_right_ = true;
  // Of the last byte before, as bit 0 or all bits of the next sixty-four:
  std::uint64_t is_inside_ = 0;       // quotes; all bits
  std::uint64_t may_open_ = 1;        // an end, a closing quote, or the beginning
  std::uint64_t has_closed_ = 0;      // a closing quote
  std::uint64_t awaited_ = 0;         // bytes that go on with its character
  std::uint64_t was_full_width_ = 0;  // the first byte of U+F000 to U+FFFF
};

}  // namespace deskctl
