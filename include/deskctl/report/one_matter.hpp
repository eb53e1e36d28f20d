// The complaints of one matter: whoever looks at one of them is to see them all.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

struct MatterComplaint {
  RequestId id;
  Instant logged;
  Status status = Status::open;
  std::string location, text;
};

/// The first, then the others in the order in which they were logged, as `report repeats` counts
/// them: those too that came when the matter was finished, and no void ones.
using OneMatter = std::vector<MatterComplaint>;

/// Gathers a matter. Feed it every request from the month of `first` on, the months in order.
class OneMatterGathering {
 public:
  /// `first` repeats none.
  explicit OneMatterGathering(const RequestId& first) : first_(first), members_{first} {}
  void add(const Request& request);
  OneMatter finish() &&;

 private:
  RequestId first_;
  std::unordered_set<RequestId> members_;  // void ones too: others may name them
  OneMatter matter_;
};

}  // namespace deskctl
