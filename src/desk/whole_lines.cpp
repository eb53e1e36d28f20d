#include "desk/whole_lines.hpp"

#include <algorithm>
#include <string>

namespace deskctl {

bool each_piece(const FileParts& file, std::uint64_t begin, std::uint64_t end,
                const std::function<bool(std::string_view lines, std::uint64_t begin)>& use) {
  constexpr std::uint64_t usual_size = 96UL * 1024;
  std::string piece;
  for (std::uint64_t size = usual_size; begin < end;) {
    file.read(begin, std::min(size, end - begin), piece);
    const std::size_t whole = piece.rfind('\n') + 1;
    if (whole == 0 && piece.size() == size) {
      size *= 2;  // a long line
      continue;
    }
    if (whole == 0 || !use(std::string_view(piece).substr(0, whole), begin)) return false;
    begin += whole;
    size = usual_size;
  }
  return true;
}

}  // namespace deskctl
