// Money for work: what was to be paid, what was paid and who took it, so that what is handed over
// to the finance department can be checked (S1 L20).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/due.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {

/// Amounts are in hundredths of the currency.
struct FeeItem {
  RequestId id;
  std::string item;
  long long owed = 0, paid = 0;
  std::optional<Instant> completed;
  std::string taken_by;  ///< Empty: nothing was paid.
  std::optional<Instant> taken_at;
  bool owed_in_period = false;   ///< Completed in it.
  bool taken_in_period = false;  ///< Paid in it.
  RequestWords words;

  long long unpaid() const { return owed > paid ? owed - paid : 0; }
};

/// The money that one person took.
struct FeeTaker {
  std::string by;
  int payments = 0;
  long long taken = 0;
};

/// What was owed for the work completed in a period and what of it is paid by now, as the figure
/// `paid` counts it; and what was taken in the period, for whatever work.
struct FeeReport {
  Period period{};
  Instant now;
  std::vector<FeeItem> items;
  long long owed = 0, paid = 0, unpaid = 0;
  std::vector<FeeTaker> takers;
};

/// Takes requests one by one. A payment is the last `completed` event that names one; without such,
/// the last correction that does: who came to pay later was entered so.
class FeeGathering {
 public:
  FeeGathering(Period period, const Zone& zone, Instant now) : zone_(zone) {
    report_.period = period;
    report_.now = now;
  }
  void add(const Request& request);
  FeeReport finish() &&;

 private:
  const Zone& zone_;
  FeeReport report_;
};

}  // namespace deskctl
