// Keys, put together from what a terminal sends.
#pragma once

#include <optional>
#include <string>

#include "files/screen.hpp"

namespace deskctl {

/// Reads from the terminal that curses has.
class KeyReader {
 public:
  /// Tells curses of what it does not know by itself: the marks around a paste.
  static void begin();
  /// The next key that was typed already; nothing if there is none.
  std::optional<Key> next();
  /// For a paste whose end never came.
  void end_paste();

 private:
  std::optional<Key> character_with(char byte);

  std::string bytes_;  ///< Of a character that is not complete.
  bool pasting_ = false;
  std::string pasted_;
};

}  // namespace deskctl
