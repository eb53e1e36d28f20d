// A clock is judged cycle by cycle. In each, the rule that fits is found, then where it starts,
// what stops it and when it is due. Appointments and promised deadlines can move a due, in the
// order in which they were made, but never one that had already passed when they were recorded: a
// breach is not undone. Pauses come last: they move whatever is due then.
#include "sla/judge.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "sla/pause.hpp"
#include "sla/rule_fit.hpp"

namespace deskctl {
namespace {

using Index = std::ptrdiff_t;
constexpr Index before_all = -1;
constexpr Index never = std::numeric_limits<Index>::max();

struct Cycle {
  int number;
  Index begin;  // the step that began it; before_all for the first
  Index end;    // the step that began the next one; `never` if none did
};

// A rule in one cycle, before it is compared with `now`.
struct Run {
  const Rule* rule = nullptr;
  Instant start;
  std::optional<Instant> due;
  Index stop = never;
  Instant pauses_from;  // what a promise set, only later holds move
  bool beyond_holiday_data = false;
  std::vector<const Step*> too_late;
  std::shared_ptr<Reasons> reasons;  // null unless they are wanted
};

class ClockJudge {
 public:
  ClockJudge(const Request& request, const Policy& policy, const ClockPolicy& clock, Instant now,
             Detail detail)
      : request_(request), policy_(policy), clock_(clock), now_(now), detail_(detail) {}

  void judge(std::vector<Clock>& clocks) const {
    if (request_.is_repeat() && !clock_.repeats) return;
    if (clock_.after) return judge_owed_later(clocks);
    if (clock_.rules.front().from.kind == Start::Kind::reply) return judge_replies(clocks);
    for (const Cycle& cycle : cycles())
      if (auto run = run_of(cycle)) clocks.push_back(verdict(*std::move(run), cycle));
  }

 private:
  const Step& step(Index index) const { return request_.steps[static_cast<std::size_t>(index)]; }
  Index count() const { return static_cast<Index>(request_.steps.size()); }

  std::vector<Cycle> cycles() const {
    std::vector<Cycle> out{{1, before_all, never}};
    if (!clock_.again) return out;
    for (Index i = 0; i < count(); ++i) {
      if (step(i).event->kind != *clock_.again) continue;
      out.back().end = i;
      out.push_back({out.back().number + 1, i, never});
    }
    return out;
  }

  // The severity a cycle is judged by: its own where an upgrade begins a cycle, else the final one.
  std::string_view severity_in(const Cycle& cycle) const {
    if (clock_.again != EventKind::upgraded) return request_.situation.severity;
    if (cycle.begin == before_all) return request_.first_severity;
    return step(cycle.begin).event->field(Column::severity);
  }

  // A run of the rule that fits; without a rule if none does.
  Run fitting_run(const Cycle& cycle, bool has_appointment) const {
    const RuleSituation situation{severity_in(cycle), has_appointment};
    Run run;
    run.rule = fitting_rule(clock_, request_, policy_, situation);
    if (run.rule != nullptr && detail_ == Detail::reasons) {
      run.reasons = std::make_shared<Reasons>();
      run.reasons->passed = passed_rules(clock_, run.rule, request_, policy_, situation);
    }
    return run;
  }

  Index first_of(EventKind kind, Index from, Index end) const {
    for (Index i = from; i < std::min(end, count()); ++i)
      if (step(i).event->kind == kind) return i;
    return never;
  }

  static bool stops(const Rule& rule, const Step& candidate) {
    const auto& kinds = rule.until.events;
    if (std::find(kinds.begin(), kinds.end(), candidate.event->kind) == kinds.end()) return false;
    return candidate.event->kind != EventKind::escalated || rule.until.to.empty() ||
           at_least(candidate.event->fact(Fact::to), rule.until.to);
  }

  Index first_stop(const Rule& rule, Index from) const {
    if (rule.until.last_finished) return last_finish();
    for (Index i = from; i < count(); ++i)
      if (stops(rule, step(i))) return i;
    return never;
  }

  Index last_finish() const {
    Index last = never;
    for (Index i = 0; i < count(); ++i) {
      const EventKind kind = step(i).event->kind;
      if (kind == EventKind::completed || kind == EventKind::declined) last = i;
      if (kind == EventKind::reopened) last = never;
    }
    return last;
  }

  void set_due(Run& run, Instant from) const {
    if (!run.rule->within) return;
    Deadline found =
        deadline(policy_.calendar(run.rule->calendar), from, *run.rule->within, detail_);
    run.due = found.due;
    run.beyond_holiday_data = found.beyond_holiday_data;
    if (run.reasons) run.reasons->steps = std::move(found.steps);
  }

  // The run of the rule that fits with or without an appointment; nothing while it has not started.
  std::optional<Run> run_with(const Cycle& cycle, const std::optional<Instant>& appointment) const {
    Run run = fitting_run(cycle, appointment.has_value());
    if (run.rule == nullptr) return std::nullopt;
    Index stop_after = cycle.begin;
    switch (run.rule->from.kind) {
      case Start::Kind::receipt:
        run.start =
            cycle.begin == before_all ? receipt_of(request_, policy_) : step(cycle.begin).at;
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
        const Index start = begins_cycle ? cycle.begin : first_of(kind, cycle.begin + 1, cycle.end);
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

  // Whether a promise or appointment came too late to move the due, as the pauses until then left
  // it.
  bool too_late(const Step& promise, const Run& run) const {
    if (!run.due) return false;
    const Instant made = std::max(promise.at, promise.event->recorded);
    return made > *run.due && made > paused_due(run, made, Detail::answer).due;
  }

  PausedDue paused_due(const Run& run, Instant until, Detail detail) const {
    return due_after_pauses(pauses_of(request_, *run.rule), policy_.calendar(run.rule->calendar),
                            run.pauses_from, *run.due, until, detail);
  }

  static void note_too_late(Run& run, const Step& promise) {
    run.too_late.push_back(&promise);
    if (run.reasons) run.reasons->moves.push_back({&promise, run.due, run.due, true});
  }

  static void note_move(Run& run, const Step& promise, const std::optional<Instant>& before) {
    if (run.reasons) run.reasons->moves.push_back({&promise, before, run.due, false});
  }

  std::optional<Run> run_of(const Cycle& cycle) const {
    std::optional<Run> run = run_with(cycle, std::nullopt);
    const Index end = std::min(cycle.end, count());
    for (Index i = cycle.begin + 1; i < end; ++i) {
      const std::optional<Instant> appointment = step(i).event->appointment();
      if (!appointment) continue;
      if (run && run->stop < i) break;
      std::optional<Run> moved = run_with(cycle, appointment);
      if (run && too_late(step(i), *run)) {
        // Most clocks have nothing to do with appointments.
        if (!moved || moved->due != run->due) note_too_late(*run, step(i));
        continue;
      }
      if (moved && moved->stop < i) break;  // Who came before it was agreed did not come for it.
      if (moved) {
        const std::optional<Instant> before = run ? run->due : std::nullopt;
        if (run) {
          moved->too_late = std::move(run->too_late);
          if (moved->reasons) moved->reasons->moves = std::move(run->reasons->moves);
        }
        if (moved->due != before) note_move(*moved, step(i), before);
      }
      run = std::move(moved);
    }
    if (run && clock_.promised_deadline) apply_promises(*run, cycle.begin, end);
    return run;
  }

  void apply_promises(Run& run, Index begin, Index end) const {
    for (Index i = 0; i < std::min(end, run.stop); ++i) {
      const std::optional<Instant> promised = step(i).event->deadline();
      // What was to be done before this cycle began says nothing of it.
      if (!promised || (i < begin && *promised < run.start)) continue;
      if (too_late(step(i), run)) {
        note_too_late(run, step(i));
        continue;
      }
      const std::optional<Instant> before = std::exchange(run.due, promised);
      run.pauses_from = std::max(run.pauses_from, step(i).at);
      run.beyond_holiday_data = false;
      note_move(run, step(i), before);
    }
  }

  // Moves the due by what the rule's pauses took, up to the stop; whether one lasts.
  bool apply_pauses(Run& run) const {
    if (run.rule->pause.empty() || !run.due) return false;
    const Instant until = run.stop == never ? now_ : step(run.stop).at;
    PausedDue paused = paused_due(run, until, detail_);
    run.due = paused.due;
    run.beyond_holiday_data = run.beyond_holiday_data || paused.beyond_holiday_data;
    if (run.reasons) run.reasons->pauses = std::move(paused.credits);
    return paused.paused && run.stop == never;
  }

  Clock verdict(Run run, const Cycle& cycle) const {
    Clock clock;
    clock.unpaused_due = run.due;
    clock.pauses_from = run.pauses_from;
    const bool paused = apply_pauses(run);
    clock.policy = &clock_;
    clock.rule = run.rule;
    clock.cycle = cycle.number;
    clock.start = run.start;
    clock.due = run.due;
    clock.beyond_holiday_data = run.beyond_holiday_data;
    clock.too_late = std::move(run.too_late);
    clock.reasons = std::move(run.reasons);
    const bool cut_short = cycle.end != never && (run.stop == never || run.stop > cycle.end);
    if (cut_short && !(run.due && step(cycle.end).at > *run.due)) {
      clock.status = ClockStatus::superseded;
      return clock;
    }
    if (run.stop != never) {
      clock.stopped_by = &step(run.stop);
      clock.done = step(run.stop).at;
    }
    clock.paused = paused;
    // Of what only a share has to be done, no single request is owed.
    if (run.rule->share && !clock.done) clock.share_due = std::exchange(clock.due, std::nullopt);
    if (!clock.due) {
      clock.status = ClockStatus::no_due;
    } else if (clock.done) {
      clock.status = *clock.done <= *run.due ? ClockStatus::met : ClockStatus::late;
    } else {
      clock.status = now_ <= *run.due ? ClockStatus::pending : ClockStatus::overdue;
    }
    // Done too late it counts as not done in time, and nobody owed it by itself.
    if (run.rule->share && clock.status == ClockStatus::late) {
      clock.status = ClockStatus::no_due;
      clock.share_due = std::exchange(clock.due, std::nullopt);
    }
    if (is_breach(clock.status)) clock.late = clock.done.value_or(now_) - *run.due;
    return clock;
  }

  // A clock such as `visit`: nothing is owed until `after` has passed with the request unfinished;
  // then it is owed at once, and only what happens from there on meets it.
  void judge_owed_later(std::vector<Clock>& clocks) const {
    const Cycle cycle{1, before_all, never};
    auto run = run_with(cycle, std::nullopt);
    if (!run) return;
    Deadline owed =
        deadline(policy_.calendar(run->rule->calendar), run->start, *clock_.after, detail_);
    if (now_ <= owed.due || finished_at(request_.turns, owed.due)) return;
    Clock clock;
    clock.policy = &clock_;
    clock.rule = run->rule;
    clock.start = run->start;
    clock.due = owed.due;
    clock.beyond_holiday_data = owed.beyond_holiday_data;
    clock.status = ClockStatus::overdue;
    clock.late = now_ - owed.due;
    if (run->reasons) run->reasons->steps = std::move(owed.steps);
    clock.reasons = std::move(run->reasons);
    for (Index i = 0; i < count(); ++i) {
      if (step(i).at <= owed.due || !stops(*run->rule, step(i))) continue;
      clock.status = ClockStatus::met;
      clock.late = Seconds{0};
      clock.stopped_by = &step(i);
      clock.done = step(i).at;
      break;
    }
    clocks.push_back(std::move(clock));
  }

  // Each promised reply is owed until it is given; a promise made while one is owed moves it, a
  // promise made after it was given is owed anew.
  void judge_replies(std::vector<Clock>& clocks) const {
    const Cycle cycle{1, before_all, never};
    if (fitting_run(cycle, false).rule == nullptr) return;
    std::optional<Run> owed;
    for (Index i = 0; i < count(); ++i) {
      const auto reply = parse_rfc3339(step(i).event->fact(Fact::reply));
      if (reply && owed && too_late(step(i), *owed)) {
        note_too_late(*owed, step(i));
      } else if (reply) {
        const bool moved = owed.has_value();
        const std::optional<Instant> before = moved ? owed->due : std::nullopt;
        if (!moved) owed = fitting_run(cycle, false);
        owed->start = owed->pauses_from = step(i).at;
        if (owed->reasons) {
          owed->reasons->started_by = &step(i);
          owed->reasons->counted_from = *reply;
        }
        set_due(*owed, *reply);
        if (moved) note_move(*owed, step(i), before);
      } else if (owed && stops(*owed->rule, step(i))) {
        owed->stop = i;
        clocks.push_back(verdict(*std::exchange(owed, std::nullopt), cycle));
      }
    }
    if (owed) clocks.push_back(verdict(*std::move(owed), cycle));
  }

  const Request& request_;
  const Policy& policy_;
  const ClockPolicy& clock_;
  Instant now_;
  Detail detail_;
};

}  // namespace

void judge_clock(const Request& request, const Policy& policy, const ClockPolicy& clock,
                 Instant now, Detail detail, std::vector<Clock>& clocks) {
  ClockJudge(request, policy, clock, now, detail).judge(clocks);
}

}  // namespace deskctl
