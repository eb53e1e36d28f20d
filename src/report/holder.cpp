// The request is walked event by event, once. Between two events its holder changes only when an
// appointment comes.
#include "deskctl/report/holder.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

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
    // An event of the matter of a repeat names nobody.
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

void Holders::add_spans(const Rule& rule, Instant from, Instant until,
                        std::vector<HeldSpan>& spans) const {
  for (std::size_t i = steps_until(from); from < until; ++i) {
    const State& state = states_[i];
    const Instant to = i < steps_.size() ? std::min(steps_[i].at, until) : until;
    while (from < to) {
      Instant next = to;
      if (state.appointment && *state.appointment > from) next = std::min(next, *state.appointment);
      spans.push_back({from, next, holder(state, rule, from)});
      from = next;
    }
  }
}

std::vector<HeldSpan> Holders::spans(const Clock& clock, Instant until) const {
  std::vector<HeldSpan> spans;
  add_spans(*clock.rule, begin_of(clock), until, spans);
  return spans;
}

// Everybody's time from the first step to the last. Many clocks of a request may run on through all
// that came after them.
const Holders::Account& Holders::account_of(const Rule& rule, const Calendar& calendar) {
  const auto key =
      std::tuple(is_for_desk(rule), rule.from.kind == Start::Kind::appointment, rule.calendar);
  const auto [known, is_new] = accounts_.try_emplace(key);
  Account& account = known->second;
  if (!is_new) return account;
  std::map<Holder, std::size_t> places;
  std::size_t number = 0;
  account.closed.emplace_back(0);
  for (std::size_t i = 0; i + 1 < steps_.size(); ++i) {
    Seconds closed = account.closed.back();
    std::vector<HeldSpan> spans;
    add_spans(rule, steps_[i].at, steps_[i + 1].at, spans);
    for (HeldSpan& span : spans) {
      const Seconds open = open_between(calendar, span.from, span.to);
      closed += span.to - span.from - open;
      if (open == Seconds{0}) continue;
      const auto [at, is_first] = places.try_emplace(span.holder, account.holders.size());
      if (is_first) account.holders.push_back({std::move(span.holder), {}});
      auto& entries = account.holders[at->second].entries;
      entries.push_back(
          {i, number++, (entries.empty() ? Seconds{0} : entries.back().until) + open});
    }
    account.closed.push_back(closed);
  }
  return account;
}

void Holders::add_time(const std::vector<HeldSpan>& spans, const Calendar& calendar,
                       std::vector<HeldPart>& parts, Seconds& closed) {
  for (const HeldSpan& span : spans) {
    const Seconds open = open_between(calendar, span.from, span.to);
    closed += span.to - span.from - open;
    add_part(span.holder, open, parts);
  }
}

void Holders::add_part(const Holder& holder, Seconds open, std::vector<HeldPart>& parts) {
  if (open == Seconds{0}) return;
  const auto same = std::find_if(parts.begin(), parts.end(),
                                 [&](const HeldPart& part) { return part.holder == holder; });
  if (same == parts.end())
    parts.push_back({holder, open});
  else
    same->time += open;
}

// Of the whole stretches between steps, those from `first` to before `end`.
void Holders::add_whole(const Account& account, std::size_t first, std::size_t end,
                        std::vector<HeldPart>& parts) {
  using Entry = Account::Entry;
  std::vector<std::tuple<std::size_t, const Holder*, Seconds>> found;  // by when they first had it
  for (const Account::OfHolder& one : account.holders) {
    const auto before = [](const Entry& entry, std::size_t at) { return entry.stretch < at; };
    const auto from = std::lower_bound(one.entries.begin(), one.entries.end(), first, before);
    const auto to = std::lower_bound(from, one.entries.end(), end, before);
    if (from == to) continue;
    const Seconds earlier = from == one.entries.begin() ? Seconds{0} : std::prev(from)->until;
    found.emplace_back(from->span, &one.holder, std::prev(to)->until - earlier);
  }
  std::sort(found.begin(), found.end());
  for (const auto& [span, holder, open] : found) add_part(*holder, open, parts);
}

Spent Holders::spent(const Clock& clock, const Policy& policy, Instant now) {
  constexpr std::size_t few = 64;  // stretches, of which it is faster to look at each
  Spent spent;
  spent.start = begin_of(clock);
  spent.end = std::max(spent.start, clock.done.value_or(now));
  const Calendar& calendar = policy.calendar(clock.rule->calendar);
  Seconds closed{0};
  const std::size_t first = steps_until(spent.start), end = steps_until(spent.end);
  if (end - first <= few) {
    add_time(spans(clock, spent.end), calendar, spent.parts, closed);
  } else {
    const Account& account = account_of(*clock.rule, calendar);
    std::vector<HeldSpan> head, tail;
    add_spans(*clock.rule, spent.start, steps_[first].at, head);
    add_time(head, calendar, spent.parts, closed);
    add_whole(account, first, end - 1, spent.parts);
    closed += account.closed[end - 1] - account.closed[first];
    add_spans(*clock.rule, steps_[end - 1].at, spent.end, tail);
    add_time(tail, calendar, spent.parts, closed);
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
