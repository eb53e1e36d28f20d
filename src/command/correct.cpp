// amend, void, undo: corrections, each of which is one more event.
#include <algorithm>
#include <array>
#include <tuple>

#include "command/commands.hpp"
#include "command/write.hpp"
#include "deskctl/journal/redaction.hpp"
#include "deskctl/sla/severity.hpp"
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
  if (category == word_of(Category::repair) && request.scope.empty())
    draft.set(Column::scope, std::string(word_of(Scope::in)));
  for (const auto& [option, column, vocabulary] : words)
    if (session.arguments().has(option))
      draft.set(column, word_option(session, option, vocabulary));
  for (const auto& [option, column] : texts) draft.set(column, text_option(session, option));
  if (const auto received = past_option(session, Option::received))
    draft.set(Column::received, session.zone().format(*received));
  add_typed_facts(session, draft, [](const FactSpec& fact) { return fact.amendable; });
  if (has_severity(category) && !has_severity(request.category))
    draft.set(Column::severity,
              severity_due(session.desk().policy, severity_facts(draft, severity_facts(request))));
}

bool has_content(const Draft& draft) {
  if (!draft.facts.empty()) return true;
  for (int i = static_cast<int>(Column::category); i < static_cast<int>(Column::facts); ++i)
    if (!draft.fields[static_cast<std::size_t>(i)].empty()) return true;
  return false;
}

// --event N, checked against the request; the event itself is corrected, not the request's words.
void set_amended_event(Session& session, Draft& draft, const Request& request) {
  const Arguments& arguments = session.arguments();
  const std::string id = request.id.text();
  const std::string n = count_option(session, Option::event);
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
  draft.add_fact(Fact::reason, say(session.language(), Message::reason_facts));
  session.note(Message::note_severity_from_facts,
               {label(session.language(), Vocabulary::severity, *severity)});
  return draft;
}

// What one command wrote to one request: its last events by this person with the same `recorded`.
std::vector<int> last_written(const Request& request, const std::string& name) {
  std::vector<int> numbers;
  for (std::size_t i = request.events.size(); i-- > 0;) {
    const Event& event = *request.events[i];
    if (plain(event.field(Column::by)) != name || is_redaction(event)) {
      if (numbers.empty()) continue;
      break;
    }
    if (!numbers.empty() &&
        (event.fact(Fact::part).empty() || event.recorded != request.events[i + 1]->recorded))
      break;
    numbers.push_back(static_cast<int>(i) + 1);
    if (event.fact(Fact::part).empty() || event.fact(Fact::part).starts_with("1/")) break;
  }
  return numbers;
}

// To undo that a request was brought back would make it void: that has a command of its own.
void refuse_to_void_by_undo(const Request& request, const std::vector<int>& numbers) {
  for (const int n : numbers) {
    const Event& event = *request.events[static_cast<std::size_t>(n - 1)];
    const std::string_view undone = event.fact(Fact::revoke).empty() ? "" : event.fact(Fact::event);
    std::size_t index = 0;
    for (const char digit : undone) index = index * 10 + static_cast<std::size_t>(digit - '0');
    if (index >= 1 && index <= request.events.size() &&
        request.events[index - 1]->kind == EventKind::voided)
      refuse(Exit::refused, Message::use_undo_of_undo, {request.id.text()},
             {Message::hint_void_again, {request.id.text()}});
  }
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
    else
      set_amended_words(session, draft, request);
    if (!has_content(draft))
      refuse(Message::use_nothing_to_amend, {}, {Message::hint_nothing_to_amend, {}});
    draft.add_fact(Fact::reason, reason);
    std::vector<Draft> drafts{std::move(draft)};
    if (auto upgrade = upgrade_by_facts(session, request, drafts.front()))
      drafts.push_back(std::move(*upgrade));
    return drafts;
  });
}

Exit void_request(Session& session) {
  return write_with_reason(session, EventKind::voided);
}

Exit undo(Session& session) {
  const std::string name = author_of(session).name;
  return write_to(session, last_request_of(session, name), [&](const Request& request) {
    const std::vector<int> written = last_written(request, name);
    refuse_to_void_by_undo(request, written);
    std::vector<Draft> drafts;
    for (const int n : written) {
      const bool logged =
          request.events[static_cast<std::size_t>(n - 1)]->kind == EventKind::logged;
      Draft draft = draft_of(session, logged ? EventKind::voided : EventKind::amended);
      if (logged) drafts.clear();  // a void takes the rest of its group with it
      if (!logged) {
        draft.add_fact(Fact::event, std::to_string(n));
        draft.add_fact(Fact::revoke, "yes");
      }
      draft.add_fact(Fact::reason, say(session.language(), Message::reason_undo));
      drafts.push_back(std::move(draft));
    }
    return drafts;
  });
}

}  // namespace deskctl
