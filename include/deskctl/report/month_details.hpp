// The month's complaints, repairs and call-backs, and the lists that the manuals require at month
// end.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "deskctl/report/complaints.hpp"
#include "deskctl/report/repeats.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Category repair. A share leaves out pending clocks and counts the first cycle only.
struct RepairFigures {
  Share arrive_on_time;
  Share handle_on_time;
  Share timely;  ///< Requests without a breach of arrive, handle or review in any cycle, of all.
};

struct CallbackFigures {
  Figure needed;  ///< Under a rule that asks for a share only that many: those called first.
  Figure reached;
  Figure excused;      ///< In none of needed, ripe and on time.
  Share ripe;          ///< Reached, of those no longer pending.
  Share on_time;       ///< Met, of those no longer pending.
  WordFigures grades;  ///< Of the last answered call.
  Share satisfied;     ///< A or B.
};

struct MonthLists {
  struct Flagged {  ///< A request, and whether the required follow-up was done.
    RequestId id;
    bool done = false;
    std::string by;  ///< Who did it; only for hand-overs.
  };
  Repeats repeats;
  std::vector<Flagged> unqualified;  ///< Grade C; done: escalated afterwards to the role the policy
                                     ///< names.
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
  MonthDetailsGathering(const Policy& policy, const Zone& zone, Instant now);

  /// A valid request logged in the period, with its clocks.
  void add(const Request& request, const std::vector<Clock>& clocks);
  /// A request of an earlier month: a request of the period may repeat it.
  void add_earlier(const Request& request) { repeats_.add_earlier(request); }
  MonthDetails finish() &&;

 private:
  // A call-back of a rule that asks only for a share of them, in the order in which they are drawn.
  struct Sampled {
    bool is_missing = false;
    LocalDay day;
    std::string order;
    RequestId id;
    bool is_ripe = false;
    friend auto operator<=>(const Sampled&, const Sampled&) = default;
  };
  void add_repair(const Request& request, const std::vector<Clock>& clocks);
  void add_callback(const Request& request, const std::vector<Clock>& clocks);
  void add_to_lists(const Request& request, const std::vector<Clock>& clocks);
  void finish_samples();

  const Policy& policy_;
  const Zone& zone_;
  Instant now_;
  std::map<const Rule*, std::vector<Sampled>> sampled_;
  MonthDetails details_;
  RepeatsGathering repeats_;
};

}  // namespace deskctl
