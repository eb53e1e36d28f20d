#include "sla/run.hpp"

#include <algorithm>
#include <utility>

#include "sla/rule_fit.hpp"

namespace deskctl {

std::vector<Cycle> Runs::cycles() const {
  std::vector<Cycle> out{{1, before_all, never}};
  if (!clock_.again) return out;
  for (StepIndex i = 0; i < count(); ++i) {
    if (step(i).event->kind != *clock_.again) continue;
    out.back().end = i;
    out.push_back({out.back().number + 1, i, never});
  }
  return out;
}

// The severity a cycle is judged by: its own where an upgrade begins a cycle, else the final one.
std::string_view Runs::severity_in(const Cycle& cycle) const {
  if (clock_.again != EventKind::upgraded) return request_.situation.severity;
  if (cycle.begin == before_all) return request_.first_severity;
  return step(cycle.begin).event->field(Column::severity);
}

Run Runs::fitting_run(const Cycle& cycle, bool has_appointment) const {
  const RuleSituation situation{severity_in(cycle), has_appointment};
  Run run;
  run.rule = fitting_rule(clock_, request_, policy_, situation);
  if (run.rule != nullptr && detail_ == Detail::reasons) {
    run.reasons = std::make_shared<Reasons>();
    run.reasons->passed = passed_rules(clock_, run.rule, request_, policy_, situation);
  }
  return run;
}

StepIndex Runs::first_of(EventKind kind, StepIndex from, StepIndex end) const {
  for (StepIndex i = from; i < std::min(end, count()); ++i)
    if (step(i).event->kind == kind) return i;
  return never;
}

bool Runs::stops(const Rule& rule, const Step& candidate) {
  const auto& kinds = rule.until.events;
  if (std::find(kinds.begin(), kinds.end(), candidate.event->kind) == kinds.end()) return false;
  return candidate.event->kind != EventKind::escalated || rule.until.to.empty() ||
         at_least(candidate.event->fact(Fact::to), rule.until.to);
}

StepIndex Runs::first_stop(const Rule& rule, StepIndex from) const {
  if (rule.until.last_finished) return last_finish();
  for (StepIndex i = from; i < count(); ++i)
    if (stops(rule, step(i))) return i;
  return never;
}

StepIndex Runs::last_finish() const {
  StepIndex last = never;
  for (StepIndex i = 0; i < count(); ++i) {
    const EventKind kind = step(i).event->kind;
    if (kind == EventKind::completed || kind == EventKind::declined) last = i;
    if (kind == EventKind::reopened) last = never;
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
      // A request is logged once: later cycles begin with what reopened or upgraded it.
      const bool begins_cycle = kind == EventKind::logged && cycle.begin != before_all;
      const StepIndex start =
          begins_cycle ? cycle.begin : first_of(kind, cycle.begin + 1, cycle.end);
      if (start == never) return std::nullopt;
      run.start = step(start).at;
      if (run.reasons) run.reasons->started_by = &step(start);
      stop_after = start;
      break;
    }
    case Start::Kind::reply:
      return std::nullopt;  // judge_replies
  }
  run.stop = first_stop(*run.rule, stop_after + 1);
  run.pauses_from = run.start;
  set_due(run, run.start);
  return run;
}

}  // namespace deskctl
