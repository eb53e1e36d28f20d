#include "deskctl/report/desk_lines.hpp"

#include <algorithm>
#include <utility>

namespace deskctl {
namespace {

// The answer of `of` for every line with figures, if they all have the same.
template <typename Value>
std::optional<Value> shared_by(const std::vector<DeskLine>& lines, Value (*of)(const DeskLine&)) {
  std::optional<Value> shared;
  for (const DeskLine& line : lines) {
    if (!line.says) continue;
    if (shared && *shared != of(line)) return std::nullopt;
    shared = of(line);
  }
  return shared;
}

}  // namespace

void DeskLines::add(DeskLine line) {
  if (line.says) {
    ++covered_;
    for (std::size_t i = 0; i < total_.size(); ++i)
      add_to_total(total_[i], report_.figures[i], line.says->values[i]);
  }
  lines_.push_back(std::move(line));
}

bool DeskLines::is_empty() const {
  const bool all_well = std::all_of(lines_.begin(), lines_.end(), [](const DeskLine& line) {
    return line.says && line.exit == 0;
  });
  return report_.may_be_empty && all_well &&
         std::all_of(total_.begin(), total_.end(),
                     [](const FigureValue& one) { return one.value.value_or(0) == 0; });
}

std::string DeskLines::period() const {
  return shared_by<std::string>(lines_, [](const DeskLine& line) { return line.says->period; })
      .value_or("");
}

std::string DeskLines::of_register() const {
  return shared_by<std::string>(lines_, [](const DeskLine& line) { return line.says->of_register; })
      .value_or("");
}

std::optional<Instant> DeskLines::now() const {
  return shared_by<std::optional<Instant>>(lines_, [](const DeskLine& line) { return line.now; })
      .value_or(std::nullopt);
}

std::optional<Zone> DeskLines::zone() const {
  const auto name = shared_by<std::string>(
      lines_, [](const DeskLine& line) { return line.zone ? line.zone->name() : ""; });
  return name ? Zone::find(*name) : std::nullopt;
}

}  // namespace deskctl
