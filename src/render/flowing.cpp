#include "render/flowing.hpp"

#include "deskctl/text/utf8.hpp"

namespace deskctl {

std::string flowing(const std::vector<std::string>& pieces, int width) {
  constexpr int indent = 2;
  std::string out;
  int used = 0;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    const int columns = columns_of(piece);
    const bool fits = used > 0 && (width == 0 || used + 2 + columns <= width);
    if (used > 0) out += fits ? "  " : "\n";
    out += fits ? piece : std::string(indent, ' ') + piece;
    used = fits ? used + 2 + columns : indent + columns;
  }
  return out.empty() ? "" : out + '\n';
}

}  // namespace deskctl
