// The work of each person at the desk and of each team, and how they kept the clocks (S0 L135).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/report/figure.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// How a person or team kept one clock.
struct Kept {
  int met = 0, late = 0;
  int overdue = 0;  ///< Of teams: clocks a team should have stopped and did not.
};

/// One person, named as events were recorded.
struct StaffLine {
  std::string name;
  int logged = 0;               ///< Requests taken, by `taken-by` if given.
  int events = 0;               ///< All events of this person for requests of the period.
  int reached = 0, missed = 0;  ///< Call-backs.
  int escalated = 0;
  int rings_over_3 = 0;
  std::vector<Kept> clocks;  ///< Clocks the person stopped, in the policy's order.
};

/// One team that received work orders.
struct TeamLine {
  std::string name;
  int requests = 0;  ///< Requests it was dispatched to.
  int completed = 0;
  int reopened = 0;          ///< Reopened after the team had completed them.
  WordFigures grades;        ///< Of the call-backs on its work.
  std::vector<Kept> clocks;  ///< Clocks that a team stops, in the policy's order.
};

struct StaffReport {
  Period period;
  Instant now;
  std::vector<std::string> clocks;  ///< Their names, in the policy's order.
  std::vector<StaffLine> staff;     ///< By name.
  std::vector<TeamLine> teams;      ///< By name.
};

/// Takes requests one by one; counts those logged in the period.
class StaffGathering {
 public:
  StaffGathering(const Policy& policy, Period period, const Zone& zone, Instant now);
  void add(const Request& request);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  StaffReport finish() &&;

 private:
  StaffLine& person(std::string_view stored);
  TeamLine& team(std::string_view stored);
  void add_events(const Request& request);
  void add_clock(const Request& request, const Clock& clock);

  const Policy& policy_;
  const Zone& zone_;
  StaffReport report_;
  HolidayGaps gaps_;
  std::map<std::string, StaffLine> staff_;
  std::map<std::string, TeamLine> teams_;
};

}  // namespace deskctl
