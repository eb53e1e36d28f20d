#include "deskctl/report/day.hpp"

#include <algorithm>

namespace deskctl {
namespace {

OpenItem open_item(const Request& request, const std::vector<Clock>& clocks) {
  OpenItem item;
  item.id = request.id;
  item.logged = request.logged;
  item.words = words_of(request);
  for (const Clock& clock : clocks) {
    if (!clock.running() || !clock.due || (item.due && *item.due <= *clock.due)) continue;
    item.clock = clock.name();
    item.due = clock.due;
    item.late = clock.late;
  }
  return item;
}

// The reason of one that was not done stands where the result of others does.
std::string came_of(const Request& request) {
  std::string result;
  for (const Step& step : request.steps) {
    if (step.event->kind == EventKind::completed) result = plain(step.event->field(Column::text));
    if (step.event->kind == EventKind::declined) result = plain(step.event->fact(Fact::reason));
  }
  return is_finished(request.status) ? result : "";
}

bool acts_on_urging(const Event& event) {
  const EventKind kind = event.kind;
  return kind == EventKind::reopened || kind == EventKind::called_back ||
         kind == EventKind::informed || (kind == EventKind::noted && !is_slip_print(event));
}

}  // namespace

std::optional<Instant> urged_after_end(const Request& request) {
  std::optional<Instant> urged;
  if (!is_finished(request.status)) return urged;
  for (const Step& step : request.steps) {
    if (step.event->kind == EventKind::urged && finished_at(request.turns, step.at))
      urged = step.at;
    if (acts_on_urging(*step.event)) urged.reset();
  }
  // A repeat has no events of its own for this: it is reopened with its matter.
  for (const Turn& turn : request.turns)
    if (urged && !turn.finished && turn.at >= *urged) urged.reset();
  return urged;
}

DayGathering::DayGathering(const Policy& policy, LocalDay day, const Zone& zone, Instant now)
    : policy_(policy),
      begin_(start_of_day(day, zone)),
      end_(std::min(end_of_day(day, zone), now + Seconds{1})),
      report_{day, now, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}},
      gaps_(policy),
      callbacks_(zone, now) {}

// At its due a clock is still in time, so one due at the last second of a day is the next day's.
bool DayGathering::became_overdue(Instant due) const {
  return is_of_day(due + Seconds{1});
}

void DayGathering::add_to_log(const Request& request) {
  const LogItem item{request.id, request.logged, request.status, came_of(request),
                     words_of(request)};
  if (is_of_day(request.logged)) report_.logged.push_back(item);
  if (!is_finished(request.status) || request.turns.empty()) return;
  const Turn& last = request.turns.back();
  if (!last.finished || !is_of_day(last.at)) return;
  report_.finished.push_back(item);
  report_.finished.back().at = last.at;
}

void DayGathering::add(const Request& request) {
  report_.flow.count(request, begin_, end_);
  if (is_of_day(request.logged)) report_.entries.count(request);
  if (request.status == Status::voided) return;
  add_to_log(request);
  const std::vector<Clock> clocks = clocks_of(request, policy_, report_.now);
  if (!is_finished(request.status) && !request.is_repeat())
    report_.open.push_back(open_item(request, clocks));
  if (request.status != Status::closed) gaps_.add_owed(clocks, request.status);
  if (const auto hold = hold_of(request); hold && request.status == Status::open)
    report_.held.push_back({request.id, hold->since, plain(hold->reason), words_of(request)});
  if (const auto urged = urged_after_end(request))
    report_.urged_after_end.push_back({request.id, request.status, *urged, words_of(request)});
  callbacks_.add(request, clocks);
  for (const Clock& clock : clocks) {
    if (!is_breach(clock.status) || !became_overdue(*clock.due)) continue;
    gaps_.add(clock);
    report_.breaches.push_back(
        due_item(request, clock, std::make_shared<RequestWords>(words_of(request))));
  }
}

void DayGathering::add(const EntryItem& entry) {
  if (entry.is_overdue()) report_.entries_open.push_back(entry);
}

void DayGathering::add(const Entry& entry, const RegisterPolicy& of_register) {
  if (entry.status == EntryStatus::voided) return;
  EntryItem item = item_of(entry, of_register, policy_, report_.now);
  if (entry.status == EntryStatus::open) add(item);
  if (is_of_day(entry.opened) || (entry.closed && is_of_day(*entry.closed)))
    report_.entries_of_day.push_back({std::move(item), entry.status, entry.closed});
}

DayReport DayGathering::finish() && {
  std::sort(report_.open.begin(), report_.open.end(),
            [](const OpenItem& a, const OpenItem& b) { return a.id < b.id; });
  std::sort(report_.logged.begin(), report_.logged.end(),
            [](const LogItem& a, const LogItem& b) { return a.id < b.id; });
  std::stable_sort(report_.finished.begin(), report_.finished.end(),
                   [](const LogItem& a, const LogItem& b) { return a.at < b.at; });
  report_.callbacks = std::move(callbacks_).finish();
  std::stable_sort(report_.breaches.begin(), report_.breaches.end(),
                   [](const DueItem& a, const DueItem& b) {
                     return std::pair(a.due, a.id) < std::pair(b.due, b.id);
                   });
  std::stable_sort(report_.urged_after_end.begin(), report_.urged_after_end.end(),
                   [](const UrgedItem& a, const UrgedItem& b) { return a.urged < b.urged; });
  std::stable_sort(report_.held.begin(), report_.held.end(),
                   [](const HeldItem& a, const HeldItem& b) { return a.since < b.since; });
  return std::move(report_);
}

DayReview review_of(DayReport day, const Policy& policy, const std::vector<Reviewed>& reviews,
                    const std::set<LocalDay>& worked) {
  const date::year_month_day today{day.day};
  const date::year_month_day last{today.year() / today.month() / date::last};
  std::vector<ReportDue> due;
  for (const ReportDay& one : policy.report_days) {
    const auto number = std::min(static_cast<unsigned>(one.day), static_cast<unsigned>(last.day()));
    const LocalDay by{today.year() / today.month() / date::day{number}};
    const LocalDay middle{today.year() / today.month() / date::day{15}};
    const LocalDay before{LocalDay{today.year() / today.month() / date::day{1}} - date::days{1}};
    if (by >= day.day) due.push_back({one.report, by, Month::of(by > middle ? day.day : before)});
  }
  std::stable_sort(due.begin(), due.end(),
                   [](const ReportDue& a, const ReportDue& b) { return a.day < b.day; });
  DayReview review{std::move(day), std::move(due), {}, {}};
  std::set<LocalDay> reviewed;
  for (const Reviewed& one : reviews) {
    if (one.day) reviewed.insert(*one.day);
    if (one.day == review.day.day) review.reviews.push_back(one);
  }
  constexpr date::days week{7};
  for (const LocalDay one : worked)
    if (one >= review.day.day - week && one < review.day.day && !reviewed.contains(one))
      review.unreviewed.push_back(one);
  return review;
}

}  // namespace deskctl
