#include "deskctl/report/month_details.hpp"

#include <algorithm>

#include "deskctl/sla/ladder.hpp"
#include "deskctl/text/crc32.hpp"
#include "report/counting.hpp"

namespace deskctl {
namespace {

bool has_deadline(const Request& request) {
  return std::any_of(request.steps.begin(), request.steps.end(),
                     [](const Step& step) { return step.event->deadline().has_value(); });
}

const Clock* first_cycle(const std::vector<Clock>& clocks, std::string_view figure) {
  for (const Clock& clock : clocks)
    if (clock.policy->figure == figure && clock.cycle == 1) return &clock;
  return nullptr;
}

void count(Share& share, const RequestId& id, const Clock* clock) {
  if (clock != nullptr && clock->status != ClockStatus::pending)
    share.count(id, clock->status == ClockStatus::met);
}

}  // namespace

MonthDetailsGathering::MonthDetailsGathering(const Policy& policy, const Zone& zone, Instant now)
    : policy_(policy), zone_(zone), now_(now), repeats_(policy.counting) {
  details_.complaints = ComplaintFigures(policy);
  details_.callbacks.grades = figures_for(Vocabulary::grade);
}

void MonthDetailsGathering::add(const Request& request, const std::vector<Clock>& clocks) {
  repeats_.add(request);
  if (has_severity(request.category)) details_.complaints.count(request, zone_);
  if (is_like(request.category, Category::repair) && !request.is_repeat())
    add_repair(request, clocks);
  add_callback(request, clocks);
  add_to_lists(request, clocks);
}

void MonthDetailsGathering::add_repair(const Request& request, const std::vector<Clock>& clocks) {
  RepairFigures& repairs = details_.repairs;
  count(repairs.arrive_on_time, request.id, first_cycle(clocks, figure::arrive));
  count(repairs.handle_on_time, request.id, first_cycle(clocks, figure::handle));
  repairs.timely.count(
      request.id, std::none_of(clocks.begin(), clocks.end(), [](const Clock& clock) {
        const std::string& asked = clock.policy->figure;
        const bool counts =
            asked == figure::arrive || asked == figure::handle || asked == figure::timely;
        return counts && is_breach(clock.status);
      }));
}

void MonthDetailsGathering::add_callback(const Request& request, const std::vector<Clock>& clocks) {
  const Clock* callback = first_cycle(clocks, figure::callback);
  if (callback == nullptr) return;
  CallbackFigures& callbacks = details_.callbacks;
  if (callback->status == ClockStatus::excused) {
    callbacks.excused.add(request.id);
    return;
  }
  const Rule& rule = *callback->rule;
  if (is_sampling(rule)) {
    const bool is_missing = !callback->done || callback->closed_away;
    sampled_[&rule].push_back({is_missing, zone_.day(callback->start), crc32_of(request.id.text()),
                               request.id, callback->share_due && *callback->share_due < now_});
    if (is_missing) return;
  } else {
    if (rule.share && !callback->done) return;
    callbacks.needed.add(request.id);
  }
  const std::string_view grade = last_grade(request);
  count(callbacks.on_time, request.id, callback);
  if (callback->status != ClockStatus::pending) callbacks.ripe.count(request.id, !grade.empty());
  if (grade.empty()) return;
  callbacks.reached.add(request.id);
  count(callbacks.grades, grade, request.id);
  callbacks.satisfied.count(request.id, grade == word_of(Grade::A) || grade == word_of(Grade::B));
}

void MonthDetailsGathering::add_to_lists(const Request& request, const std::vector<Clock>& clocks) {
  MonthLists& lists = details_.lists;
  const RequestId id = request.id;
  const bool complaint = has_severity(request.category);
  if (const Step* call = last_unqualified(request))
    lists.unqualified.push_back({id, told_of_unqualified(request, *call, policy_) != nullptr, ""});
  bool wrong_role = false;
  for (const Clock& clock : clocks) {
    const bool breached = is_breach(clock.status);
    const std::string& asked = clock.policy->figure;
    if (asked == figure::visit) lists.site_visits.push_back({id, clock.done.has_value(), ""});
    if (breached && (asked == figure::two_days || asked == figure::one_week)) {
      MonthLists::Flagged handover{id, false, ""};
      if (const Step* told = told_of_breach(request, clock, policy_)) {
        handover.done = true;
        handover.by = plain(told->event->field(Column::by));
      }
      (asked == figure::two_days ? lists.two_day_handover : lists.one_week_handover)
          .push_back(std::move(handover));
    }
    const auto& by = clock.rule->by;
    if (!by.empty() && clock.stopped_by != nullptr && !clock.closed_away) {
      const auto role = acting_role(clock.stopped_by->event->field(Column::role));
      wrong_role = wrong_role || std::find(by.begin(), by.end(), role) == by.end();
    }
  }
  const bool by_phone = request.channel == word_of(Channel::phone);
  if (complaint && wrong_role) lists.role_violations.push_back(id);
  if (by_phone && number_in(fact_of(request, Fact::rings)) > policy_.counting.rings)
    lists.rings_over_3.push_back(id);
  if (by_phone && fact_of(request, Fact::recording).empty())
    lists.phone_without_recording.push_back(id);
  if (request.phone.empty()) lists.contact_missing.push_back(id);
  const auto severities = words_of(Vocabulary::severity);
  if (complaint && !request.is_repeat() && request.situation.severity == severities.back() &&
      !has_deadline(request))
    lists.no_agreed_deadline.push_back(id);
  if (!fact_of(request, Fact::incident).empty()) lists.incidents.push_back(id);
}

// Of each rule as many as its share, rounded up; who is missing is who would have been drawn.
void MonthDetailsGathering::finish_samples() {
  CallbackFigures& callbacks = details_.callbacks;
  for (auto& [rule, calls] : sampled_) {
    std::sort(calls.begin(), calls.end());
    calls.resize((calls.size() * static_cast<std::size_t>(*rule->share) + 99) / 100);
    for (const Sampled& call : calls) {
      callbacks.needed.add(call.id);
      if (!call.is_missing || !call.is_ripe) continue;
      callbacks.ripe.count(call.id, false);
      callbacks.on_time.count(call.id, false);
    }
  }
}

MonthDetails MonthDetailsGathering::finish() && {
  finish_samples();
  details_.lists.repeats = std::move(repeats_).finish();
  return std::move(details_);
}

}  // namespace deskctl
