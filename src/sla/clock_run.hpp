// The cycles of a request's clock, each with the rule that fits, its start, its stop and its due,
// before the due is compared with `now`.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "deskctl/sla/clock.hpp"
#include "sla/pause.hpp"
#include "sla/rule_fit.hpp"
#include "sla/step_kinds.hpp"

namespace deskctl {

using StepIndex = std::ptrdiff_t;
inline constexpr StepIndex before_all = -1;
inline constexpr StepIndex never = std::numeric_limits<StepIndex>::max();

struct Cycle {
  int number;
  StepIndex begin;  ///< The step that began it; before_all for the first.
  StepIndex end;    ///< The step that began the next one; `never` if none did.
};
inline constexpr Cycle only_cycle{1, before_all, never};

/// A rule in one cycle.
struct Run {
  const Rule* rule = nullptr;
  Instant start;
  StepIndex started = before_all;  ///< The step after which it can be stopped.
  std::optional<Instant> due;
  StepIndex stop = never;
  Instant pauses_from;  ///< Pauses count from here: the start, or the promise that set the due.
  bool beyond_holiday_data = false;
  std::vector<const Step*> too_late;
  std::shared_ptr<Reasons> reasons;  ///< Null unless asked for.
};

/// A run as far as it is known without looking at a time.
struct Outline {
  const Rule* rule = nullptr;  ///< Null: none fits.
  StepIndex start = never;     ///< The step that starts it; before_all: the receipt or a promise.
  StepIndex started = before_all;  ///< The step after which it can be stopped.
  StepIndex stop = never;

  bool has_begun() const { return rule != nullptr && start != never; }
};

class Runs {
 public:
  /// `known` is the outline of the only cycle without an appointment, if there is no other cycle.
  Runs(const Request& request, const StepKinds& kinds, const Policy& policy,
       const ClockPolicy& clock, Instant now, Detail detail, const Outline* known = nullptr)
      : request_(request),
        steps_(request.judged_steps()),
        kinds_(kinds),
        policy_(policy),
        clock_(clock),
        now_(now),
        detail_(detail),
        known_(known) {}

  bool has_one_cycle() const { return !kinds_.has_any(clock_.again); }
  std::vector<Cycle> cycles() const;
  Outline outline_of(const Cycle& cycle, bool has_appointment) const;
  /// A run of the rule that fits, not started yet; without a rule if none fits.
  Run fitting_run(const Cycle& cycle, bool has_appointment) const;
  /// The run of the rule that fits with or without an appointment; nothing if it has not started.
  std::optional<Run> run_with(const Cycle& cycle, const std::optional<Instant>& appointment) const;
  /// The same, moved by the appointments and promises of the cycle.
  std::optional<Run> run_of(const Cycle& cycle) const;

  void set_due(Run& run, Instant from) const;
  /// Whether a promise or appointment came after the due (including pauses until then), too late to
  /// move it.
  bool too_late(const Step& promise, const Run& run) const;
  static void note_too_late(Run& run, const Step& promise);
  static void note_move(Run& run, const Step& promise, const std::optional<Instant>& before);
  /// A repeat's clocks are stopped only by its own events.
  static bool stops(const Rule& rule, const Step& candidate);

  /// The verdict on a run in a cycle as of `now`.
  Clock verdict(Run run, const Cycle& cycle) const;

  const Step& step(StepIndex index) const { return steps_[static_cast<std::size_t>(index)]; }
  StepIndex count() const { return static_cast<StepIndex>(steps_.size()); }
  const Request& request() const { return request_; }
  const StepKinds& kinds() const { return kinds_; }
  const Policy& policy() const { return policy_; }
  const ClockPolicy& clock() const { return clock_; }
  Instant now() const { return now_; }
  Detail detail() const { return detail_; }

 private:
  std::string_view severity_in(const Cycle& cycle) const;
  RuleSituation situation_in(const Cycle& cycle, bool has_appointment) const;
  bool starts(const Step& candidate) const;
  bool is_start(EventKind kind) const;
  StepIndex first_of(EventKind kind, StepIndex from, StepIndex end) const;
  StepIndex first_stop(const Rule& rule, StepIndex from) const;
  StepIndex mid_term_call(const Rule& rule, const Cycle& cycle, StepIndex completed) const;
  StepIndex last_finish() const;
  PausedDue paused_due(const Run& run, Instant until, Detail detail) const;
  void apply_promises(Run& run, StepIndex begin, StepIndex end) const;
  bool apply_pauses(Run& run) const;
  StepIndex closing_of(const Run& run, const Cycle& cycle) const;
  bool is_excused(const Run& run, StepIndex closing) const;

  const Request& request_;
  std::span<const Step> steps_;
  const StepKinds& kinds_;  // of `steps_`
  const Policy& policy_;
  const ClockPolicy& clock_;
  Instant now_;
  Detail detail_;
  const Outline* known_;
};

}  // namespace deskctl
