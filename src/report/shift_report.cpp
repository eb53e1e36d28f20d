#include "deskctl/report/shift_report.hpp"

#include <algorithm>

#include "deskctl/journal/redaction.hpp"

namespace deskctl {
namespace {

// A promised deadline may stand in a clock that runs without one too.
bool is_promised(const Request& request, const Clock& clock) {
  const Start::Kind kind = clock.rule->from.kind;
  if (kind == Start::Kind::reply || kind == Start::Kind::deadline ||
      kind == Start::Kind::appointment)
    return true;
  return clock.policy->promised_deadline &&
         std::any_of(request.steps.begin(), request.steps.end(),
                     [&](const Step& step) { return step.event->deadline() == clock.due; });
}

}  // namespace

HandoverGathering::HandoverGathering(const Policy& policy, const Zone& zone, Instant now,
                                     Instant since)
    : policy_(policy), now_(now), day_(policy, zone.day(now), zone, now) {
  report_.since = since;
}

void HandoverGathering::add_promises(const Request& request) {
  for (const Clock& clock : clocks_of(request, policy_, now_))
    if (clock.running() && clock.due && is_owed(request, clock) && is_promised(request, clock))
      report_.promises.push_back(
          {request.id, clock.name(), *clock.due, clock.late, words_of(request)});
}

void HandoverGathering::add(const Request& request) {
  day_.add(request);
  if (request.status == Status::voided) return;
  if (request.status != Status::closed) add_promises(request);
  // One of the very second of the last handover may have been too late for it.
  for (const Step& step : request.steps)
    if (step.event->kind == EventKind::noted && step.event->recorded >= report_.since &&
        !step.event->field(Column::text).empty())
      report_.notes.push_back({request.id, step.at, plain(step.event->field(Column::by)),
                               plain(step.event->field(Column::text)), plain(request.location),
                               personal_words(request.events)});
}

void HandoverGathering::add(const EntryItem& entry) {
  if (!is_own_register(entry.of.name)) report_.entries.push_back(entry);
}

HandoverReport HandoverGathering::finish(HandedOver entry) && {
  report_.entry = std::move(entry);
  report_.day = std::move(day_).finish();
  std::stable_sort(report_.promises.begin(), report_.promises.end(),
                   [](const PromisedItem& a, const PromisedItem& b) { return a.due < b.due; });
  std::stable_sort(report_.notes.begin(), report_.notes.end(),
                   [](const NoteItem& a, const NoteItem& b) { return a.at < b.at; });
  return std::move(report_);
}

}  // namespace deskctl
