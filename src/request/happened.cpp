#include "deskctl/request/happened.hpp"

#include <algorithm>

#include "request/situation.hpp"

namespace deskctl {
namespace {

template <typename Things>
void drop_after(Things& things, Instant instant) {
  std::erase_if(things, [instant](const auto& thing) { return thing.at > instant; });
}

// Steps numbered 0 are those of the matter.
std::optional<Instant> completed_in(std::span<const Step> steps, bool of_matter) {
  std::optional<Instant> completed;
  for (const Step& step : steps) {
    if ((step.n == 0) != of_matter) continue;
    if (step.event->kind == EventKind::completed) completed = step.at;
    if (step.event->kind == EventKind::reopened) completed.reset();
  }
  return completed;
}

}  // namespace

bool went_on_after(const Request& request, Instant instant) {
  const std::span<const Step> steps = request.judged_steps();
  return !steps.empty() && steps.back().at > instant;
}

Status status_at(const Request& request, Instant instant) {
  if (request.status == Status::voided) return Status::voided;
  Status status = Status::open;
  for (const Step& step : request.judged_steps()) {
    if (step.at > instant) break;
    if (request.is_repeat() == (step.n == 0))
      status = status_after(step.event->kind).value_or(status);
  }
  return status;
}

Request happened_by(const Request& request, Instant instant) {
  Request then = request;
  if (!went_on_after(request, instant) || request.status == Status::voided) return then;
  then.status = status_at(request, instant);
  drop_after(then.steps, instant);
  drop_after(then.turns, instant);
  if (request.of_matter) {
    auto of_matter = std::make_shared<OfMatter>();
    of_matter->steps = request.of_matter->steps;
    drop_after(of_matter->steps, instant);
    then.of_matter = std::move(of_matter);
  }
  const bool by_matter = request.is_repeat() && !has_severity(request.category);
  then.completed = completed_in(then.judged_steps(), by_matter);
  then.situation = {};
  then.situation.category = request.category;
  then.situation.severity = request.first_severity;
  for (const Step& step : then.steps) advance(then.situation, *step.event);
  return then;
}

}  // namespace deskctl
