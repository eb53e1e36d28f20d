// Kinds of events among the steps by which a request is judged. Most clocks ask for one that few
// requests have, and need not look for it then.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

class StepKinds {
 public:
  explicit StepKinds(std::span<const Step> steps);

  bool has(EventKind kind) const { return (kinds_ & bit(kind)) != 0; }
  bool has_any(const std::vector<EventKind>& kinds) const;
  /// Whether a time of that kind is agreed on or promised.
  bool has_promise(Start::Kind kind) const;

 private:
  static std::uint64_t bit(EventKind kind) { return 1ULL << static_cast<unsigned>(kind); }

  std::uint64_t kinds_ = 0;
  bool appointment_ = false, deadline_ = false, reply_ = false;
};

}  // namespace deskctl
