// The work of each person at the desk and of each team, and how they kept the clocks (S0 L135).
//
// Work counts in the period in which it was done, and a clock in the period in which it was
// decided, whenever the request was logged. A clock that was kept is to the credit of who stopped
// it; a breach is charged to who had it when it was due, not to who did the work at last.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/report/figure.hpp"
#include "deskctl/report/holder.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// How a person or team kept one clock.
struct Kept {
  int met = 0;
  int late = 0;     ///< Not done when due, but since.
  int overdue = 0;  ///< Not done yet.
};

/// One person at the desk, named as events were recorded.
struct StaffLine {
  std::string name;
  int logged = 0;               ///< Requests taken, by `taken-by` if given.
  int events = 0;               ///< All events of this person in the period.
  int reached = 0, missed = 0;  ///< Call-backs.
  int escalated = 0;
  int rings_over_3 = 0;
  int for_others = 0;        ///< Clocks stopped late that are charged to another.
  std::vector<Kept> clocks;  ///< In the policy's order.
};

/// A person of a team that work orders were sent to by name.
struct WorkerLine {
  std::string name;
  std::vector<Kept> clocks;  ///< In the policy's order.
};

/// One team that received work orders.
struct TeamLine {
  std::string name;
  int requests = 0;  ///< Requests it was dispatched to.
  int completed = 0;
  int reopened = 0;                ///< Reopened after the team had completed them.
  WordFigures grades;              ///< Of the call-backs on its work.
  std::vector<Kept> clocks;        ///< In the policy's order; with those of its people.
  std::vector<WorkerLine> people;  ///< By name.
};

struct StaffReport {
  Period period;
  Instant now;
  std::vector<std::string> clocks;  ///< Their names, in the policy's order.
  std::vector<StaffLine> staff;     ///< By name.
  std::vector<TeamLine> teams;      ///< By name.
};

/// Takes requests one by one.
class StaffGathering {
 public:
  StaffGathering(const Policy& policy, Period period, const Zone& zone, Instant now);
  void add(const Request& request);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  StaffReport finish() &&;

 private:
  StaffLine& person(std::string_view name);
  TeamLine& team(std::string_view name);
  Kept& kept_by(const Answerable& who, std::size_t clock);
  bool counts(Instant instant) const { return report_.period.contains(zone_.day(instant)); }
  void add_events(const Request& request);
  void add_event(const Event& event, const RequestId& id, std::string_view of_team);
  void add_clock(const Holders& holders, const Clock& clock);

  const Policy& policy_;
  const Zone& zone_;
  StaffReport report_;
  HolidayGaps gaps_;
  std::map<std::string, StaffLine> staff_;
  std::map<std::string, TeamLine> teams_;
};

}  // namespace deskctl
