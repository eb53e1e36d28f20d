#include "sla/pause.hpp"

#include <algorithm>

namespace deskctl {
namespace {

bool ends_hold(EventKind kind) {
  return kind == EventKind::resumed || kind == EventKind::completed ||
         kind == EventKind::declined || kind == EventKind::closed || kind == EventKind::voided;
}

}  // namespace

std::vector<Pause> pauses_of(const Request& request, const Rule& rule) {
  std::vector<Pause> pauses;
  if (rule.pause.empty()) return pauses;
  bool running = false;  // whether the last of them lasts
  for (const Step& step : request.steps) {
    if (step.event->kind == EventKind::held && !running &&
        rule.pauses_for(step.event->fact(Fact::reason))) {
      pauses.push_back({step.at, std::nullopt, &step});
      running = true;
    } else if (running && ends_hold(step.event->kind)) {
      pauses.back().end = step.at;
      running = false;
    }
  }
  return pauses;
}

PausedDue due_after_pauses(const std::vector<Pause>& pauses, const Calendar& calendar,
                           Instant start, Instant due, Instant until, Detail detail) {
  PausedDue out{due, false, false, {}};
  for (const Pause& pause : pauses) {
    const Instant from = std::max(pause.begin, start);
    const Instant to = std::min(pause.end.value_or(until), until);
    // A hold after the due undoes no breach, and at the due there is no time left to stop.
    if (from >= out.due || to <= from) continue;
    const Seconds open = open_between(calendar, from, to);
    out.paused = out.paused || !pause.end || *pause.end > until;
    PauseCredit credit{pause, from, to, open, {}, out.due, out.due, {}};
    if (open > Seconds{0}) {
      Deadline moved = deadline(calendar, out.due, Span{Span::Kind::open_time, open, 0}, detail);
      out.due = moved.due;
      out.beyond_holiday_data = out.beyond_holiday_data || moved.beyond_holiday_data;
      credit.after = moved.due;
      credit.steps = std::move(moved.steps);
      if (detail == Detail::reasons)
        credit.held = deadline(calendar, from, Span{Span::Kind::open_time, open, 0}, detail).steps;
    }
    if (detail == Detail::reasons) out.credits.push_back(std::move(credit));
  }
  return out;
}

}  // namespace deskctl
