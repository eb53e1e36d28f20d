// Missing values and debts of many requests.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/policy.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// By a policy and as of `now`. For one thread: what is asked of a category is found once.
class RequestChecking {
 public:
  RequestChecking(const Policy& policy, Instant now, const Zone& zone)
      : policy_(policy), now_(now), today_(zone.day(now)), zone_(zone) {}

  /// Of one request with these clocks. `journal` gives its events' lines.
  void check(const Request& request, const std::vector<Clock>& clocks, const Journal& journal,
             std::vector<Finding>& findings);

  struct AskedField {
    enum class Kind { result, contact, phone, fact };
    std::string name;
    Kind kind;
    const FactSpec* fact;  ///< Of that kind.
  };
  struct Kept {
    int months;
    LocalDay since;  ///< What was over before is to be redacted.
  };
  struct OfCategory {
    std::string category;
    bool is_complaint = false, is_suggestion = false;
    std::optional<Kept> kept;
    std::vector<AskedField> asked;
  };

 private:
  const OfCategory& of(std::string_view category);

  const Policy& policy_;
  Instant now_;
  LocalDay today_;
  const Zone& zone_;
  std::deque<OfCategory> categories_;
};

}  // namespace deskctl
