// The request is walked event by event. Between two events its holder changes only when an
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

std::string named_assignee(const Situation& situation) {
  const std::string team = plain(situation.team);
  const std::string person = plain(situation.person);
  return person.empty() ? team : team + '/' + person;
}

std::string_view taker_of(const Event& logged) {
  const std::string_view taken_by = logged.fact(Fact::taken_by);
  return taken_by.empty() ? logged.field(Column::by) : taken_by;
}

// Who has a request, event by event.
class Holding {
 public:
  Holding(const Request& request, const Rule& rule)
      : owner_(request.owner),
        desks_(is_for_desk(rule)),
        from_appointment_(rule.from.kind == Start::Kind::appointment),
        needs_order_(needs_work_order(request.category)) {
    clerk_ = taker_of(request.log_event());
    situation_.category = request.category;
    situation_.severity = request.first_severity;
  }

  void take(const Step& step) {
    const Event& event = *step.event;
    advance(situation_, event);
    logged_ = logged_ || event.kind == EventKind::logged;
    if (event.kind == EventKind::held) reason_ = event.fact(Fact::reason);
    // What happened to the matter of a repeat names nobody.
    if (comes_to_desk(event.kind) && event.kind != EventKind::logged && step.n != 0)
      clerk_ = event.field(Column::by);
    follow_quote(event);
    follow_appointment(event);
  }

  Holder at(Instant instant) const {
    Holder holder = who();
    if (situation_.held) return {HolderKind::hold, holder.by, plain(reason_)};
    if (desks_ || !(holder.kind == HolderKind::team || !needs_order_)) return holder;
    if (quoted_) return {HolderKind::resident, "", std::string(by_quote)};
    if (appointment_ && instant < *appointment_ && !from_appointment_)
      return {HolderKind::resident, "", std::string(by_appointment)};
    return holder;
  }

  // When the holder changes without an event.
  std::optional<Instant> appointment() const { return appointment_; }

  Answerable answerable() const {
    if (!desks_ && !situation_.team.empty())
      return {plain(situation_.team), plain(situation_.person), ""};
    return {"", "", clerk()};
  }

 private:
  Holder who() const {
    if (!desks_ && !situation_.team.empty())
      return {HolderKind::team, named_assignee(situation_), ""};
    return {HolderKind::desk, clerk(), ""};
  }

  // Before the log, who took the call; then the owner.
  std::string clerk() const { return plain(logged_ && !owner_.empty() ? owner_ : clerk_); }

  void follow_quote(const Event& event) {
    if (event.kind == EventKind::quoted)
      quoted_ = !event.fact(Fact::amount).empty();
    else if (event.kind == EventKind::approved || event.kind == EventKind::returned ||
             event.kind == EventKind::reopened || is_finished(situation_.status))
      quoted_ = false;
  }

  // An appointment is over when somebody came, and has to be made anew when the work begins anew.
  void follow_appointment(const Event& event) {
    if (event.kind == EventKind::arrived || event.kind == EventKind::returned ||
        event.kind == EventKind::reopened || is_finished(situation_.status))
      appointment_.reset();
    else if (const auto agreed = event.appointment())
      appointment_ = agreed;
  }

  std::string_view owner_, clerk_, reason_;
  bool desks_, from_appointment_, needs_order_;
  bool logged_ = false, quoted_ = false;
  Situation situation_;
  std::optional<Instant> appointment_;
};

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

std::vector<HeldSpan> held_spans(const Request& request, const Clock& clock, Instant until) {
  std::vector<HeldSpan> spans;
  Holding holding(request, *clock.rule);
  Instant cursor = begin_of(clock);
  const auto pass_to = [&](Instant to) {
    while (cursor < to) {
      Instant next = to;
      if (const auto agreed = holding.appointment(); agreed && *agreed > cursor)
        next = std::min(next, *agreed);
      spans.push_back({cursor, next, holding.at(cursor)});
      cursor = next;
    }
  };
  for (const Step& step : request.judged_steps()) {
    pass_to(std::min(step.at, until));
    holding.take(step);
  }
  pass_to(until);
  return spans;
}

Spent spent_on(const Request& request, const Clock& clock, const Policy& policy, Instant now) {
  Spent spent;
  spent.start = begin_of(clock);
  spent.end = std::max(spent.start, clock.done.value_or(now));
  const Calendar& calendar = policy.calendar(clock.rule->calendar);
  Seconds closed{0};
  for (HeldSpan& span : held_spans(request, clock, spent.end)) {
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

Answerable answerable_at_due(const Request& request, const Clock& clock) {
  // What happens at the due itself comes too late to change hands, but for what started the clock.
  const Instant last = std::max(begin_of(clock), *clock.due - Seconds{1});
  Holding holding(request, *clock.rule);
  for (const Step& step : request.judged_steps()) {
    if (step.at > last) break;
    holding.take(step);
  }
  return holding.answerable();
}

Answerable answerable_at_stop(const Request& request, const Clock& clock) {
  const Event& stop = *clock.stopped_by->event;
  Holding holding(request, *clock.rule);
  for (const Step& step : request.judged_steps()) {
    if (&step == clock.stopped_by) break;
    holding.take(step);
  }
  Answerable who = holding.answerable();
  if (who.team.empty())
    who.clerk = plain(stop.kind == EventKind::logged ? taker_of(stop) : stop.field(Column::by));
  return who;
}

}  // namespace deskctl
