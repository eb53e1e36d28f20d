#include "deskctl/request/change.hpp"

#include <algorithm>

#include "deskctl/message/states_messages.hpp"
#include "request/situation.hpp"

namespace deskctl {
namespace {

std::string shown(Instant instant, const Zone& zone) {
  std::string text = format_local(zone.local(instant));
  return text.ends_with(":00") ? text.substr(0, text.size() - 3) : text;
}

bool has_step(const std::vector<Step>& steps, const Step& wanted) {
  return std::any_of(steps.begin(), steps.end(),
                     [&](const Step& step) { return step.n == wanted.n && step.at == wanted.at; });
}

bool was_passed_over(const Request* before, const PassedOver& passed) {
  if (before == nullptr) return false;
  return std::any_of(before->passed_over.begin(), before->passed_over.end(),
                     [&](const PassedOver& known) { return known.step.n == passed.step.n; });
}

std::optional<Objection> objection_to_seconds(const Request* before, const Request& after,
                                              const Zone& zone) {
  const std::string id = after.id.text();
  for (const PassedOver& passed : after.passed_over) {
    if (was_passed_over(before, passed)) continue;
    const bool is_new =
        before == nullptr || passed.step.n > static_cast<int>(before->events.size());
    // Who types it again later means new work rather than a wrong time.
    if (is_new && passed.step.at > passed.counted.at)
      if (auto objection = objection_to(*passed.step.event, after.situation)) return objection;
    return Objection{
        {message::state_passed_over,
         {id, std::string(word_of(passed.counted.event->kind)), shown(passed.counted.at, zone)},
         {"", "event"}},
        {message::hint_amend_event, {id, std::to_string(passed.counted.n)}}};
  }
  return std::nullopt;
}

std::optional<Objection> objection_to_receipt(const Request* before, const Request& after,
                                              const Zone& zone) {
  if (!is_received_after_log(after)) return std::nullopt;
  if (before != nullptr && before->received_as_given == after.received_as_given &&
      before->logged == after.logged)
    return std::nullopt;
  const std::string id = after.id.text();
  return Objection{{message::state_receipt_after_log,
                    {id, shown(*after.received_as_given, zone), shown(after.logged, zone)}},
                   {message::hint_receipt_after_log, {id}}};
}

Status status_before(std::span<const Step> steps, const Step& call, bool of_matter) {
  Situation situation;
  for (const Step& step : steps) {
    if (&step == &call) break;
    if (of_matter == (step.n == 0) || step.event->kind == EventKind::logged)
      advance(situation, *step.event);
  }
  return situation.status;
}

// The state table lets a repeat be called about; only here is it known whether its matter is
// completed.
std::optional<Objection> objection_to_calls(const Request* before, const Request& after) {
  const std::string id = after.id.text();
  const std::span<const Step> steps = after.judged_steps();
  for (const Step& step : steps) {
    const EventKind kind = step.event->kind;
    if (step.n == 0 || (kind != EventKind::called_back && kind != EventKind::call_missed)) continue;
    if (before != nullptr && has_step(before->steps, step)) continue;
    const Status status = status_before(steps, step, after.is_repeat());
    const bool mid_term = !step.event->fact(Fact::mid_term).empty();
    if (status == Status::completed || (mid_term && status == Status::open)) continue;
    const std::string word(word_of(status)), event(word_of(kind));
    if (after.is_repeat())
      return Objection{{message::state_matter_forbids,
                        {id, after.matter->text(), word, event},
                        {"", "", "status", "event"}},
                       {message::hint_complete_matter, {id, after.matter->text()}}};
    return Objection{{message::state_forbids, {id, word, event}, {"", "status", "event"}},
                     {message::hint_complete_first, {id}}};
  }
  return std::nullopt;
}

// Work on a repeat is work on its matter, which may be over.
std::optional<Objection> objection_to_repeat(const Request* before, const Request& after) {
  if (!after.is_repeat()) return std::nullopt;
  const std::span<const Step> steps = after.judged_steps();
  for (const Step& step : steps) {
    const EventKind kind = step.event->kind;
    if (step.n == 0 || kind == EventKind::logged) continue;
    if (before != nullptr && has_step(before->steps, step)) continue;
    const Status status = status_before(steps, step, true);
    if (!is_finished(status) || fits_status(kind, status)) continue;
    return Objection{{message::state_matter_forbids,
                      {after.id.text(), after.matter->text(), std::string(word_of(status)),
                       std::string(word_of(kind))},
                      {"", "", "status", "event"}},
                     {message::hint_reopen_first, {after.matter->text()}}};
  }
  return std::nullopt;
}

// Nobody arrives after the work is done: the clock of the work would begin and never end. An
// arrival that is recorded later may say so, because the state table lets slips come in any order.
std::optional<Objection> objection_to_completion(const Request* before, const Request& after,
                                                 const Zone& zone) {
  const Step* done = nullptr;
  for (const Step& step : after.steps) {
    const EventKind kind = step.event->kind;
    if (kind == EventKind::reopened) done = nullptr;
    if (kind == EventKind::completed)
      done = before != nullptr && has_step(before->steps, step) ? nullptr : &step;
    if (kind != EventKind::arrived || done == nullptr) continue;
    const std::string id = after.id.text(), at = shown(step.at, zone);
    return Objection{{message::state_too_early,
                      {id, std::string(word_of(EventKind::completed)), shown(done->at, zone),
                       std::string(word_of(kind)), at},
                      {"", "event", "", "event"}},
                     {message::hint_too_early, {id, at, std::to_string(step.n)}}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Objection> objection_to_change(const Request* before, const Request& after,
                                             const Zone& zone) {
  if (auto objection = objection_to_seconds(before, after, zone)) return objection;
  if (auto objection = objection_to_receipt(before, after, zone)) return objection;
  if (auto objection = objection_to_calls(before, after)) return objection;
  if (auto objection = objection_to_completion(before, after, zone)) return objection;
  return objection_to_repeat(before, after);
}

std::optional<Objection> objection_to_time(const Step& step, const Request& others,
                                           const Zone& zone) {
  Situation situation;
  situation.category = others.category;
  situation.severity = others.first_severity;
  for (const Step& other : others.steps) {
    advance(situation, *other.event);
    if (other.at <= step.at) continue;
    if (other.event->kind == EventKind::logged) return std::nullopt;
    if (objection_to(*step.event, situation)) continue;
    const std::string id = others.id.text(), at = shown(other.at, zone);
    return Objection{{message::state_too_early,
                      {id, std::string(word_of(step.event->kind)), shown(step.at, zone),
                       std::string(word_of(other.event->kind)), at},
                      {"", "event", "", "event"}},
                     {message::hint_too_early, {id, at, std::to_string(other.n)}}};
  }
  return std::nullopt;
}

bool is_received_after_log(const Request& request) {
  return request.received_as_given && *request.received_as_given > request.logged;
}

}  // namespace deskctl
