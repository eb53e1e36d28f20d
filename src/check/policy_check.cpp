#include "deskctl/check/policy_check.hpp"

#include <algorithm>
#include <utility>

#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/policy_test_messages.hpp"
#include "deskctl/text/suggest.hpp"

namespace deskctl {
namespace {

Problem problem_of(const Policy& policy, Said what, Said hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = policy.file;
  return problem;
}

Problem problem_at_rule(const Policy& policy, const Rule& rule, Said what, Said hint) {
  Problem problem = problem_of(policy, std::move(what), std::move(hint));
  problem.line = rule.line;
  problem.column = rule.column;
  return problem;
}

}  // namespace

RuleCounts::RuleCounts(const Policy& policy, Instant now) : now_(now) {
  for (const ClockPolicy& clock : policy.clocks)
    for (const Rule& rule : clock.rules) {
      if (rule.since) dated_.push_back({&clock, &rule});
      if (rule.share) shared_.push_back({&clock, &rule});
    }
}

void RuleCounts::add(const std::vector<Clock>& clocks) {
  for (Dated& one : dated_)
    one.judged += std::any_of(clocks.begin(), clocks.end(),
                              [&](const Clock& clock) { return clock.rule == one.rule; });
  for (const Clock& clock : clocks)
    for (Shared& one : shared_) {
      if (clock.rule != one.rule || clock.status == ClockStatus::superseded ||
          clock.status == ClockStatus::excused || one.rule->counts_participants())
        continue;
      if (clock.share_due >= now_) continue;  // still in time
      ++one.due;
      one.done += clock.status == ClockStatus::met;
    }
}

void RuleCounts::add(const RuleCounts& others) {
  for (std::size_t i = 0; i < dated_.size(); ++i) dated_[i].judged += others.dated_[i].judged;
  for (std::size_t i = 0; i < shared_.size(); ++i) {
    shared_[i].due += others.shared_[i].due;
    shared_[i].done += others.shared_[i].done;
  }
}

std::vector<Finding> policy_findings(const Policy& policy, const RuleCounts& counts, LocalDay today,
                                     const std::vector<KeptPolicy>& kept) {
  std::vector<Finding> findings = unasked_figures(policy);
  for (const RuleCounts::Dated& one : counts.dated()) {
    if (*one.rule->since >= today || was_dated_in_time(*one.clock, *one.rule, policy, kept))
      continue;
    findings.push_back({CheckRule::since_in_past, std::nullopt,
                        problem_at_rule(policy, *one.rule,
                                        {message::check_since_in_past,
                                         {one.clock->name, format_day(*one.rule->since),
                                          std::to_string(one.judged)},
                                         {"clock"}},
                                        {message::hint_check_since, {}})});
  }
  for (const Retroactive& one : retroactive_changes(policy, kept)) {
    const std::string day = format_day(one.kept);
    if (one.rule != nullptr)
      findings.push_back(
          {CheckRule::since_in_past, std::nullopt,
           problem_at_rule(policy, *one.rule,
                           {message::check_changed_undated, {one.clock->name, day}, {"clock"}},
                           {message::hint_check_date_rule, {}})});
    else
      findings.push_back(
          {CheckRule::since_in_past, std::nullopt,
           problem_of(policy, {message::check_hours_undated, {one.calendar->name, day}},
                      {message::hint_check_date_hours, {one.calendar->name}})});
  }
  for (const RuleCounts::Shared& one : counts.shared()) {
    const int wanted = (one.due * *one.rule->share + 99) / 100;
    if (one.done >= wanted) continue;
    findings.push_back({CheckRule::share_missed, std::nullopt,
                        problem_at_rule(policy, *one.rule,
                                        {message::check_share_missed,
                                         {one.clock->name, std::to_string(one.done),
                                          std::to_string(one.due), std::to_string(wanted)},
                                         {"clock"}},
                                        {message::hint_check_share, {}})});
  }
  return findings;
}

std::vector<Finding> unasked_figures(const Policy& policy) {
  const auto is_asked = [&](std::string_view figure) {
    return std::any_of(policy.clocks.begin(), policy.clocks.end(),
                       [&](const ClockPolicy& clock) { return clock.figure == figure; });
  };
  std::vector<std::string> unasked;
  for (const std::string_view figure : clock_figures()) {
    // Arrivals and handling count for timely repairs too.
    const bool counted =
        is_asked(figure) ||
        (figure == figure::timely && (is_asked(figure::arrive) || is_asked(figure::handle)));
    if (!counted) unasked.emplace_back(figure);
  }
  if (unasked.empty()) return {};
  Problem problem;
  problem.what = {message::check_figure_unasked, {joined(unasked)}};
  problem.hint = Said{message::hint_figure_unasked, {unasked.front()}};
  problem.file = policy.file;
  return {{CheckRule::figure_unasked, std::nullopt, std::move(problem)}};
}

}  // namespace deskctl
