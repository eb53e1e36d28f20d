#include "command/restating.hpp"

#include "command/read.hpp"
#include "desk/ledger.hpp"
#include "deskctl/report/named_figures.hpp"
#include "deskctl/request/happened.hpp"

namespace deskctl {
namespace {

// The report as it was printed then: by what was recorded by that moment.
MonthReport copy_of(Session& session, const Period& period, Instant since) {
  MonthFigures figures = month_figures(session, period, since);
  MonthRange range{std::nullopt, last_month_needed(session, period), {}, std::nullopt, {}};
  range.unneeded = unneeded_since(session, period.first);
  each_request(session.desk().folder, range, since,
               [&](const Request& request) { figures.add(request); });
  return std::move(figures).finish();
}

}  // namespace

MonthFigures month_figures(Session& session, const Period& period, Instant now) {
  return {session.desk().policy, period, session.zone(), now, session.desk().config.households};
}

Month last_month_needed(Session& session, const Period& period) {
  return Month::of(last_day_needed(period.last, session.desk().policy));
}

Restating::Restating(Session& session, const Period& period, Instant since)
    : session_(session),
      period_(period),
      since_(since),
      later_(since),
      corrected_(month_figures(session, period, since)) {}

void Restating::add(const Request& request) {
  later_.add(request);
  if (request.logged <= since_) corrected_.add(happened_by(request, since_));
}

Restatement Restating::finish(const MonthReport& now) && {
  const bool was_over = since_ >= end_of_day(period_.last, session_.zone());
  const ThreeReports reports{figures_of(copy_of(session_, period_, since_)),
                             figures_of(std::move(corrected_).finish()), figures_of(now)};
  return {since_, changes_between(reports, later_, was_over)};
}

}  // namespace deskctl
