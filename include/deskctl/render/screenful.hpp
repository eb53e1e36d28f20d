// A full terminal screen: lines of text and how they look.
#pragma once

#include <string>
#include <vector>

namespace deskctl {

/// How a piece of text stands out. Never the only sign of anything: a terminal may have no
/// colours, and a reader may not see them.
enum class Tone { plain, strong, late, soon, faint };

struct ScreenText {
  std::string text;
  Tone tone = Tone::plain;
  bool reversed = false;  ///< Background and text exchanged: the selected row, the title.
};
using ScreenLine = std::vector<ScreenText>;

/// A line for each of the screen's; shorter ones are blank to their end. No line is wider than the
/// screen, and no text holds anything that a terminal acts on.
struct Screenful {
  std::vector<ScreenLine> lines;
  int cursor_line = -1;  ///< From 0; -1: no cursor is shown.
  int cursor_column = 0;
};

/// The text of a line without its looks.
inline std::string text_of(const ScreenLine& line) {
  std::string out;
  for (const ScreenText& span : line) out += span.text;
  return out;
}

struct ScreenSize {
  int columns = 0;
  int lines = 0;
  friend bool operator==(const ScreenSize&, const ScreenSize&) = default;
};

}  // namespace deskctl
