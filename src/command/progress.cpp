#include "command/progress.hpp"

#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::chrono::milliseconds soon{500};
constexpr std::chrono::milliseconds often{200};

}  // namespace

Progress::Progress(Session& session, Message what, std::size_t steps)
    : session_(session), what_(what), steps_(steps), next_(Clock::now() + soon) {}

Progress::~Progress() {
  if (columns_ > 0)
    session_.surroundings().progress('\r' + std::string(static_cast<std::size_t>(columns_), ' ') +
                                     '\r');
}

void Progress::step(std::size_t count) {
  done_ += count;
  if (!session_.surroundings().progress || session_.quiet() || Clock::now() < next_) return;
  next_ = Clock::now() + often;
  show(say(session_.language(), what_, {std::to_string(done_), std::to_string(steps_)}));
}

// Blanks instead of an escape sequence: a plain terminal does not know it.
void Progress::show(const std::string& text) {
  session_.surroundings().progress('\r' + pad_right(text, columns_));
  columns_ = std::max(columns_, columns_of(text));
}

}  // namespace deskctl
