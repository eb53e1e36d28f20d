#include "cli/paging.hpp"

#include <algorithm>

namespace deskctl {
namespace {

// -F: not for what fits after all; -X: it stays on the screen; -R: colours; -I: search any case.
constexpr std::string_view usual_pager =
    "if command -v less >/dev/null; then exec less -FIRX; else exec cat; fi";

std::string pager_of(const Surroundings& surroundings) {
  if (surroundings.variable("TERM") == "dumb") return "";
  for (const std::string_view name : {"DESKCTL_PAGER", "PAGER"})
    if (std::string pager = surroundings.variable(name); !pager.empty())
      return pager == "cat" ? "" : pager;
  return std::string(usual_pager);
}

}  // namespace

void show(std::string_view text, const Arguments& arguments, const Surroundings& surroundings) {
  const auto fits = [&] {
    return std::count(text.begin(), text.end(), '\n') < surroundings.terminal_rows;
  };
  if (surroundings.terminal_rows > 0 && !arguments.has(Option::no_pager) && !fits())
    if (const std::string pager = pager_of(surroundings);
        !pager.empty() && surroundings.page(pager, text))
      return;
  surroundings.out(text);
}

}  // namespace deskctl
