// The complaints of one matter, so that a reader of one of them sees them all.
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

/// The first, then the others in the order of their logs, counted as in `report repeats`: including
/// those logged after the matter was finished, without void ones.
using OneMatter = std::vector<MatterComplaint>;

/// Gathers a matter. Needs every request from the month of `first` on, the months in order.
class OneMatterGathering {
 public:
  /// `first` must not be a repeat.
  explicit OneMatterGathering(const RequestId& first) : first_(first), members_{first} {}
  void add(const Request& request);
  OneMatter finish() &&;

 private:
  RequestId first_;
  std::unordered_set<RequestId> members_;  // void ones too: others may name them
  OneMatter matter_;
};

}  // namespace deskctl
