// Events of a request that another desk wrote, in another file, and that may have made one
// impossible.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

class OtherDesks {
 public:
  /// Of a step that the state table forbids after those that are `standing`: the event of another
  /// desk by which it may be forbidden, what led to the present status first. Null: there is none,
  /// or an event that is in no file yet led there. `events` are all of the request.
  const Step* cause_of(const Step& step, const std::optional<Step>& turned_by,
                       std::span<const Step> standing, const std::vector<const Event*>& events);

 private:
  /// The last one of a kind, and the last one before it of another file.
  struct Last {
    std::optional<Step> one, other;
  };
  void note(const Step& step);

  std::optional<bool> are_several_;  // files
  std::size_t noted_ = 0;            // of those that stand
  std::array<Last, static_cast<std::size_t>(EventKind::noted) + 1> last_;
};

}  // namespace deskctl
