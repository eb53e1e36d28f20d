#include "deskctl/report/retention.hpp"

#include <algorithm>

#include "deskctl/journal/redaction.hpp"

namespace deskctl {

LocalDay months_before(LocalDay day, int months) {
  const date::year_month_day ymd{day};
  const date::year_month month = ymd.year() / ymd.month() - date::months{months};
  const date::year_month_day same = month / ymd.day();
  return same.ok() ? LocalDay{same} : LocalDay{month / date::last};
}

LocalDay last_day_of(const Request& request, const Zone& zone) {
  Instant last = earliest;
  for (const Event* event : request.events)
    if (!is_redaction(*event)) last = std::max({last, event->recorded, event->at});
  if (!request.turns.empty()) last = std::max(last, request.turns.back().at);
  return zone.day(last);
}

bool may_be_redacted(const Request& request, const Policy& policy, const Zone& zone,
                     LocalDay before) {
  // The id gives the day of the log, so most requests need no look at their events.
  return request.id.local_day() < before && last_day_of(request, zone) < before &&
         is_settled(request, policy);
}

}  // namespace deskctl
