#include "deskctl/request/state.hpp"

#include <array>
#include <utility>
#include <vector>

#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/states_messages.hpp"
#include "request/situation.hpp"

namespace deskctl {
namespace {

// Sets of statuses as bits, so that a row of the table stays one line.
using Statuses = unsigned;
constexpr Statuses bit(Status status) {
  return 1U << static_cast<unsigned>(status);
}
constexpr Statuses open = bit(Status::open);
constexpr Statuses completed = bit(Status::completed);
constexpr Statuses declined = bit(Status::declined);
constexpr Statuses closed = bit(Status::closed);
constexpr Statuses any_but_void = open | completed | declined | closed;

// Conditions of a row beyond the status.
enum class Also {
  nothing,
  dispatched,            // a work order was issued
  dispatched_if_worked,  // the same, for categories whose work needs one
  accepted,              // the team took the work order
  quoted,                // a price was named
  held,
  other_assignee,   // not the team (and person) that has the work order now
  higher_severity,  // a complaint, and a higher severity than its own
  fitting_outcome,  // see objection_to_closing
  not_linked,       // linked to nothing yet
  same_as,          // it repeats another
};

// Values an event must carry, in a column or in the facts.
enum class Carries {
  nothing,
  team,
  reason,
  amount_or_infeasible,
  grade,
  promised_time,
  to_role,
  other_request
};

struct EventRule {
  EventKind kind;
  Statuses from;
  Also also;
  Carries carries;
  std::optional<Status> becomes;
};

// To add an event: its kind in journal/words.hpp and its row here: the statuses in which it may
// happen, a further condition, what it must carry, and the status it leads to, if it changes it.
constexpr std::array rules{
    EventRule{EventKind::dispatched, open, Also::other_assignee, Carries::team, {}},
    EventRule{
        EventKind::accepted, open | completed | declined, Also::dispatched, Carries::nothing, {}},
    EventRule{
        EventKind::arrived, open | completed | declined, Also::dispatched, Carries::nothing, {}},
    // Finished work is not sent back but reopened.
    EventRule{EventKind::returned, open, Also::dispatched, Carries::reason, {}},
    EventRule{EventKind::quoted, open, Also::accepted, Carries::amount_or_infeasible, {}},
    EventRule{EventKind::approved, open, Also::quoted, Carries::nothing, {}},
    EventRule{EventKind::declined, open, Also::nothing, Carries::reason, Status::declined},
    EventRule{EventKind::held, open, Also::nothing, Carries::reason, {}},
    EventRule{EventKind::resumed, open, Also::held, Carries::nothing, {}},
    EventRule{EventKind::completed, open, Also::dispatched_if_worked, Carries::nothing,
              Status::completed},
    EventRule{EventKind::called_back, completed, Also::nothing, Carries::grade, {}},
    EventRule{EventKind::call_missed, completed, Also::nothing, Carries::nothing, {}},
    EventRule{EventKind::informed, any_but_void, Also::nothing, Carries::nothing, {}},
    EventRule{EventKind::visited, any_but_void, Also::nothing, Carries::nothing, {}},
    EventRule{EventKind::promised, any_but_void, Also::nothing, Carries::promised_time, {}},
    EventRule{EventKind::urged, any_but_void, Also::nothing, Carries::nothing, {}},
    EventRule{EventKind::escalated, any_but_void, Also::nothing, Carries::to_role, {}},
    EventRule{EventKind::noted, any_but_void, Also::nothing, Carries::nothing, {}},
    EventRule{EventKind::upgraded, open, Also::higher_severity, Carries::reason, {}},
    EventRule{EventKind::reopened, completed | declined | closed, Also::nothing, Carries::reason,
              Status::open},
    EventRule{EventKind::closed, open | completed | declined, Also::fitting_outcome,
              Carries::nothing, Status::closed},
    EventRule{EventKind::linked, open, Also::not_linked, Carries::other_request, {}},
    EventRule{EventKind::unlinked, open, Also::same_as, Carries::nothing, {}},
    EventRule{EventKind::amended, any_but_void, Also::nothing, Carries::reason, {}},
    EventRule{EventKind::voided, any_but_void, Also::nothing, Carries::reason, Status::voided},
};

// `logged` alone has no row: it begins a request and is never an event of one that exists.
constexpr bool has_a_row_for_each() {
  for (std::size_t kind = 1; kind <= static_cast<std::size_t>(EventKind::noted); ++kind) {
    bool found = false;
    for (const EventRule& rule : rules) found = found || rule.kind == static_cast<EventKind>(kind);
    if (!found) return false;
  }
  return true;
}
static_assert(has_a_row_for_each());

// The places in `rules` by kind, because every event is looked up.
constexpr auto places = [] {
  std::array<std::size_t, rules.size() + 1> found{};
  for (std::size_t i = 0; i < rules.size(); ++i) found[static_cast<std::size_t>(rules[i].kind)] = i;
  return found;
}();

const EventRule* rule_of(EventKind kind) {
  if (kind == EventKind::logged) return nullptr;  // it begins a request and never happens to one
  return &rules[places[static_cast<std::size_t>(kind)]];
}

using Kinds = std::vector<std::string_view>;  // of the values after the id, see Said

Objection object(const Event& event, Message what, const std::vector<std::string>& values,
                 Message hint, const Kinds& kinds = {}) {
  const std::string id = event.request.text();
  std::vector<std::string> with_id{id};
  with_id.insert(with_id.end(), values.begin(), values.end());
  Kinds kinds_with_id{""};
  kinds_with_id.insert(kinds_with_id.end(), kinds.begin(), kinds.end());
  return {{what, std::move(with_id), std::move(kinds_with_id)}, {hint, {id}}};
}

// Nothing is completed, accepted or quoted without the work order that it needs.
Message first_of(const Situation& situation, Message otherwise) {
  const bool lacks_order = needs_work_order(situation.category) && !situation.dispatched;
  return lacks_order ? message::hint_dispatch_first : otherwise;
}

// Nothing is accepted that was not dispatched, whatever the category.
Message accept_or_dispatch(const Situation& situation) {
  return situation.dispatched ? message::hint_accept_first : message::hint_dispatch_first;
}

// The hint for an event that the status forbids.
Message way_out(EventKind kind, const Situation& situation) {
  const Status status = situation.status;
  if (status == Status::voided) return message::hint_log_it_anew;
  if (status == Status::open)
    return first_of(situation, kind == EventKind::reopened ? message::hint_still_open
                                                           : message::hint_complete_first);
  if (kind == EventKind::closed) return message::hint_already_closed;
  if (kind == EventKind::called_back || kind == EventKind::call_missed)
    return status == Status::closed ? message::hint_reopen_first
                                    : message::hint_nothing_to_call_about;
  return message::hint_reopen_first;
}

std::optional<Objection> objection_to_closing(const Event& event, const Situation& situation) {
  const std::string_view outcome = event.fact(Fact::outcome);
  if (!rank_of(Vocabulary::outcome, outcome))
    return object(event, message::state_needs_outcome, {std::string(outcome)},
                  message::hint_outcomes);
  if (outcome == word_of(Outcome::unresolvable)) {
    if (situation.status == Status::open) return std::nullopt;
    return object(event, message::state_not_unresolvable, {}, message::hint_close_plainly);
  }
  if (situation.status == Status::open)
    return object(event, message::state_not_finished, {},
                  first_of(situation, message::hint_finish_before_closing));
  const bool fits =
      outcome == word_of(Outcome::waived) ||
      (outcome == word_of(Outcome::declined)) == (situation.status == Status::declined);
  if (!fits)
    return object(event, message::state_outcome_does_not_fit,
                  {std::string(outcome), std::string(word_of(situation.status))},
                  message::hint_close_plainly, {"outcome", "status"});
  if (outcome == word_of(Outcome::waived) && event.fact(Fact::reason).empty())
    return object(event, message::state_needs_reason, {std::string(word_of(event.kind))},
                  message::hint_give_reason, {"event"});
  return std::nullopt;
}

std::optional<Objection> objection_to_upgrade(const Event& event, const Situation& situation) {
  if (!has_severity(situation.category))
    return object(event, message::state_no_severity, {std::string(situation.category)},
                  message::hint_only_complaints, {"category"});
  const auto now = rank_of(Vocabulary::severity, situation.severity);
  const auto wanted = rank_of(Vocabulary::severity, event.field(Column::severity));
  if (wanted && now && *wanted > *now) return std::nullopt;
  return object(event, message::state_not_upwards,
                {std::string(situation.severity), std::string(event.field(Column::severity))},
                message::hint_only_upwards, {"severity", "severity"});
}

std::optional<Objection> objection_to_past(const EventRule& rule, const Event& event,
                                           const Situation& situation) {
  switch (rule.also) {
    case Also::nothing:
      return std::nullopt;
    case Also::dispatched_if_worked:
      if (!needs_work_order(situation.category)) return std::nullopt;
      [[fallthrough]];
    case Also::dispatched:
      if (situation.dispatched) return std::nullopt;
      return object(event, message::state_not_dispatched, {},
                    is_finished(situation.status) ? message::hint_reopen_first
                                                  : message::hint_dispatch_first);
    case Also::accepted:
      if (situation.accepted) return std::nullopt;
      return object(event, message::state_not_accepted, {}, accept_or_dispatch(situation));
    case Also::quoted:
      if (situation.quoted) return std::nullopt;
      return object(event, message::state_not_quoted, {},
                    situation.accepted ? message::hint_quote_first : accept_or_dispatch(situation));
    case Also::held:
      if (situation.held) return std::nullopt;
      return object(event, message::state_not_held, {}, message::hint_hold_first);
    case Also::other_assignee:
      if (situation.team != event.field(Column::team) ||
          situation.person != event.fact(Fact::person))
        return std::nullopt;
      return object(event, message::state_same_team, {plain(event.field(Column::team))},
                    message::hint_other_team, {"team"});
    case Also::higher_severity:
      return objection_to_upgrade(event, situation);
    case Also::fitting_outcome:
      return objection_to_closing(event, situation);
    case Also::not_linked:
      if (situation.linked_to.empty()) return std::nullopt;
      return object(event, message::state_linked, {std::string(situation.linked_to)},
                    message::hint_unlink_first);
    case Also::same_as:
      if (!situation.same_as().empty()) return std::nullopt;
      return object(event, message::state_repeats_nothing, {}, message::hint_repeats_nothing);
  }
  return std::nullopt;
}

std::optional<Objection> objection_to_content(const EventRule& rule, const Event& event) {
  switch (rule.carries) {
    case Carries::nothing:
      return std::nullopt;
    case Carries::team:
      if (!event.field(Column::team).empty()) return std::nullopt;
      return object(event, message::state_needs_team, {}, message::hint_give_team);
    case Carries::reason:
      if (!event.fact(Fact::reason).empty()) return std::nullopt;
      return object(event, message::state_needs_reason, {std::string(word_of(event.kind))},
                    message::hint_give_reason, {"event"});
    case Carries::amount_or_infeasible:
      if (event.fact(Fact::amount).empty() != event.fact(Fact::infeasible).empty())
        return std::nullopt;
      return object(event, message::state_needs_amount, {}, message::hint_give_amount);
    case Carries::grade:
      if (!event.field(Column::grade).empty()) return std::nullopt;
      return object(event, message::state_needs_grade, {}, message::hint_give_grade);
    case Carries::promised_time:
      if (event.deadline() || event.appointment() || !event.fact(Fact::reply).empty())
        return std::nullopt;
      return object(event, message::state_needs_promise, {}, message::hint_give_promise);
    case Carries::to_role:
      if (!rank_of(Vocabulary::role, event.fact(Fact::to)))
        return object(event, message::state_needs_role, {}, message::hint_give_role);
      if (event.fact(Fact::reason).empty())
        return object(event, message::state_needs_reason, {std::string(word_of(event.kind))},
                      message::hint_give_reason, {"event"});
      return std::nullopt;
    case Carries::other_request: {
      const std::string_view other = event.field(Column::same_as);
      if (!other.empty() && RequestId::parse(other) != event.request) return std::nullopt;
      return object(event, message::state_needs_other, {}, message::hint_give_same_as);
    }
  }
  return std::nullopt;
}

// A call in the middle of the work; for which categories is the policy's to say (S1 L19).
bool is_mid_term_call(const Event& event, const Situation& situation) {
  return event.kind == EventKind::called_back && situation.status == Status::open &&
         !event.fact(Fact::mid_term).empty();
}

// A repeat is completed with its matter, and its own resident is called, whatever another desk that
// did not know of the link completed or closed.
bool may_be_of_matter(EventKind kind, const Situation& situation) {
  return (kind == EventKind::called_back || kind == EventKind::call_missed) &&
         situation.status != Status::voided && !situation.same_as().empty();
}

}  // namespace

std::string_view word_of(Status status) {
  return words_of(Vocabulary::status)[static_cast<std::size_t>(status)];
}

std::optional<Objection> objection_to(const Event& event, const Situation& situation) {
  if (event.kind == EventKind::logged) {
    if (!situation.logged) return std::nullopt;
    return object(event, message::state_logged_twice, {}, message::hint_other_number);
  }
  if (!situation.logged)
    return object(event, message::state_before_logged, {std::string(word_of(event.kind))},
                  message::hint_not_before_logged, {"event"});
  // Redaction is allowed in every status: a void request names people too.
  if (is_redaction(event)) return std::nullopt;
  // Amending one event does not change the request. It may be needed to undo a late entry even
  // after the request became void.
  if (event.kind == EventKind::amended && !event.fact(Fact::event).empty() &&
      situation.status == Status::voided)
    return std::nullopt;
  const EventRule* rule = rule_of(event.kind);
  if (rule == nullptr) return std::nullopt;  // never: only `logged` has no rule
  if (!fits_status(event.kind, situation.status) && !may_be_of_matter(event.kind, situation) &&
      !is_mid_term_call(event, situation))
    return object(event, message::state_forbids,
                  {std::string(word_of(situation.status)), std::string(word_of(event.kind))},
                  way_out(event.kind, situation), {"status", "event"});
  if (auto objection = objection_to_past(*rule, event, situation)) return objection;
  return objection_to_content(*rule, event);
}

bool carries_what_it_must(const Event& event) {
  const EventRule* rule = rule_of(event.kind);
  return rule == nullptr || !objection_to_content(*rule, event);
}

bool fits_status(EventKind kind, Status status) {
  const EventRule* rule = rule_of(kind);
  return rule != nullptr && (rule->from & bit(status)) != 0;
}

std::optional<Status> status_after(EventKind kind) {
  const EventRule* rule = rule_of(kind);
  return rule == nullptr ? std::nullopt : rule->becomes;
}

}  // namespace deskctl
