#include "command/stream_color.hpp"

namespace deskctl {

bool is_colored(const Arguments& arguments, const Surroundings& surroundings, bool is_terminal) {
  const std::string when = arguments.value(Option::color);
  if (when == "always" || when == "never") return when == "always";
  if (!surroundings.variable("NO_COLOR").empty()) return false;
  const std::string force = surroundings.variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return is_terminal && surroundings.variable("TERM") != "dumb";
}

}  // namespace deskctl
