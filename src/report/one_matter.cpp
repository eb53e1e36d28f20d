#include "deskctl/report/one_matter.hpp"

#include <algorithm>
#include <utility>

namespace deskctl {

void OneMatterGathering::add(const Request& request) {
  // If the first is void, the others are separate complaints.
  if (request.id == first_ && request.status == Status::voided) members_.clear();
  if (request.same_as && members_.contains(*request.same_as)) members_.insert(request.id);
  if (!members_.contains(request.id) || !has_severity(request.category) ||
      request.status == Status::voided)
    return;
  matter_.push_back(
      {request.id, request.logged, request.status, plain(request.location), plain(request.text)});
}

OneMatter OneMatterGathering::finish() && {
  std::stable_sort(
      matter_.begin(), matter_.end(), [this](const MatterComplaint& a, const MatterComplaint& b) {
        return std::pair(a.id != first_, a.logged) < std::pair(b.id != first_, b.logged);
      });
  return std::move(matter_);
}

}  // namespace deskctl
