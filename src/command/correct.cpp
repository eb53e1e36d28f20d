// amend, void: corrections, each of which is one more event.
#include <algorithm>
#include <array>
#include <tuple>

#include "command/caller_input.hpp"
#include "command/commands.hpp"
#include "command/write.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/sla/severity.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The fields that may be amended, as options name them.
void set_amended_words(Session& session, Draft& draft, const Request& request) {
  constexpr std::array words{std::tuple(Option::urgency, Column::urgency, Vocabulary::urgency),
                             std::tuple(Option::scope, Column::scope, Vocabulary::scope),
                             std::tuple(Option::channel, Column::channel, Vocabulary::channel)};
  constexpr std::array caller{std::pair(Option::location, Column::location),
                              std::pair(Option::contact, Column::contact),
                              std::pair(Option::phone, Column::phone)};
  const std::string category = word_option(session, Option::category, Vocabulary::category);
  draft.set(Column::category, category);
  if (is_like(category, Category::repair) && request.scope.empty())
    draft.set(Column::scope, std::string(word_of(Scope::in)));
  for (const auto& [option, column, vocabulary] : words)
    if (session.arguments().has(option))
      draft.set(column, word_option(session, option, vocabulary));
  if (session.arguments().has(Option::urgent)) {
    const std::string urgent(word_of(Urgency::urgent));
    if (session.arguments().has(Option::urgency) && draft.field(Column::urgency) != urgent)
      refuse(message::use_option_twice,
             {dashed(Option::urgency), draft.field(Column::urgency), urgent},
             {message::hint_option_once, {dashed(Option::urgency)}});
    draft.set(Column::urgency, urgent);
  }
  for (const auto& [option, column] : caller) draft.set(column, caller_option(session, option));
  draft.set(Column::text, text_option(session, Option::text));
  if (const auto received = past_option(session, Option::received))
    draft.set(Column::received, session.zone().format(*received));
  add_typed_facts(session, draft, [](const FactSpec& fact) { return fact.amendable; });
  if (has_severity(category) && !has_severity(request.category)) {
    std::string severity =
        severity_due(session.desk().policy, severity_facts(draft, severity_facts(request)));
    // That of a complaint that was taken for something else in between.
    for (const Event* event : request.events)
      severity = higher_severity(severity, event->field(Column::severity));
    draft.set(Column::severity, severity);
  }
}

bool has_content(const Draft& draft) {
  if (!draft.facts.empty()) return true;
  for (int i = static_cast<int>(Column::category); i < static_cast<int>(Column::facts); ++i)
    if (!draft.fields[static_cast<std::size_t>(i)].empty()) return true;
  return false;
}

// Other options that were typed beside --event and would be dropped without a word.
std::optional<Option> beside_event(const Arguments& arguments) {
  for (const auto& [option, value] : arguments.options)
    if (!is_global(option) && option != Option::event && option != Option::revoke &&
        option != Option::reason && option != Option::key)
      return option;
  return std::nullopt;
}

Draft amendment_of(Session& session, std::size_t index, Instant at) {
  Draft draft = draft_of(session, EventKind::amended);
  draft.at = session.now();  // --at is when the amended event happened
  draft.add_fact(Fact::event, std::to_string(index + 1));
  draft.add_fact(Fact::moved_to, session.zone().format(at));
  return draft;
}

bool is_ahead(Session& session, const Event& event) {
  return !session.clock_given() && event.recorded > session.now() + clock_slack;
}

// The clock was ahead when the event was recorded: every event of the request that lies ahead of
// now goes back by as much, so that the order stays.
std::vector<Draft> set_back(Session& session, const Request& request, std::size_t index,
                            Instant right) {
  const Event& named = *request.events[index];
  const Seconds by = named.at - right;
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < request.events.size(); ++i) {
    const Event& event = *request.events[i];
    if (!is_ahead(session, event)) continue;
    Draft& draft = drafts.emplace_back(amendment_of(session, i, event.at - by));
    draft.add_fact(Fact::re_recorded,
                   session.zone().format(std::min(event.recorded - by, session.now())));
    if (const auto received = event.received())
      draft.set(Column::received, session.zone().format(*received - by));
  }
  return drafts;
}

// A time of day alone is today's, and the event may be yesterday's.
void say_if_after_recorded(Session& session, const Event& event, const std::string& n,
                           Instant moved_to) {
  if (moved_to <= event.recorded + clock_slack) return;
  const std::string id = event.request.text();
  session.note(
      message::note_moved_after_recorded,
      {id, n, shown_time(event.recorded, session.zone()), shown_time(moved_to, session.zone())},
      Said{message::hint_moved_after_recorded,
           {id, n, format_day(session.zone().day(event.recorded))}});
}

// --event N, checked against the request; the event itself is corrected, not the request's words.
std::vector<Draft> amended_event(Session& session, const Request& request) {
  const Arguments& arguments = session.arguments();
  const std::string id = request.id.text();
  const std::string n = count_option(session, Option::event);
  if (const auto other = beside_event(arguments)) {
    const std::string name = dashed(*other);
    refuse(message::use_event_alone, {name}, {message::hint_event_alone, {id, n, name}});
  }
  const std::optional<Instant> moved_to = past_option(session, Option::at);
  const bool revoke = arguments.has(Option::revoke);
  if (revoke == moved_to.has_value())
    refuse(message::use_event_at_or_revoke, {}, {message::hint_see_history, {id}});
  const std::size_t index = n.size() > 6 ? 0 : std::stoul(n);
  if (index < 1 || index > request.events.size())
    refuse(Exit::refused, message::use_not_an_event, {id, n}, {message::hint_see_history, {id}});
  if (revoke && request.events[index - 1]->kind == EventKind::logged)
    refuse(Exit::refused, message::use_revoke_logged, {id}, {message::hint_void_instead, {id}});
  if (moved_to && is_ahead(session, *request.events[index - 1]))
    return set_back(session, request, index - 1, *moved_to);
  if (moved_to) say_if_after_recorded(session, *request.events[index - 1], n, *moved_to);
  if (moved_to) return {amendment_of(session, index - 1, *moved_to)};
  Draft draft = draft_of(session, EventKind::amended);
  draft.at = session.now();
  draft.add_fact(Fact::event, n);
  draft.add_fact(Fact::revoke, "yes");
  return {std::move(draft)};
}

// The upgrade of a complaint whose corrected facts make it more severe: an act of its own, because
// somebody must be told within minutes.
std::optional<Draft> upgrade_by_facts(Session& session, const Request& request,
                                      const Draft& amended) {
  const std::string& category = amended.field(Column::category);
  if (!category.empty() && !has_severity(category)) return std::nullopt;
  const auto severity =
      upgrade_due(request, session.desk().policy, severity_facts(amended, severity_facts(request)));
  if (!severity) return std::nullopt;
  Draft draft = draft_of(session, EventKind::upgraded);
  draft.at = session.now();
  draft.set(Column::severity, *severity);
  draft.add_fact(Fact::reason, say(session.ledger_language(), message::reason_facts));
  session.note(message::note_severity_from_facts,
               {label(session.language(), Vocabulary::severity, *severity)});
  return draft;
}

}  // namespace

Exit amend(Session& session) {
  const std::string reason = reason_option(session);
  return write_to_request(session, [&](const Request& request) {
    // Revoking the void itself would bring it back by the side door; `undo` is there for a slip.
    if (request.status == Status::voided) {
      Problem problem;
      problem.what = {message::state_forbids,
                      {request.id.text(), std::string(word_of(request.status)),
                       std::string(word_of(EventKind::amended))},
                      {"", "status", "event"}};
      problem.hint = Said{message::hint_log_it_anew, {}};
      throw Refused(Exit::refused, std::move(problem));
    }
    std::vector<Draft> drafts;
    if (session.arguments().has(Option::event)) {
      drafts = amended_event(session, request);
    } else if (session.arguments().has(Option::revoke)) {
      refuse(message::use_revoke_what, {}, {message::hint_revoke_what, {request.id.text()}});
    } else {
      set_amended_words(session, drafts.emplace_back(draft_of(session, EventKind::amended)),
                        request);
      if (!has_content(drafts.front()))
        refuse(message::use_nothing_to_amend, {}, {message::hint_nothing_to_amend, {}});
    }
    for (Draft& draft : drafts) draft.add_fact(Fact::reason, reason);
    if (auto upgrade = upgrade_by_facts(session, request, drafts.front()))
      drafts.push_back(std::move(*upgrade));
    return drafts;
  });
}

Exit void_request(Session& session) {
  return write_with_reason(session, EventKind::voided);
}

}  // namespace deskctl
