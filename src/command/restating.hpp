// What a period's report says now and did not say in a copy handed in before.
#pragma once

#include <optional>

#include "command/session.hpp"
#include "deskctl/report/month.hpp"
#include "deskctl/report/restated.hpp"

namespace deskctl {

/// The figures of a period as of `now`.
MonthFigures month_figures(Session& session, const Period& period, Instant now);
/// The last month whose requests they need: some are logged after the period.
Month last_month_needed(Session& session, const Period& period);

/// Takes requests one by one, beside the figures of the period.
class Restating {
 public:
  Restating(Session& session, const Period& period, Instant since);
  void add(const Request& request);
  /// Reads the ledger once more, as it was then. `now` is the report at present.
  Restatement finish(const MonthReport& now) &&;

 private:
  Session& session_;
  Period period_;
  Instant since_;
  LaterEvents later_;
  MonthFigures corrected_;
};

}  // namespace deskctl
