#include "check/clocks_looked_at.hpp"

#include <algorithm>

namespace deskctl {
namespace {

constexpr date::days long_closed{366};

// A calendar that is closed for years has no due to give, which is said.
bool opens_every_year(const Calendar& calendar) {
  const auto opens = [](const UsualHours& usual) {
    return std::any_of(usual.week.begin(), usual.week.end(),
                       [](const DayHours& hours) { return !hours.empty(); });
  };
  date::days closed{0};
  for (const Period& period : calendar.closed) closed += period.last - period.first + date::days{1};
  return closed < long_closed && opens(calendar) &&
         std::all_of(calendar.from.begin(), calendar.from.end(),
                     [&](const auto& one) { return opens(one.second); });
}

}  // namespace

bool may_lack_something(const Policy& policy, const Rule& rule, bool is_stopped) {
  const Calendar& calendar = policy.calendar(rule.calendar);
  const bool looks_at_due = !rule.overdue.empty() || !rule.ladder.empty() || rule.share.has_value();
  return !is_stopped || looks_at_due || !rule.by.empty() || !rule.within ||
         calendar.holidays != nullptr || !opens_every_year(calendar);
}

}  // namespace deskctl
