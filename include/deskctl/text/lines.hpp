// A text, line by line.
#pragma once

#include <algorithm>
#include <string_view>

namespace deskctl {

/// Takes the first line off `text` and returns it without its line end (LF). The last line needs no
/// line end; an empty text has no lines.
///
///     for (std::string_view rest = text; !rest.empty();) read(take_line(rest));
///
/// reads `a` and `b` of "a\nb", of "a\nb\n" too, and of "a\n\n" `a` and an empty line.
inline std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace deskctl
