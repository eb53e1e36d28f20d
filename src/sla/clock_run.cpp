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

RuleSituation Runs::situation_in(const Cycle& cycle, bool has_appointment) const {
  const auto begin = static_cast<std::size_t>(std::max<StepIndex>(cycle.begin, 0));
  const auto end = static_cast<std::size_t>(std::min(cycle.end, count()));
  return {severity_in(cycle), has_appointment, request_.is_repeat(),
          steps_.subspan(begin, end - begin)};
}

Run Runs::fitting_run(const Cycle& cycle, bool has_appointment) const {
  const RuleSituation situation = situation_in(cycle, has_appointment);
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

Outline Runs::outline_of(const Cycle& cycle, bool has_appointment) const {
  Outline outline;
  outline.rule = fitting_rule(clock_, request_, policy_, situation_in(cycle, has_appointment));
  if (outline.rule == nullptr) return outline;
  outline.started = cycle.begin;
  switch (outline.rule->from.kind) {
    case Start::Kind::receipt:
      outline.start = cycle.begin;
      break;
    case Start::Kind::appointment:
      if (has_appointment) outline.start = before_all;
      break;
    case Start::Kind::event: {
      const EventKind kind = outline.rule->from.event;
      // A request is logged once; later cycles begin with the event that reopened or upgraded it.
      const bool begins_cycle =
          cycle.begin != before_all &&
          (kind == EventKind::logged || step(cycle.begin).event->kind == kind);
      outline.start = begins_cycle ? cycle.begin : first_of(kind, cycle.begin + 1, cycle.end);
      outline.started = outline.start;
      break;
    }
    case Start::Kind::deadline:
    case Start::Kind::reply:
      break;  // judge_promises
  }
  if (!outline.has_begun()) return outline;
  outline.stop = mid_term_call(*outline.rule, cycle, outline.started);
  if (outline.stop == never) outline.stop = first_stop(*outline.rule, outline.started + 1);
  return outline;
}

std::optional<Run> Runs::run_with(const Cycle& cycle,
                                  const std::optional<Instant>& appointment) const {
  const Outline outline =
      known_ != nullptr && !appointment ? *known_ : outline_of(cycle, appointment.has_value());
  if (!outline.has_begun()) return std::nullopt;
  Run run;
  run.rule = outline.rule;
  run.started = outline.started;
  run.stop = outline.stop;
  if (outline.rule->from.kind == Start::Kind::appointment)
    run.start = *appointment;
  else
    run.start =
        outline.start == before_all ? receipt_of(request_, policy_) : step(outline.start).at;
  if (detail_ == Detail::reasons) {
    run.reasons = std::make_shared<Reasons>();
    run.reasons->passed = passed_rules(clock_, run.rule, request_, policy_,
                                       situation_in(cycle, appointment.has_value()));
    if (outline.start != before_all)
      run.reasons->started_by = &step(outline.start);
    else if (outline.rule->from.kind == Start::Kind::receipt && run.start != request_.received)
      run.reasons->receipt_given = request_.received;
  }
  run.pauses_from = run.start;
  set_due(run, run.start);
  return run;
}

}  // namespace deskctl
