#include "sla/clock_run.hpp"

#include <algorithm>
#include <utility>

#include "sla/rule_fit.hpp"

namespace deskctl {

// A repeat is finished and reopened with its matter; its own such events do not count.
bool Runs::starts(const Step& candidate) const {
  if (!request_.is_repeat() || candidate.n == 0) return true;
  const EventKind kind = candidate.event->kind;
  return kind != EventKind::completed && kind != EventKind::declined && kind != EventKind::closed &&
         kind != EventKind::reopened;
}

// Whether a rule counts from such an event.
bool Runs::is_start(EventKind kind) const {
  return std::any_of(clock_.rules.begin(), clock_.rules.end(), [kind](const Rule& rule) {
    return rule.from.kind == Start::Kind::event && rule.from.event == kind;
  });
}

std::vector<Cycle> Runs::cycles() const {
  std::vector<Cycle> out{only_cycle};
  for (StepIndex i = 0; i < count(); ++i) {
    const EventKind kind = step(i).event->kind;
    if (!clock_.begins_cycle(kind) || !starts(step(i))) continue;
    // An event that starts the clock begins a new cycle only if the present cycle already had one.
    if (is_start(kind) && first_of(kind, std::max<StepIndex>(out.back().begin, 0), i) == never)
      continue;
    out.back().end = i;
    out.push_back({out.back().number + 1, i, never});
  }
  return out;
}

// The severity that judges a cycle: its own if upgrades begin cycles, else the final one.
std::string_view Runs::severity_in(const Cycle& cycle) const {
  if (!clock_.begins_cycle(EventKind::upgraded)) return request_.situation.severity;
  std::string_view severity = request_.first_severity;
  for (StepIndex i = 0; i <= cycle.begin; ++i)
    if (step(i).event->kind == EventKind::upgraded)
      severity = step(i).event->field(Column::severity);
  return severity;
}

Run Runs::fitting_run(const Cycle& cycle, bool has_appointment) const {
  const auto begin = static_cast<std::size_t>(std::max<StepIndex>(cycle.begin, 0));
  const auto end = static_cast<std::size_t>(std::min(cycle.end, count()));
  const RuleSituation situation{severity_in(cycle), has_appointment, request_.is_repeat(),
                                steps_.subspan(begin, end - begin)};
  Run run;
  run.rule = fitting_rule(clock_, request_, policy_, situation);
  if (run.rule != nullptr && detail_ == Detail::reasons) {
    run.reasons = std::make_shared<Reasons>();
    run.reasons->passed = passed_rules(clock_, run.rule, request_, policy_, situation);
  }
  return run;
}

StepIndex Runs::first_of(EventKind kind, StepIndex from, StepIndex end) const {
  if (!kinds_.has(kind)) return never;
  for (StepIndex i = from; i < std::min(end, count()); ++i)
    if (step(i).event->kind == kind && starts(step(i))) return i;
  return never;
}

bool Runs::stops(const Rule& rule, const Step& candidate) {
  if (candidate.n == 0) return false;
  const auto& kinds = rule.until.events;
  if (std::find(kinds.begin(), kinds.end(), candidate.event->kind) == kinds.end()) return false;
  return candidate.event->kind != EventKind::escalated || rule.until.to.empty() ||
         at_least(candidate.event->fact(Fact::to), rule.until.to);
}

StepIndex Runs::first_stop(const Rule& rule, StepIndex from) const {
  if (rule.until.last_finished) return last_finish();
  if (!kinds_.has_any(rule.until.events)) return never;
  int left = calls_needed(request_, rule);
  const bool of_many = left > 1 || rule.counts_participants();
  for (StepIndex i = from; i < count(); ++i) {
    if (!stops(rule, step(i))) continue;
    // A call in the middle of an activity is none to a participant after it.
    if (of_many && !step(i).event->fact(Fact::mid_term).empty()) continue;
    if (--left == 0) return i;
  }
  return never;
}

// A call in the middle of the work is its call-back (S1 L19), before there is a clock to stop.
StepIndex Runs::mid_term_call(const Rule& rule, const Cycle& cycle, StepIndex completed) const {
  if (!kinds_.has(EventKind::called_back) || !is_callback_rule(rule) || rule.counts_participants())
    return never;
  for (StepIndex i = std::max<StepIndex>(cycle.begin, 0); i < completed; ++i)
    if (step(i).event->kind == EventKind::called_back &&
        !step(i).event->fact(Fact::mid_term).empty())
      return i;
  return never;
}

StepIndex Runs::last_finish() const {
  StepIndex last = never;
  for (StepIndex i = 0; i < count(); ++i) {
    const Event& event = *step(i).event;
    if (!starts(step(i))) continue;
    if (event.kind == EventKind::completed || event.kind == EventKind::declined ||
        (event.kind == EventKind::closed &&
         event.fact(Fact::outcome) == word_of(Outcome::unresolvable)))
      last = i;
    if (event.kind == EventKind::reopened) last = never;
  }
  return last;
}

void Runs::set_due(Run& run, Instant from) const {
  if (!run.rule->within) return;
  Deadline found = deadline(policy_.calendar(run.rule->calendar), from, *run.rule->within, detail_);
  run.due = found.due;
  run.beyond_holiday_data = found.beyond_holiday_data;
  if (run.reasons) run.reasons->steps = std::move(found.steps);
}

std::optional<Run> Runs::run_with(const Cycle& cycle,
                                  const std::optional<Instant>& appointment) const {
  Run run = fitting_run(cycle, appointment.has_value());
  if (run.rule == nullptr) return std::nullopt;
  StepIndex stop_after = cycle.begin;
  switch (run.rule->from.kind) {
    case Start::Kind::receipt:
      run.start = cycle.begin == before_all ? receipt_of(request_, policy_) : step(cycle.begin).at;
      if (run.reasons && cycle.begin != before_all)
        run.reasons->started_by = &step(cycle.begin);
      else if (run.reasons && run.start != request_.received)
        run.reasons->receipt_given = request_.received;
      break;
    case Start::Kind::appointment:
      if (!appointment) return std::nullopt;
      run.start = *appointment;
      break;
    case Start::Kind::event: {
      const EventKind kind = run.rule->from.event;
      // A request is logged once; later cycles begin with the event that reopened or upgraded it.
      const bool begins_cycle =
          cycle.begin != before_all &&
          (kind == EventKind::logged || step(cycle.begin).event->kind == kind);
      const StepIndex start =
          begins_cycle ? cycle.begin : first_of(kind, cycle.begin + 1, cycle.end);
      if (start == never) return std::nullopt;
      run.start = step(start).at;
      if (run.reasons) run.reasons->started_by = &step(start);
      stop_after = start;
      break;
    }
    case Start::Kind::deadline:
    case Start::Kind::reply:
      return std::nullopt;  // judge_promises
  }
  run.started = stop_after;
  run.stop = mid_term_call(*run.rule, cycle, stop_after);
  if (run.stop == never) run.stop = first_stop(*run.rule, stop_after + 1);
  run.pauses_from = run.start;
  set_due(run, run.start);
  return run;
}

}  // namespace deskctl
