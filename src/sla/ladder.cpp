#include "deskctl/sla/ladder.hpp"

#include <algorithm>

#include "deskctl/sla/severity.hpp"

namespace deskctl {
namespace {

bool tells(const Step& step, std::string_view to) {
  return step.event->kind == EventKind::escalated && step.event->fact("to") == to;
}

OwedEscalation& to_role(std::vector<OwedEscalation>& owed, std::string_view to) {
  for (OwedEscalation& one : owed)
    if (one.to == to) return one;
  return owed.emplace_back(OwedEscalation{to, {}, nullptr});
}

}  // namespace

const Step* told_of_breach(const Request& request, const Clock& clock) {
  for (const Step& step : request.steps)
    if (step.at >= *clock.due && tells(step, clock.policy->overdue_to)) return &step;
  return nullptr;
}

const Step* last_unqualified(const Request& request) {
  const Step* last = nullptr;
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::called_back && step.event->field(Column::grade) == "C")
      last = &step;
  return last;
}

const Step* told_of_unqualified(const Request& request, const Step& call, const Policy& policy) {
  for (const Step& step : request.steps)
    if (&step > &call && tells(step, policy.unqualified_to)) return &step;
  return nullptr;
}

std::vector<OwedEscalation> owed_escalations(const Request& request, std::span<const Clock> clocks,
                                             const Policy& policy, Instant now) {
  std::vector<OwedEscalation> owed;
  if (request.status == Status::voided) return owed;
  for (const Clock& clock : clocks) {
    const std::string& to = clock.policy->overdue_to;
    if (to.empty() || !is_breach(clock.status) || *clock.due > now) continue;
    if (told_of_breach(request, clock) == nullptr) to_role(owed, to).breached.push_back(&clock);
  }
  const Step* call = policy.unqualified_to.empty() ? nullptr : last_unqualified(request);
  if (call != nullptr && call->at <= now && told_of_unqualified(request, *call, policy) == nullptr)
    to_role(owed, policy.unqualified_to).unqualified = call;
  std::stable_sort(owed.begin(), owed.end(), [](const OwedEscalation& a, const OwedEscalation& b) {
    return rank_of(Vocabulary::role, a.to) < rank_of(Vocabulary::role, b.to);
  });
  return owed;
}

void MatterCounting::add(const Request& request) {
  if (!has_severity(request.category) || request.status == Status::voided) return;
  if (request.is_repeat())
    matters_[*request.matter].repeats.push_back(request.logged);
  else
    matters_[request.id].severity = request.situation.severity;
}

std::vector<OwedUpgrade> MatterCounting::owed(const Policy& policy) const {
  std::vector<OwedUpgrade> owed;
  for (const auto& [id, matter] : matters_) {
    if (matter.severity.empty()) continue;
    std::vector<Instant> repeats = matter.repeats;
    std::sort(repeats.begin(), repeats.end());
    std::string severity = matter.severity;
    int count = 1;
    for (const Instant at : repeats) {
      SeverityFacts facts;
      facts.complaints = ++count;
      const std::string reached = severity_by_facts(policy, facts);
      if (higher_severity(severity, reached) == severity) continue;
      severity = reached;
      owed.push_back({id, count, at, severity});
    }
  }
  return owed;
}

}  // namespace deskctl
