// The month's complaints, repairs and call-backs, and the lists that the manuals ask for at month
// end.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// So many of so many.
struct Share {
  int met = 0;
  int of = 0;
  void count(bool is_met) {
    ++of;
    met += is_met;
  }
};

struct ComplaintFigures {
  int entries = 0;                                       ///< Repeats included.
  int matters = 0;                                       ///< Without them; so the figures below.
  std::vector<std::pair<std::string, int>> by_severity;  ///< Final.
  int completed = 0;
  int effective = 0;       ///< Cause not municipal, outside or invalid.
  int before_due_day = 0;  ///< Entries logged before the 25th, when the summary is due.
};

/// Category repair; a share leaves out what is still pending, and looks at the first cycle.
struct RepairFigures {
  Share arrive_on_time;
  Share handle_on_time;
  Share timely;  ///< Without a breach of arrive, handle or review in any cycle, of all.
};

struct CallbackFigures {
  int needed = 0;
  int reached = 0;
  Share ripe;                                       ///< Reached, of those no longer pending.
  Share on_time;                                    ///< Met, of those no longer pending.
  std::vector<std::pair<std::string, int>> grades;  ///< Of the last reached call.
  Share satisfied;                                  ///< A or B.
};

struct MonthLists {
  struct Repeated {
    RequestId id;
    int count = 0;
  };
  struct RepeatRepair {
    std::string location, item;
    std::vector<RequestId> ids;
  };
  struct Flagged {  ///< A request, and whether what should have followed did.
    RequestId id;
    bool done = false;
    std::string by;  ///< Who did; of hand-overs only.
  };
  std::vector<Repeated> repeat_complaints;   ///< At least 2 complaints of one matter.
  std::vector<RepeatRepair> repeat_repairs;  ///< At least 3 repairs of one item in one place.
  std::vector<Flagged> unqualified;  ///< Grade C; done: escalated to whom the policy says after it.
  std::vector<RequestId> role_violations, rings_over_3, phone_without_recording, contact_missing,
      no_agreed_deadline, incidents;
  std::vector<Flagged> two_day_handover, one_week_handover, site_visits;
};

struct MonthDetails {
  ComplaintFigures complaints;
  RepairFigures repairs;
  CallbackFigures callbacks;
  MonthLists lists;
};

/// Gathers the details of the requests that a period's report counts.
class MonthDetailsGathering {
 public:
  MonthDetailsGathering(const Policy& policy, const Zone& zone);

  /// A valid request logged in the period, with its clocks.
  void add(const Request& request, const std::vector<Clock>& clocks);
  /// A complaint of an earlier month: a repeat of it may be in the period.
  void add_earlier(const Request& request);
  MonthDetails finish() &&;

 private:
  void add_complaint(const Request& request);
  void add_repair(const Request& request, const std::vector<Clock>& clocks);
  void add_callback(const Request& request, const std::vector<Clock>& clocks);
  void add_to_lists(const Request& request, const std::vector<Clock>& clocks);

  const Policy& policy_;
  const Zone& zone_;
  MonthDetails details_;
  struct Matter {
    int complaints = 0;
    bool in_period = false;
  };
  std::map<RequestId, RequestId> first_of_;  // of each complaint the one its matter begins with
  std::map<RequestId, Matter> matters_;
  std::map<std::pair<std::string, std::string>, std::vector<RequestId>> repairs_;
};

}  // namespace deskctl
