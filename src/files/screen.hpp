// The whole screen of a terminal and the keys typed there (ncurses only in screen.cpp).
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "deskctl/render/screenful.hpp"
#include "deskctl/time/instant.hpp"

namespace deskctl {

struct Key {
  enum class Name {
    text,    ///< One character, in `text`.
    pasted,  ///< What was pasted, in `text`: never a command.
    enter,
    escape,
    up,
    down,
    left,
    right,
    first,
    last,
    page_up,
    page_down,
    erase_before,
    erase_after,
    erase_to_begin,
  };
  Name name = Name::text;
  std::string text;
};

/// How a wait ended.
struct Input {
  enum class Kind {
    key,
    readable,     ///< The descriptor that was given to wait() has something to read.
    resized,      ///< Or the screen has to be drawn again for another reason.
    time,         ///< The time to wait is over.
    interrupted,  ///< Ctrl-C.
    ended,        ///< The terminal is gone, or a signal asks the program to end.
  };
  Kind kind = Kind::time;
  Key key;
  Instant now;  ///< The time of day after the wait.
};

class Screen {
 public:
  virtual ~Screen() = default;
  virtual ScreenSize size() const = 0;
  virtual void draw(const Screenful& screenful) = 0;
  /// Waits for a key, a signal, for `also` (-1: none) to be readable, or until so much time has
  /// passed.
  virtual Input wait(int also, std::optional<Seconds> at_most) = 0;
};

/// Takes the terminal over until the object is gone: then it is as it was, whatever happened, and
/// if a signal had asked the program to end, it ends by that signal. Ctrl-Z gives the terminal back
/// until the program goes on. Throws Refused (2) if standard input or output is no terminal, or one
/// without a cursor that can be placed.
std::unique_ptr<Screen> open_screen(bool colours);

}  // namespace deskctl
