#include "deskctl/report/complaints.hpp"

#include <algorithm>

#include "report/counting.hpp"

namespace deskctl {
namespace {

// The text of the last completion; empty once the work was reopened.
std::string_view result_of(const Request& request) {
  std::string_view result;
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::completed) result = step.event->field(Column::text);
  return request.completed ? result : std::string_view{};
}

}  // namespace

std::string_view last_grade(const Request& request) {
  std::string_view grade;
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::called_back) grade = step.event->field(Column::grade);
  return grade;
}

ComplaintFigures::ComplaintFigures()
    : by_severity(figures_for(Vocabulary::severity)), by_cause(figures_for(Vocabulary::cause)) {
  by_cause.emplace_back("", Figure{});
}

ComplaintFigures::ComplaintFigures(const Policy& policy) : ComplaintFigures() {
  due_day = policy.report_day("complaints").value_or(due_day);
}

void ComplaintFigures::count(const Request& request, const Zone& zone) {
  entries.add(request.id);
  const date::year_month_day logged{zone.day(request.logged)};
  if (static_cast<unsigned>(logged.day()) < static_cast<unsigned>(due_day))
    before_due_day.add(request.id);
  if (request.is_repeat()) return;
  matters.add(request.id);
  count_like(by_severity, Vocabulary::severity, request.situation.severity, request.id);
  if (request.completed) completed.add(request.id);
  const std::string_view cause = fact_of(request, Fact::cause);
  deskctl::count(by_cause, cause, request.id);
  if (cause != word_of(Cause::municipal) && cause != word_of(Cause::outside) &&
      cause != word_of(Cause::invalid))
    effective.add(request.id);
}

ComplaintGathering::ComplaintGathering(const Policy& policy, Period period, const Zone& zone,
                                       Instant now)
    : policy_(policy),
      zone_(zone),
      report_{period, now, ComplaintFigures(policy), {}},
      gaps_(policy) {}

void ComplaintGathering::add(const Request& request) {
  if (!has_severity(request.category) || request.status == Status::voided ||
      !report_.period.contains(zone_.day(request.logged)))
    return;
  report_.figures.count(request, zone_);
  ComplaintItem item;
  item.id = request.id;
  item.matter = request.matter;
  item.logged = request.logged;
  item.completed = request.completed;
  item.status = request.status;
  item.words = words_of(request);
  item.owner = plain(request.owner);
  item.against = plain(fact_of(request, Fact::against));
  item.demand = plain(fact_of(request, Fact::demand));
  item.cause = fact_of(request, Fact::cause);
  item.result = plain(result_of(request));
  item.grade = last_grade(request);
  const std::vector<Clock> clocks = clocks_of(request, policy_, report_.now);
  gaps_.add(clocks);
  for (const Clock& clock : clocks)
    item.clocks.push_back(
        {clock.name(), clock.cycle, clock.due, clock.done, clock.status, clock.late_minutes()});
  report_.items.push_back(std::move(item));
}

ComplaintReport ComplaintGathering::finish() && {
  std::sort(report_.items.begin(), report_.items.end(),
            [](const ComplaintItem& a, const ComplaintItem& b) { return a.id < b.id; });
  return std::move(report_);
}

}  // namespace deskctl
