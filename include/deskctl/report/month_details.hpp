// The month's complaints, repairs and call-backs, and the lists that the manuals ask for at month
// end.
#pragma once

#include <string>
#include <vector>

#include "deskctl/report/complaints.hpp"
#include "deskctl/report/repeats.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Category repair; a share leaves out what is still pending, and looks at the first cycle.
struct RepairFigures {
  Share arrive_on_time;
  Share handle_on_time;
  Share timely;  ///< Without a breach of arrive, handle or review in any cycle, of all.
};

struct CallbackFigures {
  Figure needed;
  Figure reached;
  Share ripe;          ///< Reached, of those no longer pending.
  Share on_time;       ///< Met, of those no longer pending.
  WordFigures grades;  ///< Of the last reached call.
  Share satisfied;     ///< A or B.
};

struct MonthLists {
  struct Flagged {  ///< A request, and whether what should have followed did.
    RequestId id;
    bool done = false;
    std::string by;  ///< Who did; of hand-overs only.
  };
  Repeats repeats;
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
  /// A request of an earlier month: a repeat of it may be in the period.
  void add_earlier(const Request& request) { repeats_.add_earlier(request); }
  MonthDetails finish() &&;

 private:
  void add_repair(const Request& request, const std::vector<Clock>& clocks);
  void add_callback(const Request& request, const std::vector<Clock>& clocks);
  void add_to_lists(const Request& request, const std::vector<Clock>& clocks);

  const Policy& policy_;
  const Zone& zone_;
  MonthDetails details_;
  RepeatsGathering repeats_;
};

}  // namespace deskctl
