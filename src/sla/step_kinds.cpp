#include "sla/step_kinds.hpp"

#include <algorithm>

namespace deskctl {

StepKinds::StepKinds(std::span<const Step> steps) {
  for (const Step& step : steps) {
    const Event& event = *step.event;
    kinds_ |= bit(event.kind);
    appointment_ = appointment_ || !event.field(Column::appointment).empty();
    deadline_ = deadline_ || !event.field(Column::deadline).empty();
    reply_ = reply_ || !event.fact(Fact::reply).empty();
  }
}

bool StepKinds::has_any(const std::vector<EventKind>& kinds) const {
  return std::any_of(kinds.begin(), kinds.end(), [this](EventKind kind) { return has(kind); });
}

bool StepKinds::has_promise(Start::Kind kind) const {
  switch (kind) {
    case Start::Kind::appointment:
      return appointment_;
    case Start::Kind::deadline:
      return deadline_;
    case Start::Kind::reply:
      return reply_;
    case Start::Kind::event:
    case Start::Kind::receipt:
      break;
  }
  return false;
}

}  // namespace deskctl
