// Lines of a file that is never in memory as a whole.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "files/folder.hpp"

namespace deskctl {

/// Whole lines of the file's bytes from `begin` to `end`, a piece at a time, which stays in the
/// processor's cache unless a line is longer, and where it begins in the file. False: something
/// stands behind the last line end, or `use` wants no more.
bool each_piece(const FileParts& file, std::uint64_t begin, std::uint64_t end,
                const std::function<bool(std::string_view lines, std::uint64_t begin)>& use);

/// Each of some whole lines, without its end.
template <typename Use>
void each_line(std::string_view lines, const Use& use) {
  for (std::size_t end; (end = lines.find('\n')) != std::string_view::npos;) {
    use(lines.substr(0, end));
    lines.remove_prefix(end + 1);
  }
}

}  // namespace deskctl
