#include "deskctl/text/mark.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/eight_bytes.hpp"

namespace deskctl {
namespace {

// Bold each: what a mark says must also be seen where red and green look alike.
constexpr std::array<std::string_view, 4> sequences{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m",
                                                    "\x1b[1;31m"};
constexpr std::string_view no_colour = "\x1b[0m";
// Control characters: clean_text() keeps them out of every journal, printable() out of every value.
constexpr std::string_view mark_begins = "\x01\x02\x03\x04";
constexpr char end = '\x05';

// The place of the next mark, or the end. Most output is long and has none.
std::size_t next_mark(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t word = eight_bytes(text.data() + at);
    if (((word - (end + 1) * in_each_byte) & ~word & high_bits) != 0) break;  // one is below
  }
  const auto found = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                                  [](char c) { return c > 0 && c <= end; });
  return static_cast<std::size_t>(found - text.begin());
}

}  // namespace

std::string marked(Mark mark, std::string_view text) {
  return mark_begins[static_cast<std::size_t>(mark)] + std::string(text) + end;
}

std::string colored(std::string_view text, bool color) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t at = next_mark(text);
    out += text.substr(0, at);
    if (at == text.size()) break;
    if (color) out += text[at] == end ? no_colour : sequences[mark_begins.find(text[at])];
    text.remove_prefix(at + 1);
  }
  return out;
}

}  // namespace deskctl
