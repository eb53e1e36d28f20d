#include "deskctl/report/figure.hpp"

namespace deskctl {

std::vector<RequestId> Figure::ids() const {
  std::vector<RequestId> ids;
  ids.reserve(steps_.size());
  auto jump = jumps_.begin();
  RequestId id;
  for (const std::uint8_t step : steps_) {
    if (step == elsewhere)
      id = *jump++;
    else
      id.number += step;
    ids.push_back(id);
  }
  return ids;
}

}  // namespace deskctl
