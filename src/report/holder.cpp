// The request is walked event by event, once. Between two events its holder changes only when an
// appointment comes.
#include "deskctl/report/holder.hpp"

#include <algorithm>
#include <array>

namespace deskctl {
namespace {

constexpr std::string_view by_quote = "quote";
constexpr std::string_view by_appointment = "appointment";

bool is_work(EventKind kind) {
  return kind == EventKind::accepted || kind == EventKind::quoted || kind == EventKind::arrived ||
         kind == EventKind::completed || kind == EventKind::returned;
}

// Brings a request back to the desk, or takes it there first.
bool comes_to_desk(EventKind kind) {
  return kind == EventKind::logged || kind == EventKind::returned || kind == EventKind::reopened ||
         kind == EventKind::completed || kind == EventKind::declined;
}

std::string_view taker_of(const Event& logged) {
  const std::string_view taken_by = logged.fact(Fact::taken_by);
  return taken_by.empty() ? logged.field(Column::by) : taken_by;
}

Instant begin_of(const Clock& clock) {
  return clock.due ? std::min(clock.start, *clock.due) : clock.start;
}

}  // namespace

std::string_view word_of(HolderKind kind) {
  constexpr std::array<std::string_view, 5> words{"desk", "team", "resident", "hold", "closed"};
  return words[static_cast<std::size_t>(kind)];
}

const HeldPart* Spent::longest() const {
  const HeldPart* found = nullptr;
  for (const HeldPart& part : parts)
    if (part.holder.kind != HolderKind::closed && (found == nullptr || part.time > found->time))
      found = &part;
  return found;
}

bool is_for_desk(const Rule& rule) {
  const auto& kinds = rule.until.events;
  return !rule.until.last_finished && std::none_of(kinds.begin(), kinds.end(), is_work);
}

Holders::Holders(const Request& request) : request_(request), steps_(request.judged_steps()) {
  Situation situation;
  situation.category = request.category;
  situation.severity = request.first_severity;
  State state;
  state.clerk = taker_of(request.log_event());
  states_.reserve(steps_.size() + 1);
  states_.push_back(state);
  for (const Step& step : steps_) {
    const Event& event = *step.event;
    advance(situation, event);
    state.team = situation.team;
    state.person = situation.person;
    state.is_logged = state.is_logged || event.kind == EventKind::logged;
    state.is_held = situation.held;
    if (event.kind == EventKind::held) state.reason = event.fact(Fact::reason);
    // What happened to the matter of a repeat names nobody.
    if (comes_to_desk(event.kind) && event.kind != EventKind::logged && step.n != 0)
      state.clerk = event.field(Column::by);
    const bool anew = event.kind == EventKind::returned || event.kind == EventKind::reopened ||
                      is_finished(situation.status);
    if (event.kind == EventKind::quoted)
      state.is_quoted = !event.fact(Fact::amount).empty();
    else if (event.kind == EventKind::approved || anew)
      state.is_quoted = false;
    // An appointment is over when somebody came, and has to be made anew when the work begins anew.
    if (event.kind == EventKind::arrived || anew)
      state.appointment.reset();
    else if (const auto agreed = event.appointment())
      state.appointment = agreed;
    states_.push_back(state);
  }
}

// The number of steps until `instant`, which is that of the state then.
std::size_t Holders::steps_until(Instant instant) const {
  const auto after =
      std::upper_bound(steps_.begin(), steps_.end(), instant,
                       [](Instant when, const Step& step) { return when < step.at; });
  return static_cast<std::size_t>(after - steps_.begin());
}

// Before the log, who took the call; then the owner.
std::string Holders::clerk_of(const State& state) const {
  return plain(state.is_logged && !request_.owner.empty() ? request_.owner : state.clerk);
}

Answerable Holders::answerable(const State& state, const Rule& rule) const {
  if (!is_for_desk(rule) && !state.team.empty())
    return {plain(state.team), plain(state.person), ""};
  return {"", "", clerk_of(state)};
}

Holder Holders::holder(const State& state, const Rule& rule, Instant instant) const {
  const Answerable who = answerable(state, rule);
  const Holder holder{who.team.empty() ? HolderKind::desk : HolderKind::team, who.name(), ""};
  if (state.is_held) return {HolderKind::hold, holder.by, plain(state.reason)};
  const bool may_wait = holder.kind == HolderKind::team || !needs_work_order(request_.category);
  if (is_for_desk(rule) || !may_wait) return holder;
  if (state.is_quoted) return {HolderKind::resident, "", std::string(by_quote)};
  if (state.appointment && instant < *state.appointment &&
      rule.from.kind != Start::Kind::appointment)
    return {HolderKind::resident, "", std::string(by_appointment)};
  return holder;
}

std::vector<HeldSpan> Holders::spans(const Clock& clock, Instant until) const {
  std::vector<HeldSpan> spans;
  Instant cursor = begin_of(clock);
  for (std::size_t i = steps_until(cursor); cursor < until; ++i) {
    const State& state = states_[i];
    const Instant to = i < steps_.size() ? std::min(steps_[i].at, until) : until;
    while (cursor < to) {
      Instant next = to;
      if (state.appointment && *state.appointment > cursor)
        next = std::min(next, *state.appointment);
      spans.push_back({cursor, next, holder(state, *clock.rule, cursor)});
      cursor = next;
    }
  }
  return spans;
}

Spent Holders::spent(const Clock& clock, const Policy& policy, Instant now) const {
  Spent spent;
  spent.start = begin_of(clock);
  spent.end = std::max(spent.start, clock.done.value_or(now));
  const Calendar& calendar = policy.calendar(clock.rule->calendar);
  Seconds closed{0};
  for (HeldSpan& span : spans(clock, spent.end)) {
    const Seconds open = open_between(calendar, span.from, span.to);
    closed += span.to - span.from - open;
    if (open == Seconds{0}) continue;
    const auto same =
        std::find_if(spent.parts.begin(), spent.parts.end(),
                     [&](const HeldPart& part) { return part.holder == span.holder; });
    if (same == spent.parts.end())
      spent.parts.push_back({std::move(span.holder), open});
    else
      same->time += open;
  }
  if (closed > Seconds{0}) spent.parts.push_back({{HolderKind::closed, "", ""}, closed});
  return spent;
}

std::string Answerable::name() const {
  if (team.empty()) return clerk;
  return person.empty() ? team : team + '/' + person;
}

Answerable Holders::at_due(const Clock& clock) const {
  // What happens at the due itself comes too late to change hands, but for what started the clock.
  const Instant last = std::max(begin_of(clock), *clock.due - Seconds{1});
  return answerable(states_[steps_until(last)], *clock.rule);
}

Answerable Holders::at_stop(const Clock& clock) const {
  // Of the steps of one moment those before it count.
  std::size_t before = steps_until(clock.stopped_by->at);
  while (before > 0 && steps_[before - 1].at == clock.stopped_by->at) {
    --before;
    if (&steps_[before] == clock.stopped_by) break;
  }
  Answerable who = answerable(states_[before], *clock.rule);
  const Event& stop = *clock.stopped_by->event;
  if (who.team.empty())
    who.clerk = plain(stop.kind == EventKind::logged ? taker_of(stop) : stop.field(Column::by));
  return who;
}

}  // namespace deskctl
