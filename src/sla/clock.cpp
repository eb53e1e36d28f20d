#include "deskctl/sla/clock.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sla/judge.hpp"
#include "sla/rule_fit.hpp"

namespace deskctl {
namespace {

AbsentClock absence_of(const ClockPolicy& clock, const Request& request, const Policy& policy) {
  AbsentClock absent;
  absent.policy = &clock;
  if (request.status == Status::voided) {
    absent.why = AbsentClock::Why::voided;
    return absent;
  }
  if (request.is_repeat() && !clock.has_repeats()) {
    absent.why = AbsentClock::Why::repeat;
    return absent;
  }
  const std::string_view severity =
      clock.begins_cycle(EventKind::upgraded) ? request.first_severity : request.situation.severity;
  const RuleSituation situation{severity, false, request.is_repeat()};
  absent.rule = fitting_rule(clock, request, policy, situation);
  absent.passed = passed_rules(clock, absent.rule, request, policy, situation);
  if (absent.rule == nullptr)
    absent.why = fitting_rule(clock, request, policy, {severity, false, false}) == nullptr
                     ? AbsentClock::Why::no_rule
                     : AbsentClock::Why::repeat;
  else
    absent.why = clock.after ? AbsentClock::Why::not_yet_owed : AbsentClock::Why::not_started;
  return absent;
}

}  // namespace

std::string_view word_of(AbsentClock::Why why) {
  constexpr std::array<std::string_view, 5> words{"no-rule", "not-started", "not-yet-owed",
                                                  "repeat", "void"};
  return words[static_cast<std::size_t>(why)];
}

std::string_view word_of(ClockStatus status) {
  constexpr std::array<std::string_view, 7> words{"met",        "late",    "overdue", "pending",
                                                  "superseded", "excused", "no-due"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view word_of(Decision decision) {
  constexpr std::array<std::string_view, 4> words{"met", "breached", "superseded", "excused"};
  return words[static_cast<std::size_t>(decision)];
}

std::optional<Decision> Clock::decision() const {
  if (!decided) return std::nullopt;
  if (status == ClockStatus::superseded) return Decision::superseded;
  if (status == ClockStatus::excused) return Decision::excused;
  // A visit after the work was finished without one no longer changes what was decided then.
  const bool met = policy->after ? done && *done <= *decided : status == ClockStatus::met;
  return met ? Decision::met : Decision::breached;
}

bool outlives_completion(const Rule& rule) {
  return rule.from.kind == Start::Kind::reply ||
         (rule.from.kind == Start::Kind::event && rule.from.event == EventKind::completed);
}

bool is_callback_rule(const Rule& rule) {
  const auto& kinds = rule.until.events;
  return rule.from.kind == Start::Kind::event && rule.from.event == EventKind::completed &&
         std::find(kinds.begin(), kinds.end(), EventKind::called_back) != kinds.end();
}

bool is_sampling(const Rule& rule) {
  return is_callback_rule(rule) && rule.share && !rule.counts_participants();
}

bool Clock::is_stopped_by_other_role() const {
  if (rule->by.empty() || stopped_by == nullptr || closed_away) return false;
  const std::string_view role = acting_role(stopped_by->event->field(Column::role));
  return std::find(rule->by.begin(), rule->by.end(), role) == rule->by.end();
}

bool Clock::outlives_completion() const {
  return deskctl::outlives_completion(*rule);
}

bool is_owed(const Request& request, const Clock& clock) {
  if (!clock.running() || request.status == Status::closed || request.status == Status::voided)
    return false;
  if (request.status == Status::open || clock.outlives_completion()) return true;
  return clock.status == ClockStatus::overdue && !request.turns.empty() &&
         *clock.due > request.turns.back().at;
}

std::vector<Clock> clocks_of(const Request& request, const Policy& policy, Instant now) {
  std::vector<Clock> clocks;
  if (request.status == Status::voided) return clocks;
  clocks.reserve(policy.clocks.size());  // most clocks have at most one cycle
  const StepKinds kinds(request.judged_steps());
  for (const ClockPolicy& clock : policy.clocks)
    judge_clock(request, kinds, policy, clock, now, Detail::answer, clocks);
  return clocks;
}

Explanation explain(const Request& request, const Policy& policy, Instant now) {
  Explanation explanation;
  const StepKinds kinds(request.judged_steps());
  for (const ClockPolicy& clock : policy.clocks) {
    const std::size_t before = explanation.clocks.size();
    if (request.status != Status::voided)
      judge_clock(request, kinds, policy, clock, now, Detail::reasons, explanation.clocks);
    if (explanation.clocks.size() == before)
      explanation.absent.push_back(absence_of(clock, request, policy));
  }
  return explanation;
}

int calls_needed(const Request& request, const Rule& rule) {
  if (!rule.share || !rule.counts_participants()) return 1;
  const long long participants = number_in(fact_of(request, Fact::participants));
  return static_cast<int>(std::max<long long>(1, (participants * *rule.share + 99) / 100));
}

int calls_made(const Request& request, const Clock& clock) {
  return static_cast<int>(
      std::count_if(request.steps.begin(), request.steps.end(), [&](const Step& step) {
        return step.event->kind == EventKind::called_back && step.at >= clock.start &&
               step.event->fact(Fact::mid_term).empty();
      }));
}

const Clock* owed_callback(std::span<const Clock> clocks) {
  for (const Clock& clock : clocks)
    if (is_callback_rule(*clock.rule) && !clock.done && clock.status != ClockStatus::superseded &&
        clock.status != ClockStatus::excused &&
        (!clock.rule->share || clock.rule->counts_participants()) &&
        // An overdue call-back of an earlier cycle stays a breach, but only the newest one is owed.
        std::none_of(clocks.begin(), clocks.end(), [&](const Clock& other) {
          return other.policy == clock.policy && other.cycle > clock.cycle;
        }))
      return &clock;
  return nullptr;
}

Instant receipt_of(const Request& request, const Policy& policy) {
  const auto& channels = policy.receipt.channels;
  if (std::find(channels.begin(), channels.end(), request.channel) == channels.end())
    return request.received;
  return next_open(policy.calendar(policy.receipt.calendar), request.received);
}

}  // namespace deskctl
