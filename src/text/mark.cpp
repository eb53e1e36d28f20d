#include "deskctl/text/mark.hpp"

#include <array>

namespace deskctl {
namespace {

// Bold each: what a mark says must also be seen where red and green look alike.
constexpr std::array<std::string_view, 4> sequences{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m",
                                                    "\x1b[1;31m"};
constexpr std::string_view no_colour = "\x1b[0m";
// Control characters: clean_text() keeps them out of every journal, printable() out of every value.
constexpr std::string_view mark_begins = "\x01\x02\x03\x04";
constexpr char end = '\x05';
constexpr std::string_view all = "\x01\x02\x03\x04\x05";

}  // namespace

std::string marked(Mark mark, std::string_view text) {
  return mark_begins[static_cast<std::size_t>(mark)] + std::string(text) + end;
}

std::string colored(std::string_view text, bool color) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t at = text.find_first_of(all);
    out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    if (color) out += text[at] == end ? no_colour : sequences[mark_begins.find(text[at])];
    text.remove_prefix(at + 1);
  }
  return out;
}

}  // namespace deskctl
