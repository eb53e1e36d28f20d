// The result of a request's events: corrections, order, the table of states, repeats.
#include <algorithm>
#include <map>
#include <set>

#include "support/plain_judge.hpp"

namespace deskctl::test::plain {
namespace {

using Kind = EventKind;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The events that were not revoked, each when it happened, in the order in which they are judged.
std::vector<Happening> corrected(const std::vector<const Event*>& events) {
  // The latest correction of an event is the one that counts, and one that was itself revoked
  // corrects nothing: so from the last to the first.
  std::map<int, const Event*> correction_of;
  std::vector<Happening> out;
  for (int number = static_cast<int>(events.size()); number >= 1; --number) {
    const Event& event = *events[static_cast<std::size_t>(number) - 1];
    Happening happening{&event, event.kind, event.at, number};
    if (const auto found = correction_of.find(number); found != correction_of.end()) {
      if (found->second->fact(Fact::revoke) == "yes") continue;
      happening.at = *parse_rfc3339(found->second->fact(Fact::moved_to));
    }
    if (event.kind == Kind::amended && !event.fact(Fact::event).empty())
      correction_of.emplace(std::stoi(std::string(event.fact(Fact::event))), &event);
    out.push_back(happening);
  }
  std::sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) {
    return std::tuple(a.at, a.event->recorded, a.number) <
           std::tuple(b.at, b.event->recorded, b.number);
  });
  return out;
}

/// The table of states.
struct State {
  std::string status;  // empty until it is logged
  bool held = false, dispatched = false, accepted = false, quoted = false;
  std::string category, severity;
  std::string team;               // with the person; of this cycle
  std::string logged_as, linked;  // what it repeats

  bool names_another() const { return !logged_as.empty() || !linked.empty(); }

  bool allows(const Event& event) const {
    const bool open = status == "open";
    const bool done = status == "completed" || status == "declined";
    const bool reason = !event.fact(Fact::reason).empty();
    const std::string_view outcome = event.fact(Fact::outcome);
    if (status.empty()) return event.kind == Kind::logged;
    if (status == "void") return false;
    switch (event.kind) {
      case Kind::logged:
        return false;
      case Kind::dispatched:
        return open && !event.field(Column::team).empty() && team_of(event) != team;
      case Kind::accepted:
      case Kind::arrived:
        return dispatched && (open || done);
      case Kind::returned:
        return open && dispatched && reason;
      case Kind::linked: {
        const std::string_view other = event.field(Column::same_as);
        return open && linked.empty() && !other.empty() && other != event.request.text();
      }
      case Kind::unlinked:
        return open && names_another();
      case Kind::quoted:
        return open && accepted &&
               event.fact(Fact::amount).empty() != event.fact(Fact::infeasible).empty();
      case Kind::approved:
        return open && quoted;
      case Kind::declined:
        return open && reason;
      case Kind::held:
        return open && reason;
      case Kind::resumed:
        return open && held;
      case Kind::completed:
        return open &&
               (dispatched || !one_of(category, {"repair", "aftersales", "help", "service"}));
      case Kind::called_back: {
        const bool mid_term = open && event.fact(Fact::mid_term) == "yes";
        return (callable() || mid_term) && !event.field(Column::grade).empty();
      }
      case Kind::call_missed:
        return callable();
      case Kind::promised:
        return event.appointment() || event.deadline() || !event.fact(Fact::reply).empty();
      case Kind::escalated:
        return reason && !event.fact(Fact::to).empty();
      case Kind::upgraded:
        return open && category == word_of(Category::complaint) && reason &&
               rank(event.field(Column::severity)) > rank(severity);
      case Kind::reopened:
        return (done || status == "closed") && reason;
      case Kind::closed:
        if (outcome == word_of(Outcome::unresolvable)) return open;
        if (outcome == word_of(Outcome::waived)) return done && reason;
        if (outcome == word_of(Outcome::declined)) return status == "declined";
        return status == "completed" && one_of(outcome, {"resolved", "unreachable"});
      case Kind::amended:
      case Kind::voided:
        return reason;
      default:
        return true;  // informed, visited, urged, noted
    }
  }

  // A repeat is completed with its matter, of which its own events say nothing.
  bool callable() const { return status == "completed" || names_another(); }

  void take(const Event& event) {
    switch (event.kind) {
      case Kind::logged:
        status = "open";
        logged_as = event.field(Column::same_as);
        break;
      case Kind::dispatched:
        dispatched = true, team = team_of(event);
        break;
      case Kind::accepted:
      case Kind::arrived:  // an arrival is an acceptance
        accepted = true;
        break;
      case Kind::returned:
        dispatched = accepted = false;
        team.clear();
        break;
      case Kind::linked:
        linked = event.field(Column::same_as);
        break;
      case Kind::unlinked:
        if (linked.empty()) logged_as.clear();
        linked.clear();
        break;
      case Kind::quoted:
        quoted = !event.fact(Fact::amount).empty();
        break;
      case Kind::held:
        held = true;
        break;
      case Kind::resumed:
        held = false;
        break;
      case Kind::completed:
        status = "completed";
        break;
      case Kind::declined:
        status = "declined";
        break;
      case Kind::upgraded:
        severity = event.field(Column::severity);
        break;
      case Kind::reopened:
        status = "open", team.clear();
        break;
      case Kind::closed:
        status = "closed";
        break;
      case Kind::voided:
        status = "void";
        break;
      default:
        break;
    }
  }

  static std::string team_of(const Event& event) {
    return std::string(event.field(Column::team)) + '/' + std::string(event.fact(Fact::person));
  }
  static long rank(std::string_view word) {
    const std::array<std::string_view, 4> ranks{"general", "larger", "major", "extra"};
    return std::find(ranks.begin(), ranks.end(), word) - ranks.begin();
  }
};

/// The `happenings` that the table allows for a request of this category. `beaten` are those that
/// another one beats: of two that lead to the same status the one that was recorded first counts.
std::vector<Happening> allowed(const std::vector<Happening>& happenings, State& state,
                               std::set<int>& beaten) {
  std::vector<Happening> out;
  const Happening* led_here = nullptr;
  for (const Happening& happening : happenings) {
    if (beaten.contains(happening.number)) continue;
    if (!state.allows(*happening.event)) {
      if (led_here == nullptr || led_here->kind != happening.kind || happening.kind == Kind::voided)
        continue;
      const auto recorded = [](const Happening& one) {
        return std::pair(one.event->recorded, one.number);
      };
      const bool is_second = recorded(*led_here) < recorded(happening);
      beaten.insert(is_second ? happening.number : led_here->number);
      if (!is_second) led_here = &happening;
      continue;
    }
    const std::string before = state.status;
    state.take(*happening.event);
    if (!before.empty() && state.status != before) led_here = &happening;
    out.push_back(happening);
  }
  return out;
}

/// The same without those that are beaten.
std::vector<Happening> standing(const std::vector<Happening>& happenings, State& state) {
  const State begin = state;
  std::set<int> beaten;
  std::vector<Happening> out = allowed(happenings, state, beaten);
  if (beaten.empty()) return out;
  state = begin;
  std::set<int> again = beaten;
  return allowed(happenings, state, again);
}

/// A word that was corrected was wrong from the beginning; the correction recorded last counts.
void take_words(Life& life, const Event& event) {
  const auto take = [&](std::string& word, Column column) {
    if (!event.field(column).empty()) word = event.field(column);
  };
  take(life.category, Column::category);
  take(life.urgency, Column::urgency);
  take(life.scope, Column::scope);
  take(life.channel, Column::channel);
  if (life.first_severity.empty()) life.first_severity = event.field(Column::severity);
  if (const auto received = event.received()) life.received = received;
  if (const auto count = event.fact(Fact::participants); !count.empty())
    life.participants = std::stoll(std::string(count));
}

/// The request it repeats, and what says so: the last link, else the log.
void take_same_as(Life& life) {
  std::string logged_as, linked;
  for (const Happening& happening : life.happenings) {
    if (happening.kind == Kind::logged) {
      logged_as = happening.event->field(Column::same_as);
      life.said_same = happening;
    }
    if (happening.kind == Kind::linked) {
      linked = happening.event->field(Column::same_as);
      life.said_same = happening;
    }
    if (happening.kind == Kind::unlinked) {
      if (linked.empty()) logged_as.clear();
      linked.clear();
      life.said_same = life.happenings.front();
    }
  }
  life.same_as = RequestId::parse(linked.empty() ? logged_as : linked);
}

}  // namespace

bool Life::finished_at(Instant moment) const {
  bool finished = false;
  for (const Happening& happening : happenings) {
    if (happening.at > moment) break;
    if (happening.finishes()) finished = true;
    if (happening.kind == Kind::reopened) finished = false;
  }
  return finished;
}

std::string Life::severity_after(std::size_t count) const {
  std::string severity = first_severity;
  for (std::size_t i = 0; i < count; ++i)
    if (happenings[i].kind == Kind::upgraded)
      severity = happenings[i].event->field(Column::severity);
  return severity;
}

std::optional<Life> life_of(const std::vector<const Event*>& events) {
  const std::vector<Happening> happenings = corrected(events);
  Life life;
  life.id = events.front()->request;
  // Which words stand does not depend on the category, what may be completed does.
  State first_look;
  std::vector<Happening> words = standing(happenings, first_look);
  std::erase_if(words, [](const Happening& happening) {
    return happening.kind != Kind::logged && happening.kind != Kind::amended;
  });
  if (words.empty()) return std::nullopt;
  std::sort(words.begin() + 1, words.end(),
            [](const Happening& a, const Happening& b) { return a.number < b.number; });
  for (const Happening& word : words) take_words(life, *word.event);
  State state;
  state.category = life.category;
  state.severity = life.first_severity;
  life.happenings = once_a_cycle(standing(happenings, state));
  life.status = state.status;
  take_same_as(life);
  return life;
}

}  // namespace deskctl::test::plain
