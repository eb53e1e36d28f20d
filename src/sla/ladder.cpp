#include "deskctl/sla/ladder.hpp"

#include <algorithm>
#include <set>

#include "deskctl/error/error.hpp"
#include "deskctl/sla/severity.hpp"
#include "sla/pause.hpp"

namespace deskctl {
namespace {

bool tells(const Step& step, std::string_view to) {
  return step.event->kind == EventKind::escalated && step.event->fact(Fact::to) == to;
}

bool was_told(const Request& request, std::string_view to, Instant since) {
  return std::any_of(request.steps.begin(), request.steps.end(),
                     [&](const Step& step) { return step.at >= since && tells(step, to); });
}

// `span` after `from`; nothing (never) if the calendar does not reach that far.
std::optional<Instant> reached_after(const Calendar& calendar, Instant from, const Span& span) {
  try {
    return deadline(calendar, from, span).due;
  } catch (const Refused&) {
    return std::nullopt;
  }
}

// Moment of a ladder step. Steps before the due are counted without pauses, then moved by the
// pauses that began before them. So a pause still running moves the due, but not these steps.
std::optional<Instant> moment_of(const LadderStep& step, const Clock& clock, const Request& request,
                                 const Policy& policy, Instant now) {
  const Calendar& calendar = policy.calendar(clock.rule->calendar);
  const Seconds all =
      step.percent ? open_between(calendar, clock.start, *clock.unpaused_due) : Seconds{0};
  const Seconds part = all * step.percent.value_or(0) / 100;
  const bool before_due =
      step.percent ? part < all : step.from_due.open < Seconds{0} || step.from_due.days < 0;
  if (!before_due) {
    const Span past = step.percent ? Span{Span::Kind::open_time, part - all, 0} : step.from_due;
    return past == Span{} ? clock.due : reached_after(calendar, *clock.due, past);
  }
  const auto moment =
      step.percent ? reached_after(calendar, clock.start, Span{Span::Kind::open_time, part, 0})
                   : reached_after(calendar, *clock.unpaused_due, step.from_due);
  if (!moment) return std::nullopt;
  return due_after_pauses(pauses_of(request, *clock.rule), calendar, clock.pauses_from, *moment,
                          clock.done.value_or(now), Detail::answer)
      .due;
}

// Whether a step at `at` is owed: its moment has come, and the clock still runs or was late.
bool reached(const Clock& clock, Instant at, Instant now) {
  if (at > now) return false;
  if (at < *clock.due) return clock.running();
  return is_breach(clock.status) && (!clock.done || *clock.done > at);
}

bool in_force(const LadderStep& step, const Request& request, const Policy& policy) {
  if (!step.since && !step.until_day) return true;
  return step.in_force_on(policy.round_the_clock.zone.day(request.logged));
}

// Who is told that the clock is overdue; null for nobody.
const LadderStep* overdue_step(const Request& request, const Clock& clock, const Policy& policy) {
  for (const LadderStep& step : clock.rule->overdue)
    if (in_force(step, request, policy)) return &step;
  return nullptr;
}

// An escalation that stops a clock has told everybody up to its role.
bool told_by_stop(const Clock& clock, std::string_view to) {
  return clock.stopped_by != nullptr && clock.stopped_by->event->kind == EventKind::escalated &&
         at_least(clock.stopped_by->event->fact(Fact::to), to);
}

OwedEscalation& to_role(std::vector<OwedEscalation>& owed, std::string_view to) {
  for (OwedEscalation& one : owed)
    if (one.to == to) return one;
  return owed.emplace_back(OwedEscalation{to, {}, nullptr});
}

}  // namespace

const Step* told_of_breach(const Request& request, const Clock& clock, const Policy& policy) {
  const LadderStep* overdue = overdue_step(request, clock, policy);
  if (overdue == nullptr) return nullptr;
  for (const Step& step : request.steps)
    if (step.at >= *clock.due && tells(step, overdue->to)) return &step;
  return nullptr;
}

const Step* last_unqualified(const Request& request) {
  const Step* last = nullptr;
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::called_back &&
        step.event->field(Column::grade) == word_of(Grade::C))
      last = &step;
  return last;
}

const Step* told_of_unqualified(const Request& request, const Step& call, const Policy& policy) {
  for (const Step* later = &call + 1; later != request.steps.data() + request.steps.size(); ++later)
    if (tells(*later, policy.unqualified_to)) return later;
  return nullptr;
}

const Step* untold_call(const Request& request, const Policy& policy, Instant now) {
  const Step* call = policy.unqualified_to.empty() ? nullptr : last_unqualified(request);
  const bool is_untold =
      call != nullptr && call->at <= now && told_of_unqualified(request, *call, policy) == nullptr;
  return is_untold ? call : nullptr;
}

std::vector<OwedStep> owed_steps(const Request& request, const Clock& clock, const Policy& policy,
                                 Instant now) {
  std::vector<OwedStep> owed;
  if (!clock.due) return owed;
  const auto add = [&](const LadderStep* step, std::string_view to, Instant at) {
    if (reached(clock, at, now) && !was_told(request, to, at) && !told_by_stop(clock, to))
      owed.push_back({&clock, step, to, at});
  };
  if (const LadderStep* overdue = overdue_step(request, clock, policy))
    add(nullptr, overdue->to, *clock.due);
  for (const LadderStep& step : clock.rule->ladder) {
    if (!in_force(step, request, policy)) continue;
    if (const auto at = moment_of(step, clock, request, policy, now)) add(&step, step.to, *at);
  }
  return owed;
}

std::vector<OwedEscalation> owed_escalations(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, Instant now) {
  std::vector<OwedEscalation> owed;
  if (request.status == Status::voided) return owed;
  for (const Clock& clock : clocks)
    for (const OwedStep& step : owed_steps(request, clock, policy, now))
      to_role(owed, step.to).steps.push_back(step);
  if (const Step* call = untold_call(request, policy, now))
    to_role(owed, policy.unqualified_to).unqualified = call;
  std::stable_sort(owed.begin(), owed.end(), [](const OwedEscalation& a, const OwedEscalation& b) {
    return rank_of(Vocabulary::role, a.to) < rank_of(Vocabulary::role, b.to);
  });
  return owed;
}

void MatterCounting::add(const Request& request) {
  if (!has_severity(request.category) || request.status == Status::voided) return;
  if (request.is_repeat()) {
    matters_[*request.matter].repeats.push_back({request.same_as_since, place_of(request)});
    return;
  }
  Matter& matter = matters_[request.id];
  matter.severity = request.situation.severity;
  matter.place = place_of(request);
}

std::vector<OwedUpgrade> MatterCounting::owed(const Policy& policy) const {
  std::vector<OwedUpgrade> owed;
  for (const auto& [id, matter] : matters_) {
    if (matter.severity.empty()) continue;
    std::vector<Repeat> repeats = matter.repeats;
    std::stable_sort(repeats.begin(), repeats.end(),
                     [](const Repeat& a, const Repeat& b) { return a.since < b.since; });
    std::string severity = matter.severity;
    std::set<std::string_view> places{matter.place};
    int count = 1;
    for (const Repeat& repeat : repeats) {
      places.insert(repeat.place);
      SeverityFacts facts;
      facts.complaints = ++count;
      facts.households = static_cast<long long>(places.size());
      const auto reached = severity_above(severity, policy, facts);
      if (!reached) continue;
      severity = *reached;
      owed.push_back({id, count, repeat.since, severity, static_cast<int>(places.size()),
                      static_cast<int>(repeats.size()) + 1});
    }
  }
  return owed;
}

}  // namespace deskctl
