// amend, void: corrections, each of which is one more event.
#include <algorithm>
#include <array>
#include <tuple>

#include "command/commands.hpp"
#include "command/severity_in.hpp"
#include "command/write.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The fields that may be amended, as options name them.
void set_amended_words(Session& session, Draft& draft, const Request& request) {
  constexpr std::array words{std::tuple(Option::urgency, Column::urgency, Vocabulary::urgency),
                             std::tuple(Option::scope, Column::scope, Vocabulary::scope),
                             std::tuple(Option::channel, Column::channel, Vocabulary::channel)};
  constexpr std::array texts{
      std::pair(Option::location, Column::location), std::pair(Option::contact, Column::contact),
      std::pair(Option::phone, Column::phone), std::pair(Option::text, Column::text)};
  const std::string category = word_option(session, Option::category, Vocabulary::category);
  draft.set(Column::category, category);
  if (has_severity(category) && !has_severity(request.category)) {
    const SeverityFacts facts = facts_typed(session, severity_facts(request));
    const std::string by_facts = severity_by_facts(session.desk().policy, facts);
    draft.set(Column::severity,
              by_facts.empty() ? std::string(word_of(Severity::general)) : by_facts);
  }
  if (category == word_of(Category::repair) && request.scope.empty())
    draft.set(Column::scope, std::string(word_of(Scope::in)));
  for (const auto& [option, column, vocabulary] : words)
    if (session.arguments().has(option))
      draft.set(column, word_option(session, option, vocabulary));
  for (const auto& [option, column] : texts) draft.set(column, text_option(session, option));
  if (const auto received = past_option(session, Option::received))
    draft.set(Column::received, session.zone().format(*received));
  add_typed_facts(session, draft, [](const FactSpec& fact) { return fact.amendable; });
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

// --event N, checked against the request; the event itself is corrected, not the request's words.
void set_amended_event(Session& session, Draft& draft, const Request& request) {
  const Arguments& arguments = session.arguments();
  const std::string id = request.id.text();
  const std::string n = count_option(session, Option::event);
  if (const auto other = beside_event(arguments)) {
    const std::string name = "--" + std::string(name_of(*other));
    refuse(Message::use_event_alone, {name}, {Message::hint_event_alone, {id, n, name}});
  }
  const std::optional<Instant> moved_to = past_option(session, Option::at);
  const bool revoke = arguments.has(Option::revoke);
  if (revoke == moved_to.has_value())
    refuse(Message::use_event_at_or_revoke, {}, {Message::hint_see_history, {id}});
  const std::size_t index = n.size() > 6 ? 0 : std::stoul(n);
  if (index < 1 || index > request.events.size())
    refuse(Exit::refused, Message::use_not_an_event, {id, n}, {Message::hint_see_history, {id}});
  if (revoke && request.events[index - 1]->kind == EventKind::logged)
    refuse(Exit::refused, Message::use_revoke_logged, {id}, {Message::hint_void_instead, {id}});
  draft.at = session.now();  // --at is when the amended event happened
  draft.add_fact(Fact::event, n);
  if (moved_to) draft.add_fact(Fact::moved_to, session.zone().format(*moved_to));
  if (revoke) draft.add_fact(Fact::revoke, "yes");
}

// The upgrade of a complaint whose corrected facts make it more severe: an act of its own, because
// somebody must be told within minutes.
std::optional<Draft> upgrade_by_facts(Session& session, const Request& request) {
  const std::string typed = session.arguments().value(Option::category);
  const std::string_view category = typed.empty() ? request.category : typed;
  if (!has_severity(category) || !has_severity(request.category) || request.status != Status::open)
    return std::nullopt;
  const SeverityFacts facts = facts_typed(session, severity_facts(request));
  const std::string severity = severity_by_facts(session.desk().policy, facts);
  if (higher_severity(request.situation.severity, severity) == request.situation.severity)
    return std::nullopt;
  Draft draft = draft_of(session, EventKind::upgraded);
  draft.at = session.now();
  draft.set(Column::severity, severity);
  draft.add_fact(Fact::reason, say(session.language(), Message::reason_facts));
  session.note(Message::note_severity_from_facts,
               {label(session.language(), Vocabulary::severity, severity)});
  return draft;
}

}  // namespace

Exit amend(Session& session) {
  const std::string reason = reason_option(session);
  return write_to_request(session, [&](const Request& request) {
    // Revoking the void itself would bring it back by the side door; `undo` is there for a slip.
    if (request.status == Status::voided) {
      Problem problem;
      problem.what = {Message::state_forbids,
                      {request.id.text(), std::string(word_of(request.status)),
                       std::string(word_of(EventKind::amended))},
                      {"", "status", "event"}};
      problem.hint = Said{Message::hint_log_it_anew, {}};
      throw Refused(Exit::refused, std::move(problem));
    }
    Draft draft = draft_of(session, EventKind::amended);
    if (session.arguments().has(Option::event))
      set_amended_event(session, draft, request);
    else if (session.arguments().has(Option::revoke))
      refuse(Message::use_revoke_what, {}, {Message::hint_revoke_what, {request.id.text()}});
    else
      set_amended_words(session, draft, request);
    if (!has_content(draft))
      refuse(Message::use_nothing_to_amend, {}, {Message::hint_nothing_to_amend, {}});
    draft.add_fact(Fact::reason, reason);
    std::vector<Draft> drafts{std::move(draft)};
    if (auto upgrade = upgrade_by_facts(session, request)) drafts.push_back(std::move(*upgrade));
    return drafts;
  });
}

Exit void_request(Session& session) {
  return write_with_reason(session, EventKind::voided);
}

}  // namespace deskctl
