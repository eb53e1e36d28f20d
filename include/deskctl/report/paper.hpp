// The month-end paper of a property company: a period beside the one before, the same a year ago
// and the year so far, with everything that its manager asks about (S2 L329, S1 L14, L17-18).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "deskctl/report/breaches.hpp"
#include "deskctl/report/complaints.hpp"
#include "deskctl/report/month.hpp"
#include "deskctl/report/staff.hpp"

namespace deskctl {

/// The period before (环比): as many calendar months if it is made of whole ones, else as many
/// days.
Period period_before(const Period& period);
/// The same days a year ago (同比).
Period year_before(const Period& period);
/// From the beginning of the year to the period's end (累计).
Period year_so_far(const Period& period);

/// Complaints of one cause, by the team that they were last dispatched to.
struct CauseLine {
  std::string cause;  ///< Empty: none was given.
  std::string team;   ///< Empty: the desk settled it.
  int matters = 0;
};

/// Valid entries by the hour and weekday of their log, Monday first.
using HoursOfWeek = std::array<std::array<int, 24>, 7>;

struct Paper {
  Period period;
  Instant now;
  MonthReport month;  ///< The period itself.
  MonthReport before, last_year, year;
  std::vector<int> by_day;  ///< Valid entries on each day of the period.
  HoursOfWeek by_hour{};
  std::vector<CauseLine> causes;  ///< In the vocabulary's order, then by team.
  ComplaintReport complaints;
  std::vector<BreachItem> breaches;
  StaffReport staff;
};

/// Whether nothing was logged, finished, decided or carried in: before the ledger began there is
/// nothing to compare with.
bool is_empty(const MonthReport& report);

/// Takes requests one by one, as MonthFigures does, and forgets them.
class PaperGathering {
 public:
  PaperGathering(const Policy& policy, Period period, const Zone& zone, Instant now,
                 std::optional<long long> households);
  void add(const Request& request);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  Paper finish() &&;

 private:
  void count_volume(const Request& request);

  const Policy& policy_;
  const Zone& zone_;
  Paper paper_;
  HolidayGaps gaps_;
  MonthFigures month_, before_, last_year_, year_;
  ComplaintGathering complaints_;
  BreachGathering breaches_;
  StaffGathering staff_;
};

}  // namespace deskctl
