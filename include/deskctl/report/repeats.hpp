// Recurring problems: matters complained of again, and repairs of the same thing in the same place
// (S1 L18).
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"
#include "deskctl/text/personal.hpp"

namespace deskctl {

/// A matter with several complaints.
struct RepeatedComplaint {
  RequestId id;                ///< Its first complaint.
  std::vector<RequestId> ids;  ///< All of its complaints, by log.
  std::string location, severity, text;
  PersonalWords personal;  ///< Of the first's residents, to mask them.
};

/// Several repairs of one item in one place.
struct RepeatedRepair {
  std::string location, item;
  std::vector<RequestId> ids;
  PersonalWords personal;  ///< Of the residents of all.
};

struct Repeats {
  std::vector<RepeatedComplaint> complaints;  ///< By id.
  std::vector<RepeatedRepair> repairs;        ///< By place and item.
};

/// Gathers the repeats of a period. Needs the months in order.
class RepeatsGathering {
 public:
  /// `counting` says how often is repeated.
  explicit RepeatsGathering(const CountedBy& counting) : counting_(counting) {}
  /// A request of the period; void ones do not count.
  void add(const Request& request) { take(request, true); }
  /// A request of an earlier month: a complaint of the period may repeat it.
  void add_earlier(const Request& request) { take(request, false); }
  Repeats finish() &&;

 private:
  struct Matter {
    RepeatedComplaint complaint;
    bool in_period = false;
  };
  void take(const Request& request, bool in_period);

  CountedBy counting_;
  std::map<RequestId, RequestId> first_of_;  // The first complaint of each complaint's matter.
  std::map<RequestId, Matter> matters_;
  std::map<std::pair<std::string, std::string>, RepeatedRepair> repairs_;
};

}  // namespace deskctl
