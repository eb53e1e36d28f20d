// A passing line on the terminal for work that takes long.
#pragma once

#include <chrono>

#include "command/session.hpp"

namespace deskctl {

/// Says how much of the work is done, from half a second after its beginning on, and takes the line
/// away at its end. Without a terminal it says nothing.
class Progress {
 public:
  /// `what` has the places {0} of {1}; or {0} alone where nobody knows how much there is.
  Progress(Session& session, Message what, std::size_t steps);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// So many more steps are done.
  void step(std::size_t count = 1);

 private:
  using Clock = std::chrono::steady_clock;
  void show(const std::string& text);

  Session& session_;
  Message what_;
  std::size_t steps_;
  std::size_t done_ = 0;
  Clock::time_point next_;
  int columns_ = 0;  // of what is shown
};

}  // namespace deskctl
