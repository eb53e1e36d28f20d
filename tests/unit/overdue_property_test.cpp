// Every breach that a month counts stood in `report overdue`.
//
// What is shown: when everything is recorded as it happens, and nothing said later rewrites it (see
// below), a breach stands in `report overdue` a second after its due or with a later event; or its
// request was closed by its due, and it stands in `report day`.
#include <map>

#include "deskctl/report/day.hpp"
#include "deskctl/report/due.hpp"
#include "support/amount.hpp"
#include "support/made_up_journal.hpp"

namespace deskctl::test {
namespace {

/// The requests as they were at `now`, when everything is recorded as it happens.
std::vector<Request> as_of(const Journal& journal, Instant now, Matters& matters) {
  std::map<RequestId, std::vector<const Event*>> events;
  for (const Event& event : journal.events)
    if (event.at <= now) events[event.request].push_back(&event);
  std::vector<Request> requests;
  for (auto& [id, own] : events) {
    FoldedOne one = fold_one(std::move(own));
    if (one.request.situation.logged) requests.push_back(std::move(one.request));
  }
  matters.link(requests);
  return requests;
}

/// Whether the request is judged today by what was said of it later: corrections, and what makes it
/// a repeat or takes that back.
bool is_rewritten(const Journal& journal, const Request& request) {
  for (const Event& event : journal.events) {
    if (event.request != request.id) continue;
    const EventKind kind = event.kind;
    if (kind == EventKind::amended || kind == EventKind::voided || kind == EventKind::linked ||
        kind == EventKind::unlinked || !event.field(Column::same_as).empty())
      return true;
  }
  return false;
}

/// Whether there was a second in which the clock was overdue and not decided by more than its due:
/// not when it was due before the request was logged, or was stopped one second after its due. An
/// upgrade applies the rules of its severity to what happened before it.
bool could_be_listed(const Request& request, const Clock& clock) {
  const Instant first = *clock.due + Seconds{1};
  const bool by_upgrade = request.situation.severity != request.first_severity &&
                          !clock.policy->begins_cycle(EventKind::upgraded);
  return *clock.due >= request.logged && !(clock.done && *clock.done <= first) &&
         !(*clock.decided != *clock.due && *clock.decided <= first) && !by_upgrade;
}

bool names(const std::vector<DueItem>& items, const RequestId& id, const Clock& clock) {
  for (const DueItem& item : items)
    if (item.id == id && item.clock == clock.name() && item.cycle == clock.cycle &&
        item.due == *clock.due)
      return true;
  return false;
}

/// Whether `report overdue` names the clock at `then`.
bool in_overdue(const Journal& journal, const RequestId& id, const Clock& clock, Instant then) {
  Matters matters;
  DueList list(DueList::Which::overdue);
  for (const Request& request : as_of(journal, then, matters))
    list.add(request, clocks_of(request, manuals(), then));
  return names(std::move(list).sorted(), id, clock);
}

/// Whether it names it at a moment at which that can change: a second after its due, or with an
/// event after that.
bool ever_in_overdue(const Journal& journal, const Request& request, const Clock& clock) {
  if (in_overdue(journal, request.id, clock, *clock.due + Seconds{1})) return true;
  for (const Step& step : request.judged_steps())
    if (step.at > *clock.due && in_overdue(journal, request.id, clock, step.at)) return true;
  return false;
}

/// Whether the request was closed by then, and `report day` of the day on which it became overdue
/// names the clock.
bool in_day_of_closed(const Journal& journal, const RequestId& id, const Clock& clock) {
  const LocalDay day = shanghai().day(*clock.due + Seconds{1});
  bool closed = false;
  Matters before, after;
  for (const Request& request : as_of(journal, *clock.due + Seconds{1}, before))
    closed = closed || (request.id == id && request.status == Status::closed);
  const Instant end = end_of_day(day, shanghai()) - Seconds{1};
  DayGathering gathering(manuals(), day, shanghai(), end);
  for (const Request& request : as_of(journal, end, after)) gathering.add(request);
  return closed && names(std::move(gathering).finish().breaches, id, clock);
}

}  // namespace

TEST_CASE("journal property: a breach stood in report overdue a second after its due") {
  int listed = 0, of_closed = 0;
  for (unsigned seed = 1; seed <= few_or_all(100U, 400U); ++seed) {
    CAPTURE(seed);
    const MadeUpJournal made_up(seed, {.requests = 3, .steps = 14, .corrections = false});
    const Journal journal = made_up.journal();
    const Instant end = made_up.end() + date::days{20};
    Matters matters;
    for (const Request& request : as_of(journal, end, matters)) {
      if (is_rewritten(journal, request)) continue;
      for (const Clock& clock : clocks_of(request, manuals(), end)) {
        if (clock.decision() != Decision::breached || !could_be_listed(request, clock)) continue;
        CAPTURE(request.id.text());
        CAPTURE(clock.name());
        CAPTURE(clock.cycle);
        CAPTURE(verdict(clock));
        const bool stood = ever_in_overdue(journal, request, clock);
        listed += stood;
        of_closed += !stood;
        if (!stood) CHECK(in_day_of_closed(journal, request.id, clock));
      }
    }
  }
  CHECK(listed > 200);
}

}  // namespace deskctl::test
