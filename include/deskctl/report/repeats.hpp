// What keeps coming back: matters complained of again, and repairs of the same thing in the same
// place (S1 L18).
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/request/request.hpp"

namespace deskctl {

/// A matter that was complained of at least twice.
struct RepeatedComplaint {
  RequestId id;                ///< The complaint that began it.
  std::vector<RequestId> ids;  ///< All of them, by when they were logged.
  std::string location, severity, text;
};

/// At least three repairs of one item in one place.
struct RepeatedRepair {
  std::string location, item;
  std::vector<RequestId> ids;
};

struct Repeats {
  std::vector<RepeatedComplaint> complaints;  ///< By id.
  std::vector<RepeatedRepair> repairs;        ///< By place and item.
};

/// Gathers the repeats of a period. Feed it the months in order.
class RepeatsGathering {
 public:
  /// A request of the period; void ones do not count.
  void add(const Request& request) { take(request, true); }
  /// A request from before it: a complaint of the period may repeat it.
  void add_earlier(const Request& request) { take(request, false); }
  Repeats finish() &&;

 private:
  struct Matter {
    RepeatedComplaint complaint;
    bool in_period = false;
  };
  void take(const Request& request, bool in_period);

  std::map<RequestId, RequestId> first_of_;  // of each complaint the one its matter begins with
  std::map<RequestId, Matter> matters_;
  std::map<std::pair<std::string, std::string>, std::vector<RequestId>> repairs_;
};

}  // namespace deskctl
