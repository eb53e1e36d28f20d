#include "deskctl/report/stuck.hpp"

#include <algorithm>
#include <array>

#include "deskctl/sla/ladder.hpp"

namespace deskctl {
namespace {

using ReasonKind = StuckReason::Kind;

bool is_doing(const Event& event) {
  return event.kind != EventKind::urged && event.kind != EventKind::amended &&
         !is_slip_print(event) && event.field(Column::by) != ladder_author;
}

int count_of(const Request& request, EventKind kind) {
  return static_cast<int>(
      std::count_if(request.steps.begin(), request.steps.end(),
                    [kind](const Step& step) { return step.event->kind == kind; }));
}

class Finding {
 public:
  Finding(const Policy& policy, Instant now) : policy_(policy), now_(now) {}

  void count(ReasonKind kind, const std::optional<int>& least, int count) {
    if (least && count >= *least) reasons.push_back({kind, count, std::nullopt, 0, ""});
  }
  void wait(ReasonKind kind, const std::optional<Span>& longest, const Calendar& calendar,
            Instant since) {
    if (longest && has_passed(*longest, calendar, since))
      reasons.push_back({kind, 0, since, whole_days(since), ""});
  }
  void age(const std::vector<Span>& classes, Instant since) {
    const Span* highest = nullptr;
    for (const Span& one : classes)
      if (has_passed(one, calendar_for(one), since)) highest = &one;
    if (highest == nullptr) return;
    const bool in_days = highest->kind != Span::Kind::open_time;
    reasons.push_back({ReasonKind::older, 0, since, in_days ? highest->days : whole_days(since),
                       format_span(*highest)});
  }

  // An age passes round the clock, unless it is of working days.
  const Calendar& calendar_for(const Span& span) const {
    return policy_.calendar(span.kind == Span::Kind::working_days ? policy_.stuck.calendar : -1);
  }

  std::vector<StuckReason> reasons;

 private:
  int whole_days(Instant since) const {
    return std::chrono::duration_cast<date::days>(now_ - since).count();
  }
  bool has_passed(const Span& span, const Calendar& calendar, Instant since) const {
    return deadline(calendar, since, span).due < now_;
  }

  const Policy& policy_;
  Instant now_;
};

}  // namespace

std::string_view word_of(StuckReason::Kind kind) {
  constexpr std::array<std::string_view, 6> words{"quiet", "dispatched", "reopened",
                                                  "held",  "older",      "urged"};
  return words[static_cast<std::size_t>(kind)];
}

std::vector<StuckReason> stuck_reasons(const Request& request, const Policy& policy, Instant now) {
  if (request.status != Status::open || request.is_repeat()) return {};
  const Stuck& stuck = policy.stuck;
  Finding finding(policy, now);
  Instant last_done = request.logged;
  for (const Step& step : request.steps)
    if (is_doing(*step.event)) last_done = std::max(last_done, step.at);
  finding.wait(ReasonKind::quiet, stuck.quiet, policy.calendar(stuck.calendar), last_done);
  finding.count(ReasonKind::dispatched, stuck.dispatched, count_of(request, EventKind::dispatched));
  finding.count(ReasonKind::reopened, stuck.reopened, count_of(request, EventKind::reopened));
  const auto hold = hold_of(request);
  if (hold && stuck.held)
    finding.wait(ReasonKind::held, stuck.held, finding.calendar_for(*stuck.held), hold->since);
  finding.age(stuck.older, request.logged);
  finding.count(ReasonKind::urged, stuck.urged, count_of(request, EventKind::urged));
  return finding.reasons;
}

bool asks_for_stuck(const Policy& policy) {
  const Stuck& stuck = policy.stuck;
  return stuck.quiet || stuck.dispatched || stuck.reopened || stuck.held || stuck.urged ||
         !stuck.older.empty();
}

}  // namespace deskctl
