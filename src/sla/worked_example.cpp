#include "deskctl/sla/worked_example.hpp"

namespace deskctl {

WorkedExample worked_example(const Policy& policy, const ClockPolicy& clock, const Rule& rule) {
  constexpr LocalDay working_day{date::year{2026} / 10 / 12};
  const LocalTime nine = working_day + std::chrono::hours{9};
  const Calendar& calendar = policy.calendar(rule.calendar);
  WorkedExample example;
  example.start = policy.round_the_clock.zone.meaning(nine).first;
  if (const std::optional<Span>& within = clock.after ? clock.after : rule.within)
    example.due = deadline(calendar, example.start, *within).due;
  return example;
}

}  // namespace deskctl
