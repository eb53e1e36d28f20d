#include "deskctl/text/glob.hpp"

namespace deskctl {

// A part between two stars is matched at its first occurrence. Trying later ones would find no more
// matches, and with many stars take exponential time.
bool fits_glob(std::string_view pattern, std::string_view text) {
  const std::size_t first = pattern.find('*');
  if (first == std::string_view::npos) return pattern == text;
  const std::size_t last = pattern.rfind('*');
  const std::string_view begin = pattern.substr(0, first);
  const std::string_view end = pattern.substr(last + 1);
  if (text.size() < begin.size() + end.size() || !text.starts_with(begin) || !text.ends_with(end))
    return false;
  text = text.substr(begin.size(), text.size() - begin.size() - end.size());
  for (std::size_t star = first; star < last;) {
    const std::size_t next = pattern.find('*', star + 1);
    const std::string_view piece = pattern.substr(star + 1, next - star - 1);
    const std::size_t at = text.find(piece);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + piece.size());
    star = next;
  }
  return true;
}

}  // namespace deskctl
